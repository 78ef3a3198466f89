package org.atrium.ledger.domain;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.common.Money;

/** One signed amount on one side of the books; positive is debit. Never changed. */
@Entity
@Table(schema = "LEDGER", name = "ENTRY")
public class Entry {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "POSTING_ID")
    private long postingId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "GL")
    private Gl gl;

    @Column(name = "CHARGE_ID")
    private Long chargeId;

    @Column(name = "RECEIPT_ID")
    private Long receiptId;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    /** For JPA. */
    protected Entry() {}

    /** An entry from its line. */
    public static Entry of(long id, Posting.Where where, long postingId, Line line) {
        Entry entry = new Entry();
        entry.id = id;
        entry.projectId = where.projectId();
        entry.accountId = where.accountId();
        entry.postingId = postingId;
        entry.gl = line.gl();
        entry.chargeId = line.chargeId();
        entry.receiptId = line.receiptId();
        entry.amount = line.amount();
        return entry;
    }

    /**
     * What an entry says.
     *
     * @param gl side of the books
     * @param chargeId null where it concerns none
     * @param receiptId null where it concerns none
     * @param amount signed, not zero; positive is debit
     */
    public record Line(Gl gl, Long chargeId, Long receiptId, Money amount) {}
}
