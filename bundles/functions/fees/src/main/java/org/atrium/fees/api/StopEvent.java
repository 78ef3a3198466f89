package org.atrium.fees.api;

import java.time.Instant;

/**
 * Payload of {@code service.stop-ordered}, {@code service.stop-dropped}, {@code service.stopped},
 * {@code service.restore-ordered} and {@code service.restored}, version 1.
 */
public final class StopEvent {
    /** Stop. */
    public String stopId;

    /** The number people read. */
    public String number;

    /** Code of the service. */
    public String service;

    /** The service in Chinese. */
    public String serviceTitle;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Why, as the caller of the step gave it; may be null. */
    public String reason;

    /** Name of who decided it; null where it follows from the books. */
    public String by;

    /** When it is due; null for no deadline. */
    public Instant dueAt;
}
