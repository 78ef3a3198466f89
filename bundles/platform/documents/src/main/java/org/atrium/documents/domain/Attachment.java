package org.atrium.documents.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

/** A file that somebody attached; never changed. Its bytes lie in the vault under their hash. */
@Entity
@Table(schema = "DOCUMENTS", name = "ATTACHMENT")
public class Attachment {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "NAME")
    private String name;

    @Column(name = "TYPE")
    private String type;

    @Column(name = "BYTES")
    private long size;

    @Column(name = "SHA256")
    private String sha256;

    @Column(name = "UPLOADED_BY")
    private String uploadedBy;

    @Column(name = "UPLOADED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant uploadedAt;

    @Column(name = "PURPOSE")
    private String purpose;

    @Column(name = "ORIGINAL_SHA256")
    private String originalSha256;

    @Column(name = "ORIGINAL_BYTES")
    private Long originalSize;

    @Column(name = "HELD_FOR")
    private String heldFor;

    @Column(name = "REMOVED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant removedAt;

    @Column(name = "REMOVED_BY_RULE")
    private String removedByRule;

    /** For JPA. */
    protected Attachment() {}

    /** A new attachment of this content. */
    public static Attachment of(
            long id, long projectId, String name, Content content, String by, Instant at) {
        Attachment attachment = new Attachment();
        attachment.id = id;
        attachment.projectId = projectId;
        attachment.name = name;
        attachment.type = content.type();
        attachment.size = content.size();
        attachment.sha256 = content.sha256();
        attachment.uploadedBy = by;
        attachment.uploadedAt = at;
        return attachment;
    }

    /**
     * Makes it the copy of an identity document: its content is the rendition with the purpose
     * written over it, the original lies beside it.
     */
    public Attachment identityCopy(String statedPurpose, Content original) {
        purpose = statedPurpose;
        originalSha256 = original.sha256();
        originalSize = original.size();
        return this;
    }

    /** What the copy of an identity document may be used for; null for any other file. */
    public String purpose() {
        return purpose;
    }

    /** What was uploaded, without the purpose over it; null for any other file. */
    public Content original() {
        return originalSha256 == null ? null : new Content(type, originalSize, originalSha256);
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The project that it belongs to. */
    public long projectId() {
        return projectId;
    }

    /** File name without folders. */
    public String name() {
        return name;
    }

    /** What was stored. */
    public Content content() {
        return new Content(type, size, sha256);
    }

    /** Login name. */
    public String uploadedBy() {
        return uploadedBy;
    }

    /** When. */
    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** Keeps it beyond its time. */
    public void hold(String reason) {
        heldFor = reason;
    }

    /** Lets its usual time count again. */
    public void release() {
        heldFor = null;
    }

    /** Its time is over: what it was stays known, its content is gone. */
    public void remove(String rule, Instant at) {
        removedByRule = rule;
        removedAt = at;
    }

    /**
     * Refuses where the content is gone.
     *
     * @throws Conflict {@code documents.attachment.removed}
     */
    public void requireContent() {
        if (removedAt != null) {
            throw new Conflict("documents.attachment.removed")
                    .with("day", removedAt.atZone(ZoneOffset.UTC).toLocalDate())
                    .with("rule", removedByRule);
        }
    }

    /** Why it is kept beyond its time; null where it is not. */
    public String heldFor() {
        return heldFor;
    }

    /** When its content was removed; null while it is there. */
    public Instant removedAt() {
        return removedAt;
    }

    /** The policy key that asked for it; null while the content is there. */
    public String removedByRule() {
        return removedByRule;
    }
}
