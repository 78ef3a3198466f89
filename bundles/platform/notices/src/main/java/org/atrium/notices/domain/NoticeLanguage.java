package org.atrium.notices.domain;

import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;

/** The language in which a project speaks to its households. */
public enum NoticeLanguage {
    /** Chinese. */
    ZH,
    /** English. */
    EN;

    /** The policy {@code notices.language}. */
    public static final PolicyKey<NoticeLanguage> KEY =
            PolicyKey.named("notices.language", "通知语言", "Language of notices")
                    .source("flows.md 6.9")
                    .byDefault("\"ZH\"")
                    .choice(
                            NoticeLanguage.class,
                            new PolicyChoice("ZH", "中文", "Chinese"),
                            new PolicyChoice("EN", "英文", "English"));

    /** {@code zh} or {@code en}. */
    public String code() {
        return this == EN ? "en" : "zh";
    }
}
