package org.atrium.repairs.api;

import java.time.Instant;

/**
 * Payload of the events order.registered, order.dispatched, order.solved, order.reworked and
 * order.closed, version 1.
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

    /** Last answer; null before. */
    public String satisfaction;

    /** When. */
    public Instant at;
}
