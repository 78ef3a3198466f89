package org.atrium.workflow.domain;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/**
 * A case: state, due time and inbox of one thing of a function. The thing itself is the function's;
 * state and due time stand only here.
 */
@Entity
@Table(schema = "WORKFLOW", name = "FLOW_CASE")
public class FlowCase {
    /** Where a case without due time sorts in an inbox: last. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    private String flow;

    @Column(name = "SUBJECT_ID")
    private long subjectId;

    @Column(name = "HOUSE_ID")
    private Long houseId;

    private String house;

    @Column(name = "CASE_NUMBER")
    private String number;

    private String title;
    private String state;

    @Column(name = "IS_OPEN")
    private boolean open;

    @Column(name = "ASSIGNEE_ROLE")
    private String assigneeRole;

    @Column(name = "ASSIGNEE_USER")
    private String assignee;

    @Column(name = "HANDLER_ROLE")
    private String handlerRole;

    @Column(name = "HANDLER_USER")
    private String handler;

    private String clock;
    private boolean breach;

    @Column(name = "ESCALATE_TO")
    private String escalateTo;

    @Column(name = "DUE_RULE")
    private String dueRule;

    @Column(name = "DUE_FROM")
    @Convert(converter = InstantConverter.class)
    private Instant dueFrom;

    @Column(name = "DUE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant dueAt;

    private boolean passed;

    @Column(name = "OVERDUE_SINCE")
    @Convert(converter = InstantConverter.class)
    private Instant overdueSince;

    @Column(name = "ESCALATED_TO")
    private String escalatedTo;

    @Column(name = "SORT_AT")
    @Convert(converter = InstantConverter.class)
    private Instant sortAt;

    @Column(name = "HELD_STATE")
    private String heldState;

    @Column(name = "HELD_AT")
    @Convert(converter = InstantConverter.class)
    private Instant heldAt;

    @Column(name = "OPENED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant openedAt;

    @Column(name = "CLOSED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant closedAt;

    @Embedded private CaseApproval approval = new CaseApproval();

    private int entries;
    @Version private long version;

    /** For JPA. */
    protected FlowCase() {}

    /**
     * A case that has not entered a state yet.
     *
     * @param title cut to 200 characters
     */
    public static FlowCase open(
            long id, long projectId, String flow, long subjectId, String number, String title) {
        FlowCase opened = new FlowCase();
        opened.id = id;
        opened.projectId = projectId;
        opened.flow = flow;
        opened.subjectId = subjectId;
        opened.number = number;
        opened.title = title.length() > 200 ? title.substring(0, 200) : title;
        return opened;
    }

    /** Says who opened it and what it is worth; null for no amount. */
    public void opened(String user, Money amount) {
        approval.openedBy(user);
        approval.worth(amount, user);
    }

    /** Waits for this role from now on. */
    public void waitFor(String role) {
        assigneeRole = role;
    }

    /** Says which house it concerns; null for none. */
    public void concerns(Long house, String name) {
        houseId = house;
        this.house = name;
    }

    /** Gives the case to a role and a person from now on; null leaves either as it is. */
    public void giveTo(String role, String person) {
        handlerRole = role == null ? handlerRole : role;
        handler = person == null ? handler : person;
    }

    /**
     * Enters a state. A clock with the same name goes on; another one starts without due time until
     * {@link #due} sets it.
     */
    public void enter(Place place, Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
        place(place);
        if (place.clock() == null || !place.clock().equals(clock)) {
            stopClock();
            clock = place.clock();
        }
        breach = place.breach();
        escalateTo = place.escalateTo();
        closedAt = open ? null : closedAt == null ? now : closedAt;
        sort();
    }

    /** Halts the case; the clock keeps its due time but no longer runs out. */
    public void hold(Place place, Instant now) {
        heldState = state;
        heldAt = now;
        place(place);
        sort();
    }

    /**
     * Takes the case up again where it was halted; a due time that had not passed moves by the time
     * on hold.
     */
    public void resume(Place place, Instant now) {
        if (dueAt != null && heldAt.isBefore(dueAt)) {
            dueAt = dueAt.plus(Duration.between(heldAt, now));
            dueRule = dueRule + " + hold";
        }
        heldState = null;
        heldAt = null;
        place(place);
        sort();
    }

    /**
     * Sets the due time of the running clock.
     *
     * @param rule the term, or {@code agreed}
     * @param from where the clock started
     */
    public void due(String rule, Instant from, Instant until) {
        if (clock == null) {
            throw new IllegalStateException("no clock runs in " + state);
        }
        stopClock();
        dueRule = rule;
        dueFrom = from;
        dueAt = until;
        sort();
    }

    private void place(Place place) {
        state = place.state();
        open = place.open();
        assigneeRole = place.assigneeRole();
        assignee = place.assignee();
    }

    private void stopClock() {
        dueRule = null;
        dueFrom = null;
        dueAt = null;
        passed = false;
        overdueSince = null;
        escalatedTo = null;
    }

    private void sort() {
        sortAt = dueAt == null || heldAt != null ? NEVER : dueAt;
    }

    /** Whether the due time has passed and that is a breach; never while on hold or closed. */
    public boolean overdueAt(Instant now) {
        return open && breach && heldAt == null && dueAt != null && dueAt.isBefore(now);
    }

    /** The number of the next entry of its history, from 1. */
    public int nextEntry() {
        return ++entries;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The project. */
    public long projectId() {
        return projectId;
    }

    /** Id of the flow. */
    public String flow() {
        return flow;
    }

    /** The function's id of the thing. */
    public long subjectId() {
        return subjectId;
    }

    /** The house; null for none. */
    public Long houseId() {
        return houseId;
    }

    /** Number that people read. */
    public String number() {
        return number;
    }

    /** One line. */
    public String title() {
        return title;
    }

    /** State code; null before the first. */
    public String state() {
        return state;
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return open;
    }

    /** Role it was given to; null before. */
    public String handlerRole() {
        return handlerRole;
    }

    /** Person it was given to; null before. */
    public String handler() {
        return handler;
    }

    /** The state before the hold; null where it is not on hold. */
    public String heldState() {
        return heldState;
    }

    /** Due time of the running clock; null for none. */
    public Instant dueAt() {
        return dueAt;
    }

    /** What made the due time, with the clock's name; null for none. */
    public String dueRule() {
        return dueAt == null ? null : clock + " " + dueRule;
    }

    /** Its worth and approval. */
    public CaseApproval approval() {
        return approval;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When it was closed; null while open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }
}
