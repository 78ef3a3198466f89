package org.atrium.kernel.api;

/**
 * A company that serves a project; every charge item, receipt series and invoice names one (rule
 * 3).
 *
 * @param id key
 * @param code short code, unique in the project, such as {@code PM}
 * @param kind developer or property company
 * @param name registered name
 * @param taxId unified social credit code; null where not recorded
 */
public record LegalEntity(long id, String code, Kind kind, String name, String taxId) {
    /** What the company is to the project. */
    public enum Kind {
        /** 开发商. */
        DEVELOPER,
        /** 物业公司. */
        PROPERTY_COMPANY
    }
}
