package org.atrium.registry.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/** A file that was handed in with a change of owner, and what it proves. */
@Embeddable
public class Paper {
    @Column(name = "ATTACHMENT_ID")
    private long attachmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "PURPOSE")
    private Proof purpose;

    /** For JPA. */
    protected Paper() {}

    /** This attachment for this purpose. */
    public Paper(long attachmentId, Proof purpose) {
        this.attachmentId = attachmentId;
        this.purpose = purpose;
    }

    /** Key of the attachment. */
    public long attachmentId() {
        return attachmentId;
    }

    /** What it proves. */
    public Proof purpose() {
        return purpose;
    }
}
