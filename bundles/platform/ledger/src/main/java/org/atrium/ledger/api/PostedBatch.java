package org.atrium.ledger.api;

import org.atrium.common.Money;

/**
 * What a batch came to.
 *
 * @param charges number of charges posted
 * @param total what they add up to
 */
public record PostedBatch(long charges, Money total) {}
