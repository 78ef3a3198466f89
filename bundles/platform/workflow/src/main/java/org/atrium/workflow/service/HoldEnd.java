package org.atrium.workflow.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowAction.Kind;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.service.FlowRegistry.Declared;
import org.atrium.workflow.store.CaseStore;
import org.atrium.workflow.store.SweepStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes cases up again whose hold has lasted as long as the project allows. */
@Component(service = HoldEnd.class)
public class HoldEnd {
    private static final Logger LOG = LoggerFactory.getLogger(HoldEnd.class);
    private static final int CHUNK = 200;
    private static final String NOTE = "挂起已达最长期限，自动恢复 / longest hold reached, taken up again";

    private final SweepStore held;
    private final CaseStore store;
    private final Cases cases;
    private final FlowRegistry flows;
    private final Callers callers;
    private final BusinessClock clock;
    private final Transactions transactions;

    /** Over workflow's unit and the kernel. */
    @Activate
    public HoldEnd(
            @Reference WorkflowUnit unit,
            @Reference Cases cases,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Transactions transactions) {
        this.held = new SweepStore(unit.jpa());
        this.store = new CaseStore(unit.jpa());
        this.cases = cases;
        this.flows = flows;
        this.callers = callers;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Returns how many cases of a project were taken up again, each in its own transaction. */
    int end(ProjectRef project) {
        int ended = 0;
        for (Long id :
                transactions.read(() -> held.heldTooLong(project.id(), clock.now(), CHUNK))) {
            try {
                ended += transactions.write(() -> end(project, id));
            } catch (RuntimeException e) {
                LOG.warn("The hold of case {} could not be ended", id, e);
            }
        }
        return ended;
    }

    private int end(ProjectRef project, long id) {
        Optional<FlowCase> found = store.find(project.id(), id);
        Optional<Declared> declared = found.flatMap(c -> flows.find(project.id(), c.flow()));
        Optional<FlowAction> resume =
                declared.flatMap(
                        d ->
                                d.flow().actions().stream()
                                        .filter(a -> a.kind() == Kind.RESUME)
                                        .filter(a -> a.from().contains(found.get().state()))
                                        .findFirst());
        if (resume.isEmpty()) {
            return 0;
        }
        return callers.as(
                inPerson(project, resume.get(), found.get()),
                () -> resume(declared.get(), resume.get(), found.get()));
    }

    private int resume(Declared declared, FlowAction resume, FlowCase of) {
        StepTaker taker = declared.provider().takers(of.flow()).get(resume.name());
        if (taker == null) {
            CaseStep step = CaseStep.of(resume.name(), of.state()).with(NOTE, null);
            cases.act(declared.flow(), of.id(), step);
        } else {
            StepInput input = new StepInput();
            input.state = of.state();
            input.fields = JsonNodeFactory.instance.objectNode().put("note", NOTE);
            taker.take(of.subjectId(), input);
        }
        return 1;
    }

    /** The system with the roles that the step asks for. */
    private static Caller inPerson(ProjectRef project, FlowAction resume, FlowCase of) {
        Set<String> roles = new HashSet<>(resume.roles());
        if (roles.remove(FlowState.HANDLER_ROLE) && of.handlerRole() != null) {
            roles.add(of.handlerRole());
        }
        Caller system = Caller.system(project);
        return new Caller(
                system.user(),
                system.name(),
                roles,
                project,
                system.language(),
                system.requestId(),
                null,
                null,
                null);
    }
}
