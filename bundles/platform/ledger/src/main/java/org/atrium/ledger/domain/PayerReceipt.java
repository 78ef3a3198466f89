package org.atrium.ledger.domain;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;

/**
 * One receipt over several houses of one debtor. Its parts are ordinary receipts of one account
 * each, so that whatever holds for a receipt holds for them; they are recorded, printed and taken
 * back only together.
 */
@Entity
@Table(schema = "LEDGER", name = "PAYER_RECEIPT")
public class PayerReceipt {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "DEBTOR_ID")
    private long debtorId;

    @Column(name = "ENTITY_ID")
    private long entityId;

    @Column(name = "RECEIPT_NO")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "METHOD")
    private PaymentMethod method;

    @Column(name = "PAYER")
    private String payer;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    @Column(name = "PARTS")
    private int parts;

    @Column(name = "PRINT_COUNT")
    private int printCount;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected PayerReceipt() {}

    /** A receipt over so many houses. */
    public static PayerReceipt of(
            long id, long project, long debtor, String number, Receipt.Taken taken, int parts) {
        PayerReceipt receipt = new PayerReceipt();
        receipt.id = id;
        receipt.projectId = project;
        receipt.debtorId = debtor;
        receipt.number = number;
        receipt.entityId = taken.entityId();
        receipt.method = taken.method();
        receipt.payer = taken.payer();
        receipt.amount = taken.amount();
        receipt.parts = parts;
        return receipt;
    }

    /** Counts a printed copy; 1 for the original. */
    public int print() {
        return ++printCount;
    }

    /** The number of a part, from 1. */
    public String partNumber(int place) {
        return number + "-" + place;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Number. */
    public String number() {
        return number;
    }

    /** How it was paid. */
    public PaymentMethod method() {
        return method;
    }

    /** Taken, over all houses. */
    public Money amount() {
        return amount;
    }

    /** Printed copies. */
    public int printCount() {
        return printCount;
    }

    /** For If-Match. */
    public long version() {
        return version;
    }
}
