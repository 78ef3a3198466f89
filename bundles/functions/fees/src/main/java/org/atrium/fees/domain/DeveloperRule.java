package org.atrium.fees.domain;

/** Whether the developer's accounts, which are those of unsold houses, climb the ladder. */
public enum DeveloperRule {
    /** No; a run lists them as left out. */
    NO,
    /** Yes, as those of households. */
    YES
}
