package org.atrium.workflow.api;

import java.time.Instant;
import org.atrium.kernel.api.LoginName;

/** An open case in an inbox. */
public final class TaskRow {
    /** Id of the case. */
    public String caseId;

    /** The function, such as {@code repairs}. */
    public String module;

    /** Id of the flow. */
    public String flow;

    /** The flow in the caller's language. */
    public String flowTitle;

    /** The function's own id of the thing. */
    public String subjectId;

    /** The console page inside the function's pages, such as {@code orders/17}. */
    public String page;

    /** The console page below the project, such as {@code repairs/orders/17}. */
    public String path;

    /** Number that people read. */
    public String number;

    /** One line. */
    public String title;

    /** The house; null for none. */
    public String houseId;

    /** How the house is called; null for none. */
    public String house;

    /** State code. */
    public String state;

    /** State in the caller's language. */
    public String stateTitle;

    /** Role it waits for; null for none. */
    public String role;

    /** Login name of the person it waits for; null for none. */
    @LoginName public String user;

    /** Role it was escalated to; null for none. */
    public String escalatedTo;

    /** Due time; null for none. */
    public Instant dueAt;

    /** Whether a year without published calendar was counted, so that the due time may move. */
    public boolean provisional;

    /** Whether the due time has passed and that is a breach. */
    public boolean overdue;

    /** Whether it is on hold. */
    public boolean held;

    /** When it was opened. */
    public Instant openedAt;
}
