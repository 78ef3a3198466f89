package org.atrium.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.common.Money;

/** The lines of one posting, which must sum to zero. */
public final class Lines {
    private final List<EntryLine> lines = new ArrayList<>();

    /** A charge: receivable against income or deposits; see {@link Gl#against}. */
    public static Lines charge(long chargeId, Gl against, Money amount) {
        return new Lines()
                .add(Gl.RECEIVABLE, chargeId, null, amount)
                .add(against, chargeId, null, amount.negated());
    }

    /** A receipt: cash against what it pays; what is left is credit. */
    public static Lines receipt(long receiptId, Money amount, List<Share> shares) {
        Lines lines = new Lines().add(Gl.CASH, null, receiptId, amount);
        lines.pay(receiptId, shares);
        return lines.add(Gl.CREDIT, null, receiptId, amount.minus(Share.total(shares)).negated());
    }

    /** Credit of a receipt pays charges. */
    public static Lines creditApplied(long receiptId, List<Share> shares) {
        Lines lines = new Lines().add(Gl.CREDIT, null, receiptId, Share.total(shares));
        return lines.pay(receiptId, shares);
    }

    /** What a receipt paid on a charge becomes its credit again. */
    public static Lines creditReleased(long receiptId, List<Share> shares) {
        Lines back = new Lines();
        creditApplied(receiptId, shares)
                .lines
                .forEach(l -> back.add(l.gl(), l.chargeId(), l.receiptId(), l.amount().negated()));
        return back;
    }

    /** Credit of receipts is given back: credit against cash. */
    public static Lines refund(Map<Long, Money> shares) {
        Lines lines = new Lines();
        shares.forEach(
                (receipt, amount) ->
                        lines.add(Gl.CREDIT, null, receipt, amount)
                                .add(Gl.CASH, null, receipt, amount.negated()));
        return lines;
    }

    /** All that a receipt still does, with the other sign. */
    public static Lines reversal(long receiptId, Money amount, List<Share> shares) {
        Lines straight = receipt(receiptId, amount, shares);
        Lines back = new Lines();
        straight.lines.forEach(
                l -> back.add(l.gl(), l.chargeId(), l.receiptId(), l.amount().negated()));
        return back;
    }

    /**
     * The lines, none of them zero.
     *
     * @throws IllegalStateException where they do not sum to zero
     */
    public List<EntryLine> balanced() {
        Money sum = lines.stream().map(EntryLine::amount).reduce(Money.ZERO, Money::plus);
        if (sum.signum() != 0) {
            throw new IllegalStateException("entries sum to " + sum);
        }
        return List.copyOf(lines);
    }

    private Lines pay(long receiptId, List<Share> shares) {
        shares.forEach(s -> add(Gl.RECEIVABLE, s.chargeId(), receiptId, s.amount().negated()));
        return this;
    }

    private Lines add(Gl gl, Long chargeId, Long receiptId, Money amount) {
        if (amount.signum() != 0) {
            lines.add(new EntryLine(gl, chargeId, receiptId, amount));
        }
        return this;
    }
}
