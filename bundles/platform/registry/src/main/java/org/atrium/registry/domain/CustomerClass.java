package org.atrium.registry.domain;

/** How customers are classed when their files are put in order (PR-02 step 2, PR-05). */
public enum CustomerClass {
    /** Owns a home or a parking space. */
    OWNER,
    /** Owns or rents a shop. */
    SHOP,
    /** Rents a home. */
    TENANT,
    /** A company, whatever it owns. */
    COMPANY,
    /** Named by the manager as one to be looked after with special care. */
    KEY
}
