package org.atrium.workflow.service;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Memberships.Member;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.AddComment;
import org.atrium.workflow.api.CaseComments;
import org.atrium.workflow.api.CasePerson;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.HandOver;
import org.atrium.workflow.domain.CaseComment;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.service.FlowRegistry.Declared;
import org.atrium.workflow.store.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be done with any case: take it from the pool, put it back, hand it over, comment. */
@Component(service = CaseDesk.class)
public class CaseDesk {
    private static final String NOT_FOUND = "workflow.case.not-found";
    private static final int REASON = 500;
    private static final int COMMENTS = 1000;

    private final CaseStore store;
    private final Journal journal;
    private final TaskService tasks;
    private final FlowRegistry flows;
    private final Callers callers;
    private final Memberships memberships;
    private final Transactions transactions;
    private final IdBlocks ids;

    /** Over workflow's unit and the kernel. */
    @Activate
    public CaseDesk(
            @Reference WorkflowUnit unit,
            @Reference Journal journal,
            @Reference TaskService tasks,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference Memberships memberships,
            @Reference Transactions transactions,
            @Reference IdBlocks ids) {
        this.store = new CaseStore(unit.jpa());
        this.journal = journal;
        this.tasks = tasks;
        this.flows = flows;
        this.callers = callers;
        this.memberships = memberships;
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Takes a case out of the pool of the caller's role; it stands in his inbox only.
     *
     * @throws NotAllowed {@code workflow.case.claim-role}
     * @throws Conflict {@code workflow.case.claimed}
     */
    public CaseView claim(String id) {
        return change(
                id,
                (of, declared) -> {
                    if (!hands(of, declared).mayClaim()) {
                        throw refusal("workflow.case.claim-role", of);
                    }
                    Caller caller = callers.current();
                    if (of.assignee() != null) {
                        throw new Conflict("workflow.case.claimed").with("user", of.assignee());
                    }
                    of.claim(caller.user());
                    journal.write(of, "claim", of.state(), null, null, null);
                });
    }

    /**
     * Puts a case back into the pool of its role.
     *
     * @throws NotAllowed {@code workflow.case.release}
     */
    public CaseView release(String id) {
        return change(
                id,
                (of, declared) -> {
                    if (!hands(of, declared).mayRelease()) {
                        throw refusal("workflow.case.release", of);
                    }
                    of.claim(null);
                    journal.write(of, "release", of.state(), null, null, null);
                });
    }

    /**
     * Hands a case over to a colleague.
     *
     * @throws NotAllowed {@code workflow.case.hand-over}
     * @throws org.atrium.common.InvalidInput {@code workflow.case.person} where the colleague does
     *     not hold the role it takes; {@code workflow.case.same-person}
     */
    public CaseView handOver(String id, HandOver body) {
        HandOver command = body == null ? new HandOver() : body;
        return change(
                id,
                (of, declared) -> {
                    Hands hands = hands(of, declared);
                    if (!hands.mayHandOver()) {
                        throw refusal("workflow.case.hand-over", of);
                    }
                    Check check = new Check();
                    String reason = check.text("reason", command.reason, REASON);
                    String user = check.text("user", command.user, 100);
                    if (user != null && user.equals(of.assignee())) {
                        check.wrong("user", "workflow.case.same-person");
                    } else if (user != null && !mayHandle(declared, hands.role(), user)) {
                        check.wrong("user", "workflow.case.person");
                    }
                    check.done();
                    Map<String, Object> entered = new LinkedHashMap<>();
                    entered.put("from", of.assignee());
                    entered.put("to", user);
                    boolean personal = of.assigneeRole() == null;
                    of.handOver(user);
                    if (personal) {
                        declared.provider().handedOver(of.flow(), of.subjectId(), user);
                    }
                    journal.write(of, "hand-over", of.state(), reason, entered, null);
                });
    }

    private boolean mayHandle(Declared declared, String role, String user) {
        return memberships.of(callers.current().projectId()).stream()
                .filter(member -> member.user().equals(user))
                .map(Member::roles)
                .anyMatch(
                        roles -> declared.provider().mayHandle(declared.flow().id(), role, roles));
    }

    /** The members to whom a case may be handed over, by name. */
    public List<CasePerson> people(String id) {
        long caseId = Ids.parse(id, NOT_FOUND);
        Caller caller = callers.current();
        return transactions.read(
                () -> {
                    FlowCase of =
                            store.find(caller.projectId(), caseId).orElseThrow(() -> gone(id));
                    Declared declared = declared(of, id);
                    String role = hands(of, declared).role();
                    List<String> users =
                            memberships.of(of.projectId()).stream()
                                    .filter(
                                            m ->
                                                    declared.provider()
                                                            .mayHandle(of.flow(), role, m.roles()))
                                    .map(Member::user)
                                    .toList();
                    Map<String, String> names = store.names(users);
                    return users.stream().map(u -> CasePerson.of(u, names.get(u))).toList();
                });
    }

    private NotAllowed refusal(String code, FlowCase of) {
        String role = of.assigneeRole() == null ? of.handlerRole() : of.assigneeRole();
        return new NotAllowed(code).with("role", role == null ? "-" : role);
    }

    private Hands hands(FlowCase of, Declared declared) {
        Caller caller = callers.current();
        return new Hands(of, declared.flow(), caller, new Deputies(memberships, caller));
    }

    private CaseView change(String id, BiConsumer<FlowCase, Declared> body) {
        long caseId = Ids.parse(id, NOT_FOUND);
        return transactions.write(
                () -> {
                    Caller caller = callers.current();
                    FlowCase of =
                            store.lock(caller.projectId(), caseId).orElseThrow(() -> gone(id));
                    caller.requireVersion(of.version());
                    body.accept(of, declared(of, id));
                    store.flush();
                    return tasks.caseView(id);
                });
    }

    private Declared declared(FlowCase of, String id) {
        return flows.find(of.projectId(), of.flow()).orElseThrow(() -> gone(id));
    }

    /** What was said about a case; who sees the case sees it. */
    public CaseComments comments(String id) {
        long caseId = Ids.parse(id, NOT_FOUND);
        Caller caller = callers.current();
        return transactions.read(
                () -> {
                    FlowCase of =
                            store.find(caller.projectId(), caseId).orElseThrow(() -> gone(id));
                    declared(of, id);
                    CaseComments view = new CaseComments();
                    view.items =
                            store.comments(of.projectId(), caseId, COMMENTS).stream()
                                    .map(CaseDesk::print)
                                    .toList();
                    return view;
                });
    }

    /**
     * Says something about a case.
     *
     * @throws org.atrium.common.InvalidInput {@code workflow.comment.empty}; {@code
     *     workflow.comment.member} for somebody who is not in the project; {@code
     *     workflow.comment.file} for an attachment that the project does not have; {@code
     *     workflow.comment.many}
     */
    public CaseComments comment(String id, AddComment body) {
        AddComment command = body == null ? new AddComment() : body;
        long caseId = Ids.parse(id, NOT_FOUND);
        return transactions.write(
                () -> {
                    Caller caller = callers.current();
                    FlowCase of =
                            store.find(caller.projectId(), caseId).orElseThrow(() -> gone(id));
                    declared(of, id);
                    Check check = new Check();
                    String text = check.optionalText("text", command.text, CaseComment.LENGTH);
                    Set<String> mentions = mentions(check, command.mentions);
                    Set<Long> files = files(check, of, command.files);
                    if (text == null && files.isEmpty()) {
                        check.wrong("text", "workflow.comment.empty");
                    }
                    check.done();
                    store.add(
                            CaseComment.of(ids.next(), of, journal.now(), text, mentions, files)
                                    .by(caller.user(), caller.name()));
                    store.flush();
                    return comments(id);
                });
    }

    private Set<String> mentions(Check check, List<String> named) {
        Set<String> mentions = new LinkedHashSet<>(named == null ? List.of() : named);
        if (mentions.isEmpty()) {
            return mentions;
        }
        Set<String> members = new LinkedHashSet<>();
        memberships.of(callers.current().projectId()).forEach(m -> members.add(m.user()));
        if (mentions.size() > CaseComment.MOST) {
            check.wrong("mentions", "workflow.comment.many");
        } else if (!members.containsAll(mentions)) {
            check.wrong("mentions", "workflow.comment.member");
        }
        return mentions;
    }

    private Set<Long> files(Check check, FlowCase of, List<String> named) {
        Set<Long> files = new LinkedHashSet<>(check.ids("files", named));
        if (files.size() > CaseComment.MOST) {
            check.wrong("files", "workflow.comment.many");
        } else if (!files.isEmpty() && store.attachments(of.projectId(), files) < files.size()) {
            check.wrong("files", "workflow.comment.file");
        }
        return files;
    }

    private static CaseComments.Comment print(CaseComment comment) {
        CaseComments.Comment view = new CaseComments.Comment();
        view.id = Ids.print(comment.id());
        view.at = comment.at();
        view.user = comment.user();
        view.name = comment.name();
        view.text = comment.text();
        view.mentions = comment.mentions();
        view.files = comment.files();
        return view;
    }

    private static NotFound gone(String id) {
        return new NotFound(NOT_FOUND).with("id", id);
    }
}
