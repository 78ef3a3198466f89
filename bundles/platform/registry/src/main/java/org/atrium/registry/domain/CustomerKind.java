package org.atrium.registry.domain;

import java.util.regex.Pattern;

/** What a customer is. */
public enum CustomerKind {
    /** A natural person, or several who hold together. */
    PERSON,
    /** A company or other body. */
    COMPANY;

    private static final Pattern COMPANY_NAME =
            Pattern.compile(".*(公司|集团|银行|合作社|协会|学校|医院|委员会|事务所|研究院|商行|经营部|Ltd\\.?|Inc\\.?|LLC)$");

    /** Tells it by the end of the name, for ledgers that have no column for it. */
    public static CustomerKind byName(String name) {
        return COMPANY_NAME.matcher(name).matches() ? COMPANY : PERSON;
    }
}
