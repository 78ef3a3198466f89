package org.atrium.repairs.api;

import java.time.Instant;

/**
 * Payload of the events order.registered, order.dispatched, order.assigned, order.solved,
 * order.reworked and order.closed, and of the same with {@code stop-} before them for the orders of
 * a stop, version 1.
 */
public final class OrderEvent {
    /** Id. */
    public String orderId;

    /** Number that people read. */
    public String number;

    /** House; null for none. */
    public String houseId;

    /** Area. */
    public String area;

    /** Category. */
    public String category;

    /** Path. */
    public String path;

    /** Time class. */
    public String timeClass;

    /** State after the step. */
    public String state;

    /** Role it was given to; null before. */
    public String handlerRole;

    /** Done late, or still open after the standard time. */
    public boolean late;

    /** Login name of the responsible person; null before. */
    public String responsible;

    /** When the work was done; null before. */
    public Instant doneAt;

    /** What was done; null before. */
    public String result;

    /** The stop of a service that asked for the order; null for a request of the desk. */
    public String stopId;

    /** STOP or RESTORE; null for a request of the desk. */
    public String stopPart;

    /** Last answer; null before. */
    public String satisfaction;

    /** When. */
    public Instant at;
}
