package org.atrium.identity.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.common.Roles;

/**
 * Roles that hold in the whole group. Deploying, approving and auditing are three duties that no
 * person holds together (三员, GB/T 22239 8.1.5).
 */
public enum GroupRole {
    /** Makes projects, people, policies; takes no money. */
    GROUP_IT(Roles.GROUP_IT, "集团信息部", "Group IT", true),
    /** Approves what group IT asks for people with group roles; sees no project. */
    SECURITY_ADMIN(Roles.SECURITY_ADMIN, "安全管理员", "Security administrator", true),
    /** Reads everything and changes nothing. */
    AUDITOR(Roles.AUDITOR, "审计", "Auditor", true),
    /** A machine that reads the metrics; sees no project. */
    METRICS(Roles.METRICS, "运行指标读取", "Metrics reader", false);

    private final String code;
    private final String titleZh;
    private final String titleEn;
    private final boolean exclusive;

    GroupRole(String code, String titleZh, String titleEn, boolean exclusive) {
        this.code = code;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.exclusive = exclusive;
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
        return Arrays.stream(values()).anyMatch(role -> role.code.equals(code));
    }

    /** Those of these that are one of the three duties. */
    public static Set<String> duties(Collection<String> codes) {
        return Arrays.stream(values())
                .filter(role -> role.exclusive && codes.contains(role.code))
                .map(GroupRole::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether at most one of these is one of the three duties. */
    public static boolean compatible(Collection<String> codes) {
        return duties(codes).size() <= 1;
    }
}
