package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.fees.api.DecideStop;
import org.atrium.fees.api.DunningCallView;
import org.atrium.fees.api.ReportCall;
import org.atrium.fees.domain.DunningCall;
import org.atrium.fees.domain.Rung;
import org.atrium.fees.store.HoldStore;
import org.atrium.fees.store.LadderStore;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.StepInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calls, visits and decisions on a stop that rungs ask for (FE-01, FE-03, steps 4 to 8). */
@Component(service = Calls.class)
public class Calls {
    private static final int LONGEST = 400;
    private static final String NOT_FOUND = "fees.dunning.call-not-found";

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final Cases cases;
    private final Holds holds;
    private final HoldStore store = new HoldStore();

    /** Over workflow. */
    @Activate
    public Calls(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Holds holds) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.cases = cases;
        this.holds = holds;
    }

    /** Puts the calls and visits of a range of accounts into the assistants' inbox. */
    void ask(EntityManager em, LadderStore.Range range) {
        for (HoldStore.Asked asked : store.asked(em, range)) {
            Rung rung = Rung.valueOf(asked.rung());
            DunningCall.Kind kind = rung.isStop() ? DunningCall.Kind.ADVICE : DunningCall.Kind.CALL;
            String title =
                    String.join(
                            " ",
                            rung.title(desk.language()),
                            asked.debtor(),
                            asked.overdue().amount().toPlainString());
            OpenCase opening =
                    new OpenCase(
                            rung == Rung.MANAGER_REPORT ? "tell" : "ask",
                            asked.step(),
                            asked.houseId(),
                            asked.house(),
                            null,
                            title,
                            null,
                            Map.of("days", asked.days(), "overdue", asked.overdue().view()));
            long flowCase = cases.open(flow(kind), opening);
            store.add(
                    em,
                    DunningCall.ask(kind, range.project(), asked.step(), asked.caseId(), flowCase));
        }
    }

    private static FlowDefinition flow(DunningCall.Kind kind) {
        return kind == DunningCall.Kind.CALL ? CallFlow.FLOW : AdviceFlow.FLOW;
    }

    /** Takes calls of accounts that are paid out of the inbox. */
    void drop(EntityManager em, long project, long after, long upTo) {
        for (long step : store.needless(em, project, after, upTo)) {
            DunningCall call = store.call(em, project, step);
            call.drop();
            desk.byItself(
                    () ->
                            cases.act(
                                    flow(call.kind()),
                                    call.flowCaseId(),
                                    CaseStep.of("pay", null)));
        }
    }

    /** A call. */
    public DunningCallView get(String id) {
        long step = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(found(em, step, null))));
    }

    /**
     * Reports a call or a visit. What was promised holds the account until that day; what is
     * disputed raises a dispute.
     */
    public DunningCallView report(String id, ReportCall command) {
        long step = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        DunningCall.Result result =
                check.choice("result", command.result, DunningCall.Result.class);
        String said =
                command.disputed
                        ? check.text("said", command.said, LONGEST)
                        : check.optionalText("said", command.said, LONGEST);
        LocalDate promised = check.optionalDate("promisedOn", command.promisedOn);
        if (promised != null && promised.isBefore(desk.today())) {
            check.wrong("promisedOn", "fees.dunning.promise-past");
        }
        DunningCall.Report report =
                new DunningCall.Report(result, said, promised, command.disputed);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    DunningCall call = found(em, step, DunningCall.Kind.CALL);
                                    CaseStep done = CaseStep.of("report", command.state);
                                    cases.check(CallFlow.FLOW, call.flowCaseId(), done);
                                    check.done();
                                    return report(em, call, report, done);
                                }));
    }

    /** Reports by any form. */
    void report(long step, StepInput input) {
        ReportCall command = new ReportCall();
        command.state = input.state;
        command.result = input.text("result");
        command.said = input.text("said");
        command.promisedOn = input.text("promisedOn");
        command.disputed = "YES".equals(input.text("disputed"));
        report(Ids.print(step), command);
    }

    private DunningCallView report(
            EntityManager em, DunningCall call, DunningCall.Report report, CaseStep step) {
        HoldStore.Held of = holds.locked(em, call.caseId());
        cases.act(CallFlow.FLOW, call.flowCaseId(), step.with(report.said(), report));
        call.report(report, desk.name(), desk.now());
        boolean free = of.holdId() == null && !of.isPaid();
        if (free && report.disputed()) {
            holds.dispute(em, of, report.said(), List.of());
        } else if (free && report.promisedOn() != null) {
            holds.promise(em, of, report.promisedOn(), null, said(report));
        }
        em.flush();
        return view(call);
    }

    /** Records what was decided on a stop of service; a stop itself is begun by hand (FE-04). */
    public DunningCallView decide(String id, DecideStop command) {
        long step = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        AdviceFlow.Decision decision =
                check.choice("decision", command.decision, AdviceFlow.Decision.class);
        String reason = check.text("reason", command.reason, LONGEST);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    DunningCall call = found(em, step, DunningCall.Kind.ADVICE);
                                    CaseView now =
                                            cases.view(
                                                    AdviceFlow.FLOW, call.flowCaseId(), a -> true);
                                    boolean told = AdviceFlow.REPORTED.equals(now.state);
                                    CaseStep done =
                                            CaseStep.of(told ? "judge" : "decide", command.state);
                                    cases.check(AdviceFlow.FLOW, call.flowCaseId(), done);
                                    check.done();
                                    cases.act(
                                            AdviceFlow.FLOW,
                                            call.flowCaseId(),
                                            done.with(reason, Map.of("decision", decision)));
                                    call.decide(reason, desk.name(), desk.now());
                                    em.flush();
                                    return view(call);
                                }));
    }

    /** Decides by any form. */
    void decide(long step, StepInput input) {
        DecideStop command = new DecideStop();
        command.state = input.state;
        command.decision = input.text("decision");
        command.reason = input.text("reason");
        decide(Ids.print(step), command);
    }

    private static String said(DunningCall.Report report) {
        return report.said() == null ? report.promisedOn().toString() : report.said();
    }

    private DunningCall found(EntityManager em, long step, DunningCall.Kind kind) {
        DunningCall call = store.call(em, desk.project(), step);
        if (call == null || kind != null && kind != call.kind()) {
            throw new NotFound(NOT_FOUND).with("id", step);
        }
        return call;
    }

    static DunningCallView view(DunningCall call) {
        DunningCallView view = new DunningCallView();
        view.id = Ids.print(call.stepId());
        view.kind = call.kind().name();
        view.caseId = Ids.print(call.caseId());
        view.state = call.state().name();
        view.result = call.result() == null ? null : call.result().name();
        view.said = call.said();
        view.promisedOn = call.promisedOn();
        view.disputed = call.isDisputed();
        view.reportedBy = call.reportedBy();
        view.reportedAt = call.reportedAt();
        return view;
    }
}
