package org.atrium.workflow.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** What somebody said about a case, with the files he added. Never changed, never deleted. */
@Entity
@Table(schema = "WORKFLOW", name = "CASE_COMMENT")
public class CaseComment {
    /** The longest text. */
    public static final int LENGTH = 2000;

    /** The most files or mentioned persons. */
    public static final int MOST = 10;

    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "WRITTEN_AT")
    @Convert(converter = InstantConverter.class)
    private Instant at;

    @Column(name = "LOGIN")
    private String user;

    @Column(name = "SHOWN_NAME")
    private String name;

    @Column(name = "BODY")
    private String text;

    private String mentions;
    private String files;

    /** For JPA. */
    protected CaseComment() {}

    /**
     * A comment.
     *
     * @param text may be null where there are files
     * @param mentions login names
     * @param files ids of attachments
     */
    public static CaseComment of(
            long id,
            FlowCase on,
            Instant at,
            String text,
            Collection<String> mentions,
            Collection<Long> files) {
        CaseComment comment = new CaseComment();
        comment.id = id;
        comment.projectId = on.projectId();
        comment.caseId = on.id();
        comment.at = at;
        comment.text = text;
        comment.mentions = String.join(" ", mentions);
        comment.files = files.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return comment;
    }

    /** Says who wrote it. */
    public CaseComment by(String login, String shownName) {
        user = login;
        name = shownName;
        return this;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** Login name. */
    public String user() {
        return user;
    }

    /** Shown name. */
    public String name() {
        return name;
    }

    /** The text; null where there are only files. */
    public String text() {
        return text;
    }

    /** Login names of those it is meant for. */
    public List<String> mentions() {
        return words(mentions);
    }

    /** Ids of attachments, printed. */
    public List<String> files() {
        return words(files);
    }

    private static List<String> words(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
    }
}
