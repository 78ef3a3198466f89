package org.atrium.kernel.api;

/**
 * One of the answers that a policy of choices allows.
 *
 * @param code as it is stored
 * @param titleZh Chinese words
 * @param titleEn English words
 */
public record PolicyChoice(String code, String titleZh, String titleEn) {
    /** The words of a constant. */
    public static PolicyChoice of(Enum<?> constant, String titleZh, String titleEn) {
        return new PolicyChoice(constant.name(), titleZh, titleEn);
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }
}
