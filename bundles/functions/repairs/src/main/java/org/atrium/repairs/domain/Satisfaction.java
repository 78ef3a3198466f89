package org.atrium.repairs.domain;

/** What the customer said in the call-back (RP-05). */
public enum Satisfaction {
    /** 满意. */
    SATISFIED,

    /** 不满意: the work is done again. */
    DISSATISFIED
}
