package org.atrium.ledger.domain;

import java.time.LocalDate;
import org.atrium.common.Money;

/**
 * What a channel says about one payment.
 *
 * @param row of the file
 * @param reference at the channel
 * @param day null where the file does not say
 * @param gross taken; below zero where it went back; never zero
 * @param fee kept by the channel
 * @param net paid out: gross less fee
 */
public record ChannelRow(
        int row, String reference, LocalDate day, Money gross, Money fee, Money net) {
    /** Tells it from all other rows of the channel: a payment and its return share a reference. */
    public String key() {
        return reference + (gross.signum() > 0 ? "+" : "-");
    }
}
