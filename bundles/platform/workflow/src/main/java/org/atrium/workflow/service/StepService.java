package org.atrium.workflow.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.FieldProblem;
import org.atrium.common.NotFound;
import org.atrium.common.Problem;
import org.atrium.kernel.api.AnsweredBefore;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.BulkResult;
import org.atrium.workflow.api.BulkResult.Outcome;
import org.atrium.workflow.api.BulkStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.service.FlowRegistry.Declared;
import org.atrium.workflow.store.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the functions' actions from a form that any case has: one by one, or many at once. */
@Component(service = StepService.class)
public class StepService {
    private static final String NOT_FOUND = "workflow.case.not-found";
    private static final int MOST = 200;

    private final CaseStore store;
    private final TaskService tasks;
    private final FlowRegistry flows;
    private final Callers callers;
    private final Transactions transactions;
    private final Messages messages;
    private final Json json;

    /** Over workflow's unit and the kernel. */
    @Activate
    public StepService(
            @Reference WorkflowUnit unit,
            @Reference TaskService tasks,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Messages messages,
            @Reference Json json) {
        this.store = new CaseStore(unit.jpa());
        this.tasks = tasks;
        this.flows = flows;
        this.callers = callers;
        this.transactions = transactions;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Takes an action.
     *
     * @throws NotFound {@code workflow.case.not-found}
     * @throws Conflict {@code workflow.case.own-page} where only the function's own page can ask
     *     for what the action needs; and whatever the function refuses
     */
    public CaseView take(String id, String action, StepInput body) {
        return transactions.write(
                () -> {
                    FlowCase of = found(id);
                    callers.current().requireVersion(of.version());
                    apply(of, action, body == null ? new StepInput() : body);
                    return tasks.caseView(id);
                });
    }

    /**
     * Takes one action on many cases, each in a transaction of its own: what is refused does not
     * stop the others. With an Idempotency-Key the same command gives the same result again, also
     * where the first one was interrupted.
     *
     * @throws org.atrium.common.InvalidInput where there are none or more than 200
     */
    public BulkResult takeAll(BulkStep body) {
        BulkStep command = body == null ? new BulkStep() : body;
        Check check = new Check();
        String action = check.text("action", command.action, 40);
        Set<String> cases = new LinkedHashSet<>();
        if (command.cases != null) {
            cases.addAll(command.cases);
        }
        if (cases.isEmpty()) {
            check.missing("cases");
        } else if (cases.size() > MOST) {
            check.wrong("cases", "workflow.bulk.many");
        }
        check.done();
        StepInput input = new StepInput();
        input.state = command.state;
        input.fields = command.fields;
        BulkResult result = new BulkResult();
        result.items = new ArrayList<>();
        for (String id : cases) {
            result.items.add(callers.as(forCase(id), () -> one(id, action, input)));
        }
        result.done = (int) result.items.stream().filter(o -> o.done).count();
        result.refused = result.items.size() - result.done;
        return transactions.write(() -> result);
    }

    private Outcome one(String id, String action, StepInput input) {
        try {
            return transactions.write(
                    () -> {
                        FlowCase of = found(id);
                        apply(of, action, input);
                        Outcome outcome = outcome(id, of);
                        outcome.done = true;
                        return outcome;
                    });
        } catch (AnsweredBefore before) {
            return json.read(before.json(), Outcome.class);
        } catch (Problem refusal) {
            return refused(id, refusal);
        }
    }

    private Outcome refused(String id, Problem refusal) {
        try {
            return transactions.write(
                    () -> {
                        Outcome outcome = outcome(id, find(id).orElse(null));
                        outcome.code = refusal.code();
                        outcome.message = words(refusal);
                        return outcome;
                    });
        } catch (AnsweredBefore before) {
            return json.read(before.json(), Outcome.class);
        }
    }

    private String words(Problem refusal) {
        String language = callers.current().language();
        List<String> words = new ArrayList<>();
        words.add(messages.text(refusal.code(), refusal.arguments(), language));
        for (FieldProblem field : refusal.fields()) {
            words.add(
                    field.field()
                            + ": "
                            + messages.text(field.code(), field.arguments(), language));
        }
        return String.join(" ", words);
    }

    private static Outcome outcome(String id, FlowCase of) {
        Outcome outcome = new Outcome();
        outcome.caseId = id;
        outcome.number = of == null ? null : of.number();
        return outcome;
    }

    private void apply(FlowCase of, String action, StepInput input) {
        Declared declared =
                flows.find(of.projectId(), of.flow())
                        .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", of.id()));
        Map<String, StepTaker> takers = declared.provider().takers(of.flow());
        StepTaker taker = takers.get(action);
        if (taker == null) {
            throw new Conflict("workflow.case.own-page")
                    .with(
                            "action",
                            declared.flow()
                                    .action(action)
                                    .map(a -> a.title(callers.current().language()))
                                    .orElse(action));
        }
        taker.take(of.subjectId(), input);
        store.flush();
    }

    private FlowCase found(String id) {
        return find(id).orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
    }

    private Optional<FlowCase> find(String id) {
        return id != null && id.matches("\\d{1,18}")
                ? store.find(callers.current().projectId(), Long.parseLong(id))
                : Optional.empty();
    }

    /** The caller with a key of his own for each case, without the version of the request. */
    private Caller forCase(String id) {
        Caller caller = callers.current();
        String key = caller.idempotencyKey();
        String own =
                key == null
                        ? null
                        : UUID.nameUUIDFromBytes((key + id).getBytes(StandardCharsets.UTF_8))
                                .toString();
        return caller.under(own, caller.fingerprint(), null);
    }
}
