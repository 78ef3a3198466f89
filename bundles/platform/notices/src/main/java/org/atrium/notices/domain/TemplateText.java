package org.atrium.notices.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** What a project says instead of a template's own words, in both languages. */
@Entity
@Table(schema = "NOTICES", name = "TEMPLATE_TEXT")
public class TemplateText {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CODE")
    private String code;

    @Column(name = "SUBJECT_ZH")
    private String subjectZh;

    @Column(name = "TEXT_ZH")
    private String textZh;

    @Column(name = "SUBJECT_EN")
    private String subjectEn;

    @Column(name = "TEXT_EN")
    private String textEn;

    @Column(name = "CHANGED_BY")
    private String changedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected TemplateText() {}

    /** Words for this template; {@link #write} follows. */
    public static TemplateText of(long id, long projectId, String code) {
        TemplateText text = new TemplateText();
        text.id = id;
        text.projectId = projectId;
        text.code = code;
        return text;
    }

    /** Subject and text in one language. */
    public record Said(String subject, String text) {}

    /** Replaces the words. */
    public void write(Said zh, Said en, String user, Instant now) {
        subjectZh = zh.subject();
        textZh = zh.text();
        subjectEn = en.subject();
        textEn = en.text();
        changedBy = user;
        changedAt = now;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Code of the template. */
    public String code() {
        return code;
    }

    /** The words in this language, {@code en} or anything else for Chinese. */
    public Said said(String language) {
        return "en".equals(language) ? new Said(subjectEn, textEn) : new Said(subjectZh, textZh);
    }

    /** Version. */
    public long version() {
        return version;
    }
}
