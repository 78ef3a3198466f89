package org.atrium.repairs.domain;

/** When a photo was taken. */
public enum PhotoStage {
    /** Before the repair. */
    BEFORE,

    /** After the repair. */
    AFTER
}
