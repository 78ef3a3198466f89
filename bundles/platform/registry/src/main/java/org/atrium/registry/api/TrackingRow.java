package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;

/** A customer under tracking, in the list; phone masked. */
public final class TrackingRow {
    /** Id of the customer. */
    public String customerId;

    /** Number that people read. */
    public String number;

    /** Name of the customer. */
    public String name;

    /** Masked; null where not recorded. */
    public String phone;

    /** OWNER, SHOP, TENANT, COMPANY or KEY. */
    public String customerClass;

    /** State code. */
    public String state;

    /** Login name of who is to call; null for nobody. */
    public String custodian;

    /** The custodian's name. */
    public String custodianName;

    /** When it began. */
    public Instant openedAt;

    /** Until when he is to be called; null once he was. */
    public Instant dueAt;

    /** Whether that has passed. */
    public boolean overdue;

    /** Day of the first contact; null before. */
    public LocalDate contactedOn;

    /** Whether it came in time; null before. */
    public Boolean inTime;
}
