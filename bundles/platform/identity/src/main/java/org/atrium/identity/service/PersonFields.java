package org.atrium.identity.service;

import java.util.List;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.identity.domain.GroupRole;

/** Reads the fields that creating and changing a person have in common. */
final class PersonFields {
    static final int NAME_LENGTH = 100;
    static final int PHONE_LENGTH = 30;

    private PersonFields() {}

    /** Group roles; null where none are named. */
    static Set<String> groupRoles(Check check, List<String> codes) {
        if (codes == null) {
            return null;
        }
        if (!codes.stream().allMatch(GroupRole::exists)) {
            check.wrong("groupRoles", "identity.person.group-role");
            return null;
        }
        if (!GroupRole.compatible(codes)) {
            check.wrong("groupRoles", "identity.person.two-duties");
            return null;
        }
        return Set.copyOf(codes);
    }

    /** {@code zh} or {@code en}; null where it is missing. */
    static String language(Check check, String language) {
        if (language != null && !language.matches("zh|en")) {
            check.wrong("language", "identity.person.language");
        }
        return language;
    }
}
