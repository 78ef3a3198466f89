package org.atrium.kernel.api;

/**
 * How a running module is.
 *
 * @param schemaReady whether its tables are migrated; null where it has none
 * @param poisonEvents houses (or projects' houseless events) that a poison event has stopped for it
 * @param waitingEvents events that it has not got yet
 * @param lagSeconds age of the oldest of them; 0 for none
 */
public record ModuleCheck(
        Boolean schemaReady, long poisonEvents, long waitingEvents, long lagSeconds) {}
