package org.atrium.repairs.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** A photo of an order (flows.md 6.8). The file itself is an attachment of the platform. */
@Entity
@Table(schema = "REPAIRS", name = "ORDER_PHOTO")
public class OrderPhoto {
    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "ORDER_ID")
    private long orderId;

    @Column(name = "ATTACHMENT_ID")
    private long attachmentId;

    @Enumerated(EnumType.STRING)
    private PhotoStage stage;

    @Column(name = "ADDED_BY")
    private String addedBy;

    @Column(name = "ADDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant addedAt;

    /** For JPA. */
    protected OrderPhoto() {}

    /** A photo of an order. */
    public static OrderPhoto of(
            long id,
            long projectId,
            long orderId,
            long attachmentId,
            PhotoStage stage,
            String addedBy,
            Instant addedAt) {
        OrderPhoto photo = new OrderPhoto();
        photo.id = id;
        photo.projectId = projectId;
        photo.orderId = orderId;
        photo.attachmentId = attachmentId;
        photo.stage = stage;
        photo.addedBy = addedBy;
        photo.addedAt = addedAt;
        return photo;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The file. */
    public long attachmentId() {
        return attachmentId;
    }

    /** Before or after. */
    public PhotoStage stage() {
        return stage;
    }

    /** Login name of who added it. */
    public String addedBy() {
        return addedBy;
    }

    /** When it was added. */
    public Instant addedAt() {
        return addedAt;
    }
}
