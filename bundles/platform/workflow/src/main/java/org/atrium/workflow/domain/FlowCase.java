package org.atrium.workflow.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Transient;
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

    @Embedded private CaseClock clock = new CaseClock();

    @Column(name = "SORT_AT")
    @Convert(converter = InstantConverter.class)
    private Instant sortAt;

    @Column(name = "OPENED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant openedAt;

    @Column(name = "CLOSED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant closedAt;

    @Embedded private CaseApproval approval = new CaseApproval();

    private int entries;
    @Transient private final List<CaseEntry> happened = new ArrayList<>();
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

    /** Gives it the number that people read. */
    public void numbered(String given) {
        number = given;
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
     *
     * @param happened when that came to pass, not after now: where a clock ends, it ends then
     */
    public void enter(Place place, Instant now, Instant happened) {
        if (openedAt == null) {
            openedAt = now;
        }
        clock.release(now);
        place(place);
        clock.enter(place, happened);
        closedAt = open ? null : closedAt == null ? now : closedAt;
        sort();
    }

    /**
     * Halts the case.
     *
     * @param until when it goes on by itself; null for not
     * @param stops whether the clock stands still meanwhile
     */
    public void hold(Place place, Instant now, Instant until, boolean stops) {
        clock.hold(state, now, until, stops);
        place(place);
        sort();
    }

    /** Takes the case up again where it was halted. */
    public void resume(Place place, Instant now) {
        clock.release(now);
        place(place);
        sort();
    }

    /** Sets the due time of the running clock. */
    public void due(Deadline deadline) {
        if (!clock.runs()) {
            throw new IllegalStateException("no clock runs in " + state);
        }
        clock.set(deadline);
        sort();
    }

    /**
     * Moves the due time because of a hold.
     *
     * @param workingDays by which a term of working days is longer from now on
     * @param provisional whether a year without calendar was counted
     */
    public void moveDue(Instant to, int workingDays, boolean provisional) {
        clock.move(to, workingDays, provisional);
        sort();
    }

    /** Takes over a due time that another calendar makes. */
    public void recount(Deadline deadline) {
        clock.recount(deadline);
        sort();
    }

    private void place(Place place) {
        state = place.state();
        open = place.open();
        assigneeRole = place.assigneeRole();
        assignee = place.assignee();
    }

    private void sort() {
        sortAt = clock.sort() == null ? NEVER : clock.sort();
    }

    /** Takes it out of the pool of its role for this person, or puts it back where null. */
    public void claim(String person) {
        assignee = person;
    }

    /** Hands it over to this person: where it waits for a person, he handles it from now on. */
    public void handOver(String person) {
        if (assigneeRole == null) {
            handler = person;
        }
        assignee = person;
    }

    /** Role whose inbox shows it; null for none. */
    public String assigneeRole() {
        return assigneeRole;
    }

    /** Person whose inbox shows it; null for none. */
    public String assignee() {
        return assignee;
    }

    /** The deadline and the holds. */
    public CaseClock clock() {
        return clock;
    }

    /** The number of the next entry of its history, from 1. */
    public int nextEntry() {
        return ++entries;
    }

    /** Remembers an entry that was written. */
    public void happened(CaseEntry entry) {
        happened.add(entry);
    }

    /** The entries that were written since it was opened or read, oldest first. */
    public List<CaseEntry> entries() {
        return List.copyOf(happened);
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

    /** How the house is called; null for none. */
    public String house() {
        return house;
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

    /** Grows with every change; 1 from the beginning. */
    public long version() {
        return isNew() ? 1 : version;
    }

    /** Whether it has no row yet. */
    public boolean isNew() {
        return version == 0;
    }
}
