package org.atrium.repairs.api;

import java.time.Instant;
import java.util.List;
import org.atrium.workflow.api.CaseView;

/** An order as shown to one caller. */
public final class OrderView {
    /** Id. */
    public String id;

    /** Number that people read. */
    public String number;

    /** For If-Match. */
    public long version;

    /** Its case. */
    public String caseId;

    /** State code. */
    public String state;

    /** State in the caller's language. */
    public String stateTitle;

    /** What this caller may do now. */
    public List<CaseView.CaseAction> actions;

    /** Due time of the running clock; null for none. */
    public Instant dueAt;

    /** What made it; null for none. */
    public String dueRule;

    /** Whether it is past and a breach. */
    public boolean overdue;

    /** Done late, or still open after the standard time. */
    public boolean late;

    /** Standard completion time. */
    public Instant standardDueAt;

    /** From when the customer may be asked. */
    public Instant visitDueAt;

    /** Five-clear 1: who asked. */
    public String who;

    /** Five-clear 1: phone; its middle is hidden from those who need not call. */
    public String phone;

    /** Five-clear 2: house; null for none. */
    public String houseId;

    /** How the house is called; null for none. */
    public String house;

    /** Five-clear 2: place; null for none. */
    public String place;

    /** Five-clear 3: when the trouble was noticed. */
    public Instant noticedAt;

    /** Five-clear 4: what is wrong. */
    public String what;

    /** Five-clear 5: what is wanted. */
    public String wanted;

    /** How it came. */
    public String channel;

    /** Area. */
    public String area;

    /** Category. */
    public String category;

    /** Path. */
    public String path;

    /** Time class. */
    public String timeClass;

    /** When the customer expects somebody; null for none. */
    public Instant appointmentAt;

    /** When it was made. */
    public Instant occurredAt;

    /** When it was entered. */
    public Instant recordedAt;

    /** Why it was entered late; null where it was not. */
    public String lateEntryReason;

    /** In words; null for none. */
    public String lateEntryNote;

    /** Role it was given to; null before. */
    public String handlerRole;

    /** Login name of the responsible person; null before. */
    public String responsible;

    /** When somebody went to the spot; null before. */
    public Instant wentAt;

    /** Whom it was reported up to; null for nobody. */
    public String reportedTo;

    /** When; null where it was not. */
    public Instant reportedAt;

    /** Slip: on the spot; null before. */
    public Instant arriveAt;

    /** Slip: done; null before. */
    public Instant doneAt;

    /** Slip: what was done; null before. */
    public String result;

    /** Slip: materials; null for none. */
    public String materials;

    /** Slip: who did it; null for none. */
    public String worker;

    /** Slip: written notice given; null for none. */
    public Instant noticeGivenAt;

    /** Last answer; null before. */
    public String satisfaction;

    /** When asked last; null before. */
    public Instant visitedAt;

    /** Calls without answer in this round. */
    public int tries;

    /** How often it had to be done again. */
    public int reworks;

    /** Whether the customer could not be reached. */
    public boolean unreached;

    /** Id of the other order; null for none. */
    public String duplicateOf;

    /** Company it was referred to; null for none. */
    public String referredTo;

    /** The stop of a service that asked for the order; null for a request of the desk. */
    public String stopId;

    /** The stop's number; null for a request of the desk. */
    public String stopNumber;

    /** STOP or RESTORE; null for a request of the desk. */
    public String stopPart;

    /** Photos, oldest first. */
    public List<PhotoView> photos;

    /** All that happened, oldest first. */
    public List<CaseView.HistoryEntry> history;
}
