package org.atrium.registry.domain;

/** Where the delivery of a house stands (PR-01). */
public enum DeliveryState {
    /** 未接管. */
    NOT_ACCEPTED,
    /** 物业已接管. */
    ACCEPTED_BY_PM,
    /** 已通知业主. */
    NOTIFIED,
    /** 已验房. */
    INSPECTED,
    /** 已交付. */
    HANDED_OVER
}
