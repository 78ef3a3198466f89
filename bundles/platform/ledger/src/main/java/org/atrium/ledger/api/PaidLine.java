package org.atrium.ledger.api;

import org.atrium.common.Money;

/**
 * What of a receipt pays one charge.
 *
 * @param chargeId charge
 * @param item code of the charge's item, such as {@code PROPERTY_FEE}
 * @param period that the charge is for, such as {@code 2026-10}
 * @param part of the debt that the charge is
 * @param amount above zero
 */
public record PaidLine(long chargeId, String item, String period, Part part, Money amount) {}
