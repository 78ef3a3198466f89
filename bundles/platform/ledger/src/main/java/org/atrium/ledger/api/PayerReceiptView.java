package org.atrium.ledger.api;

import java.util.List;

/**
 * One receipt over several houses of one debtor: recorded, printed and taken back as a whole. Its
 * number is one of the company's series; the parts have it with their place behind.
 */
public final class PayerReceiptView extends ReceiptFacts {
    /** What each house got: a receipt of its account, by the house. */
    public List<ReceiptView> parts;
}
