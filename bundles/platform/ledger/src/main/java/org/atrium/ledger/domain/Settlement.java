package org.atrium.ledger.domain;

import java.time.LocalDate;
import org.atrium.common.Conflict;
import org.atrium.common.Money;

/**
 * A settlement file of a channel: what it says it took on a day.
 *
 * @param id key
 * @param projectId project
 * @param method the channel
 * @param day of the payments
 * @param payoutOn when the channel pays out
 * @param tolerance up to which an amount may differ from the receipt
 * @param state where it stands
 * @param sheet the kept file, while it is read
 * @param readTo row of the file that has been read
 * @param version for If-Match
 */
public record Settlement(
        long id,
        long projectId,
        PaymentMethod method,
        LocalDate day,
        LocalDate payoutOn,
        Money tolerance,
        State state,
        long sheet,
        int readTo,
        long version) {
    /** Where it stands. */
    public enum State {
        /** A job reads and matches it. */
        READING,
        /** Differences wait for somebody. */
        OPEN,
        /** Nothing is open. */
        CLOSED,
        /** Taken out again; it says nothing. */
        DISCARDED
    }

    /** A file that came in. */
    public static Settlement arriving(
            long id,
            long project,
            PaymentMethod method,
            LocalDate day,
            SettlementChannels.Channel c,
            long sheet) {
        return new Settlement(
                id,
                project,
                method,
                day,
                day.plusDays(c.payoutDays()),
                c.tolerance(),
                State.READING,
                sheet,
                0,
                0);
    }

    /**
     * Refuses another state.
     *
     * @throws Conflict {@code ledger.settlement.state}
     */
    public void require(State... allowed) {
        for (State each : allowed) {
            if (each == state) {
                return;
            }
        }
        throw new Conflict("ledger.settlement.state").with("state", state);
    }
}
