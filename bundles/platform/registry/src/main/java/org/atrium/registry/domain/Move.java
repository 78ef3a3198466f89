package org.atrium.registry.domain;

import java.time.LocalDate;

/**
 * A change in one state dimension of a house.
 *
 * @param from state before
 * @param to state after
 * @param on the day from which it holds; null for the business date
 */
public record Move(Dimension dimension, String from, String to, LocalDate on) {}
