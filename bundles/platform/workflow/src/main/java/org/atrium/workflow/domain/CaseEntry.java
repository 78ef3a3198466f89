package org.atrium.workflow.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** Something that happened to a case. Never changed, never deleted (flows.md 6.4). */
@Entity
@Table(schema = "WORKFLOW", name = "CASE_HISTORY")
public class CaseEntry {
    /** The longest note. */
    public static final int NOTE_LENGTH = 1000;

    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "ENTRY_NO")
    private int number;

    @Column(name = "ENTERED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant at;

    @Column(name = "LOGIN")
    private String user;

    @Column(name = "SHOWN_NAME")
    private String name;

    @Column(name = "INSTEAD_OF")
    private String insteadOf;

    @Column(name = "ACTION_NAME")
    private String action;

    @Column(name = "FROM_STATE")
    private String from;

    @Column(name = "TO_STATE")
    private String to;

    private String note;
    private String entered;

    /** For JPA. */
    protected CaseEntry() {}

    /** The next entry of this case, which stands in its new state already. */
    public static CaseEntry of(long id, FlowCase of, Instant at, String action, String from) {
        CaseEntry entry = new CaseEntry();
        entry.id = id;
        entry.projectId = of.projectId();
        entry.caseId = of.id();
        entry.number = of.nextEntry();
        entry.at = at;
        entry.action = action;
        entry.from = from;
        entry.to = of.state();
        return entry;
    }

    /**
     * Says who did it.
     *
     * @param principal login name of the person in whose place he did; null for nobody's
     */
    public CaseEntry by(String login, String shownName, String principal) {
        insteadOf = principal;
        user = login;
        name = shownName;
        return this;
    }

    /**
     * Adds words and what was entered.
     *
     * @param words at most {@link #NOTE_LENGTH} characters are kept; may be null
     * @param json may be null
     */
    public CaseEntry with(String words, String json) {
        note =
                words != null && words.length() > NOTE_LENGTH
                        ? words.substring(0, NOTE_LENGTH)
                        : words;
        entered = json;
        return this;
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

    /** Login name of the person in whose place it was done; null for nobody's. */
    public String insteadOf() {
        return insteadOf;
    }

    /** Name of the action. */
    public String action() {
        return action;
    }

    /** State before; null for the opening. */
    public String from() {
        return from;
    }

    /** State after. */
    public String to() {
        return to;
    }

    /** In words; may be null. */
    public String note() {
        return note;
    }

    /** JSON of what was entered; null for nothing. */
    public String entered() {
        return entered;
    }
}
