package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** A stop of a service with what proves it and what may be done (FE-04, FE-05). */
public final class ServiceStopView {
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

    /** Why; null for who may not see debts. */
    public String ground;

    /** Legal basis as the project's list names it; null for none. */
    public String legalBasis;

    /** State code. */
    public String state;

    /** The state in the language of the caller. */
    public String stateTitle;

    /** What the caller may do now. */
    public List<CaseView.CaseAction> actions;

    /** When the running deadline ends; null where none runs. */
    public Instant dueAt;

    /** Day of the slip. */
    public LocalDate noticeOn;

    /** From when the stop may be ordered. */
    public Instant noticeUntil;

    /** Whether something proves that the slip was served. */
    public boolean served;

    /** What the slip demands; null for who may not see debts. */
    public MoneyView demanded;

    /** What is open of that; null for who may not see debts. */
    public MoneyView overdue;

    /** Due day of the oldest of it; null for who may not see debts. */
    public LocalDate oldestDue;

    /** The slip's message; null where there is none. */
    public NoticeView slip;

    /** The message that tells of the stop; null before it was ordered. */
    public NoticeView notice;

    /** What shows it posted, stopped and restored. */
    public List<StopEvidence> evidence;

    /** Orders of engineering that carry it out; empty where repairs has none. */
    public List<StopOrderView> orders;

    /** Name of who posted the slip. */
    public String madeBy;

    /** Name of the manager who ordered it; null before. */
    public String orderedBy;

    /** When; null before. */
    public Instant orderedAt;

    /** When it was stopped; null before. */
    public Instant stoppedAt;

    /** What the engineer wrote then; may be null. */
    public String stopNote;

    /** When it was restored; null before. */
    public Instant restoredAt;

    /** What the engineer wrote then; may be null. */
    public String restoreNote;

    /** The account on the ladder; null where it is not on it, or for who may not see debts. */
    public String dunningCaseId;

    /** The case with its history. */
    public CaseView process;

    /** Grows with every change. */
    public long version;
}
