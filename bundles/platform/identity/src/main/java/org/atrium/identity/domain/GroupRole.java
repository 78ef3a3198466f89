package org.atrium.identity.domain;

import org.atrium.common.Roles;

/** Roles that hold in the whole group. */
public enum GroupRole {
    /** Makes projects, people, policies; takes no money. */
    GROUP_IT(Roles.GROUP_IT, "集团信息部", "Group IT"),
    /** Reads everything and changes nothing. */
    AUDITOR(Roles.AUDITOR, "审计", "Auditor");

    private final String code;
    private final String titleZh;
    private final String titleEn;

    GroupRole(String code, String titleZh, String titleEn) {
        this.code = code;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** The code that resources name. */
    public String code() {
        return code;
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** Whether a group role has this code. */
    public static boolean exists(String code) {
        for (GroupRole role : values()) {
            if (role.code.equals(code)) {
                return true;
            }
        }
        return false;
    }
}
