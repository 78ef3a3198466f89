package org.atrium.kernel.api;

/**
 * SQL that shows people by name in lists and sheets, out of identity's view {@code
 * PEOPLE.V1_PERSON}. Used by stores only, which need the schema {@code people}.
 */
public final class PersonNames {
    private PersonNames() {}

    /**
     * The name of the person whose login name this column holds; the login name where nobody has it
     * (any more), such as {@code system}; null where it is null.
     */
    public static String of(String login) {
        return "COALESCE((SELECT V.NAME FROM PEOPLE.V1_PERSON V WHERE V.USER_NAME = "
                + login
                + "), "
                + login
                + ")";
    }
}
