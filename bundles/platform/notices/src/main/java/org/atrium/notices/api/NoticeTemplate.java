package org.atrium.notices.api;

import java.util.List;

/**
 * A kind of message: what it says where a project has not written its own words. Each place {@code
 * {word}} is filled with the fact of that name, and with a dash where there is none. Every template
 * knows {@code name} (who is told), {@code house}, {@code project}, {@code company} (the property
 * company) and {@code date} (the business date on which it is written).
 *
 * @param code {@code module.word}, 3 to 60 characters, such as {@code fees.reminder}
 * @param titleZh what staff call it, in Chinese
 * @param titleEn the same in English
 * @param importance why a household is told
 * @param zh the words in Chinese
 * @param en the words in English
 * @param places the facts of its own that it knows
 */
public record NoticeTemplate(
        String code,
        String titleZh,
        String titleEn,
        Importance importance,
        Words zh,
        Words en,
        List<Place> places) {
    /**
     * What is said.
     *
     * @param subject one line, at most 200 characters
     * @param text at most 4,000 characters; line breaks are kept
     */
    public record Words(String subject, String text) {}

    /**
     * A fact that a text may use.
     *
     * @param name letters and digits, beginning with a small letter
     * @param meaningZh what stands there, in Chinese
     * @param meaningEn the same in English
     * @param sample what a preview shows, such as {@code 1,280.00 元}
     */
    public record Place(String name, String meaningZh, String meaningEn, String sample) {}

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** The words in this language, {@code en} or anything else for Chinese. */
    public Words words(String language) {
        return "en".equals(language) ? en : zh;
    }
}
