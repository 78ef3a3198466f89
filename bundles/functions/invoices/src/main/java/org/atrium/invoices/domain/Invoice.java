package org.atrium.invoices.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Conflict;

/** What happens to an invoice after it was asked for; the rest of its row is never changed. */
@Entity
@Table(schema = "INVOICES", name = "INVOICE")
public class Invoice {
    private static final String TAX_NUMBER = "\\d{20}|\\d{8}";

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID", updatable = false)
    private long projectId;

    @Column(name = "NUMBER", updatable = false)
    private String number;

    @Column(name = "RECEIPT_ID", updatable = false)
    private long receiptId;

    @Column(name = "REQUESTED_ON", updatable = false)
    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private InvoiceState state;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "TAX_NUMBER")
    private String taxNumber;

    @Column(name = "ISSUED_ON")
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "RED_REASON")
    private RedReason redReason;

    @Column(name = "RED_NUMBER")
    private String redNumber;

    @Column(name = "RED_ON")
    private LocalDate redOn;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Invoice() {}

    /** Whether this can be a number of the tax bureau: 20 digits, 8 on an older invoice. */
    public static boolean isTaxNumber(String text) {
        return text.matches(TAX_NUMBER);
    }

    /** The tax bureau gave it a number. */
    public void issue(String at, LocalDate on) {
        require(InvoiceState.REQUESTED);
        state = InvoiceState.ISSUED;
        taxNumber = at;
        issuedOn = on;
    }

    /** The tax bureau refused it. */
    public void refuse(String why) {
        require(InvoiceState.REQUESTED);
        state = InvoiceState.REFUSED;
        reason = why;
    }

    /** It is not wanted any more. */
    public void withdraw(String why) {
        require(InvoiceState.REQUESTED);
        state = InvoiceState.WITHDRAWN;
        reason = why;
    }

    /** Its red invoice is wanted. */
    public void askRed(RedReason why) {
        require(InvoiceState.ISSUED);
        state = InvoiceState.RED_REQUESTED;
        redReason = why;
    }

    /** The red invoice is not wanted any more, or was refused. */
    public void keep() {
        require(InvoiceState.RED_REQUESTED);
        state = InvoiceState.ISSUED;
        redReason = null;
    }

    /** The tax bureau gave the red invoice a number. */
    public void issueRed(String at, LocalDate on) {
        require(InvoiceState.RED_REQUESTED);
        state = InvoiceState.RED_ISSUED;
        redNumber = at;
        redOn = on;
    }

    /** Refuses unless it, or its red one, waits to be issued. */
    public void requireWaiting() {
        if (state != InvoiceState.RED_REQUESTED) {
            require(InvoiceState.REQUESTED);
        }
    }

    private void require(InvoiceState wanted) {
        if (state != wanted) {
            throw new Conflict("invoices.invoice.step-not-now").with("number", number);
        }
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The project that it belongs to. */
    public long projectId() {
        return projectId;
    }

    /** Number of the request, such as {@code JG-INV-2026-000001}. */
    public String number() {
        return number;
    }

    /** The receipt whose money stands on it. */
    public long receiptId() {
        return receiptId;
    }

    /** First day on which it can have been issued. */
    public LocalDate requestedOn() {
        return requestedOn;
    }

    /** First day on which its red invoice can have been issued; null before it was issued. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** Of the tax bureau; null until issued. */
    public String taxNumber() {
        return taxNumber;
    }

    /** Of the red invoice; null until issued. */
    public String redNumber() {
        return redNumber;
    }

    /** Where it stands. */
    public InvoiceState state() {
        return state;
    }

    /** Whether its money stands on it, so that its receipt is held. */
    public boolean isLive() {
        return state.isLive();
    }

    /** For If-Match. */
    public long version() {
        return version;
    }
}
