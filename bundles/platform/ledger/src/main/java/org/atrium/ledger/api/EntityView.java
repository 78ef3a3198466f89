package org.atrium.ledger.api;

/** The company in whose name money is taken. */
public final class EntityView {
    /** Short code, unique in the project. */
    public String code;

    /** Registered name. */
    public String name;

    /** Unified social credit code; null where not recorded. */
    public String taxId;
}
