package org.atrium.ledger.domain;

import java.time.LocalDate;
import org.atrium.common.Money;
import org.atrium.ledger.api.Part;

/**
 * A charge that waits for money.
 *
 * @param chargeId charge
 * @param item code of what it is for
 * @param part of the debt that it is
 * @param due last day to pay in time
 * @param open above zero
 */
public record OpenCharge(long chargeId, String item, Part part, LocalDate due, Money open) {}
