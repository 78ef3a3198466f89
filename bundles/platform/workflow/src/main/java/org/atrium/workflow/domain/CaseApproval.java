package org.atrium.workflow.domain;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.atrium.common.Money;

/** What a case is worth and by which rule it is approved. */
@Embeddable
public class CaseApproval {
    private BigDecimal amount;

    @Column(name = "OPENED_BY")
    private String openedBy;

    @Column(name = "SUBMITTED_BY")
    private String submittedBy;

    @Column(name = "APPROVAL_KEY")
    private String key;

    @Column(name = "APPROVAL_BANDS")
    private String bands;

    @Column(name = "APPROVAL_ROUND")
    private int round;

    /** For JPA and a new case. */
    protected CaseApproval() {}

    /** Says who opened the case. */
    void openedBy(String user) {
        openedBy = user;
    }

    /** Changes the amount; null for none. Who changes it submits it. */
    public void worth(Money sum, String user) {
        amount = sum == null ? null : sum.amount();
        submittedBy = user;
    }

    /**
     * Begins another chain of signatures.
     *
     * @param policy key of the bands
     * @param kept the bands as JSON, which the case keeps as long as it goes by this key
     */
    public void begin(String policy, String kept, String user) {
        key = policy;
        bands = kept;
        submittedBy = user;
        round++;
    }

    /** The kept bands of this policy as JSON; null where the case has not gone by it yet. */
    public String bandsOf(String policy) {
        return policy.equals(key) ? bands : null;
    }

    /** Whether this person asks for the approval, and so cannot give it. */
    public boolean isApplicant(String user) {
        return user.equals(openedBy) || user.equals(submittedBy);
    }

    /** What it is worth; null for none. */
    public Money amount() {
        return amount == null ? null : Money.of(amount);
    }

    /** Login name of who opened the case. */
    public String openedBy() {
        return openedBy;
    }

    /** Number of the present chain, from 1; 0 before the first. */
    public int round() {
        return round;
    }
}
