package org.atrium.kernel.api;

/** Where sources disagree, whose habits a project starts from (flows.md part 0). */
public enum Profile {
    /** Property-management company. */
    PM,
    /** Developer. */
    DEV,
    /** Sales office. */
    SALES
}
