package org.atrium.kernel.api;

/**
 * What a module does when another one tells of something. Declared by {@link Module#events()}; a
 * module has at most one handler per type.
 */
public interface EventHandler {
    /** The type it waits for, such as {@code calendar.changed}. */
    String type();

    /**
     * Runs after the event's commit, in one transaction with the record that it was delivered, as
     * the system in the event's project; events of one house come one by one in their order, those
     * without a house in the order of the project. An exception rolls all of it back; the event is
     * tried again with growing pauses, and after the last attempt it stands as poison and stops
     * only its house (or the project's houseless events) for this module.
     */
    void handle(Event event);
}
