package org.atrium.ledger.domain;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.common.Money;
import org.atrium.ledger.api.Part;

/** What of a receipt went to a charge and why; taking it back is a row with the other sign. */
@Entity
@Table(schema = "LEDGER", name = "ALLOCATION")
public class Allocation {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "RECEIPT_ID")
    private long receiptId;

    @Column(name = "CHARGE_ID")
    private long chargeId;

    @Column(name = "POSTING_ID")
    private long postingId;

    @Enumerated(EnumType.STRING)
    @Column(name = "PART")
    private Part part;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "DESIGNATED")
    private Money designated;

    @Column(name = "PARTS_ORDER")
    private String order;

    /** For JPA. */
    protected Allocation() {}

    /** A share of a receipt, made by a posting. */
    public static Allocation of(
            long id, long projectId, long receiptId, long postingId, Share share) {
        Allocation allocation = new Allocation();
        allocation.id = id;
        allocation.projectId = projectId;
        allocation.receiptId = receiptId;
        allocation.postingId = postingId;
        allocation.chargeId = share.chargeId();
        allocation.part = share.part();
        allocation.amount = share.amount();
        allocation.designated = share.designated();
        allocation.order = share.order() == null ? null : share.order().print();
        return allocation;
    }
}
