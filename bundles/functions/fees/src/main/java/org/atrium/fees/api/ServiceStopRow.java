package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A stop of a service in the list (FE-04, FE-05). */
public final class ServiceStopRow {
    /** Id. */
    public String id;

    /** The number people read. */
    public String number;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Who owes. */
    public String debtorId;

    /** Name of who owes. */
    public String debtor;

    /** Code of the service. */
    public String service;

    /** The service in the language of the caller. */
    public String serviceTitle;

    /** State code. */
    public String state;

    /** The state in the language of the caller. */
    public String stateTitle;

    /** Day of the slip. */
    public LocalDate noticeOn;

    /** From when the stop may be ordered. */
    public Instant noticeUntil;

    /** When it was stopped; null before. */
    public Instant stoppedAt;

    /** When it was restored; null before. */
    public Instant restoredAt;

    /** What is open of what the slip demands; null for who may not see debts. */
    public MoneyView overdue;
}
