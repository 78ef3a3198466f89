package org.atrium.ledger.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;

/**
 * What a debtor owes for a house, item and period. Only {@code open} ever changes: it is a stored
 * projection of the charge's receivable entries, kept under the account's lock.
 */
@Entity
@Table(schema = "LEDGER", name = "CHARGE")
public class Charge {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "DEBTOR_ID")
    private long debtorId;

    @Column(name = "ENTITY_ID")
    private long entityId;

    @Column(name = "ITEM")
    private String item;

    @Column(name = "PERIOD")
    private String period;

    @Column(name = "FROM_DAY")
    private LocalDate fromDay;

    @Column(name = "TO_DAY")
    private LocalDate toDay;

    @Column(name = "DUE")
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    @Column(name = "PART")
    private Part part;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "OPEN_AMOUNT")
    private Money open;

    @Column(name = "FUNCTION_ID")
    private String function;

    @Column(name = "NOTE")
    private String note;

    @Column(name = "POSTING_ID")
    private long postingId;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Charge() {}

    /** A charge by hand or of a function: all of it is open, and no days are billed. */
    public static Charge of(
            long id, Posting.Where where, long debtorId, long postingId, NewCharge order) {
        Charge charge = new Charge();
        charge.id = id;
        charge.projectId = where.projectId();
        charge.accountId = where.accountId();
        charge.houseId = order.houseId();
        charge.debtorId = debtorId;
        charge.entityId = order.entityId();
        charge.item = order.item();
        charge.period = order.period();
        charge.due = order.due();
        charge.part = order.part();
        charge.amount = order.amount();
        charge.open = order.amount();
        charge.function = order.function();
        charge.note = order.note();
        charge.postingId = postingId;
        return charge;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** As charged. */
    public Money amount() {
        return amount;
    }
}
