package org.atrium.repairs.domain;

/** Why a request was recorded later than it was made. */
public enum LateReason {
    /** The network was down. */
    NETWORK_OUT,

    /** The power was out. */
    POWER_OUT,

    /** Another reason, in words. */
    OTHER
}
