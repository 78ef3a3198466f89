package org.atrium.registry.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * A stored {@link PayerTimeline.Span} of one house; replaced as a whole when its source changes.
 */
@Entity
@Table(schema = "REGISTRY", name = "PAYER")
public class PayerPeriod {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "CUSTOMER_ID")
    private Long customerId;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private LocalDate to;

    /** For JPA. */
    protected PayerPeriod() {}

    /** One span of this house. */
    public static PayerPeriod of(long id, long projectId, long houseId, PayerTimeline.Span span) {
        PayerPeriod period = new PayerPeriod();
        period.id = id;
        period.projectId = projectId;
        period.houseId = houseId;
        period.customerId = span.customerId();
        period.from = span.from();
        period.to = span.to();
        return period;
    }
}
