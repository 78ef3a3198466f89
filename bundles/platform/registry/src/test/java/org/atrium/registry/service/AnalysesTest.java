package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.registry.api.AnalysisStep;
import org.atrium.registry.api.AnalysisView;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.MakeAnalysis;
import org.atrium.registry.api.RecordContact;
import org.atrium.registry.api.ValueRow;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** PR-05 and PR-06: customers in figures, and what follows from them. */
public class AnalysesTest {
    private final RegistryFixture registry = new RegistryFixture();

    /** Two owners of homes, one of them of two; a shop; a company. */
    @Before
    public void open() {
        registry.csv(
                "1栋,1单元,101,住宅,90,张三,19911110001,,2026-01-01",
                "1栋,1单元,102,住宅,90,张三,19911110001,,2026-01-01",
                "1栋,1单元,103,住宅,90,李四,19911110002,,2026-01-01",
                "1栋,,S1,商铺,40,王五,19911110003,,2026-01-01",
                "1栋,,S2,商铺,40,青禾商贸有限公司,19911110004,,2026-01-01");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void customersAreCountedByWhatTheyAre() {
        assertEquals("COMPANY 1 25.0, OWNER 2 50.0, SHOP 1 25.0", statistics("CLASS"));
        assertEquals("COMPANY 1 25.0, PERSON 3 75.0", statistics("KIND"));
        assertEquals("1 3 75.0, 2 1 25.0", statistics("OWNED"));
        assertEquals("- 4 100.0", statistics("AGE"));
        assertEquals("", statistics("CHANNEL"));
        call("张三");
        assertEquals("PHONE 1 100.0", statistics("CHANNEL"));
        assertThrows(InvalidInput.class, () -> statistics("SIZE"));
        assertThrows(
                InvalidInput.class,
                () -> registry.figures.statistics("CASES", "2026-02-01", "2026-01-01"));
    }

    @Test
    public void valueIsWhatTheyPaidLessWhatTheyCost() {
        long owner = Long.parseLong(customer("张三"));
        registry.figures.ask(
                (from, to, each) -> {
                    each.accept(Money.of("100.00"), owner);
                    each.accept(Money.of("51.00"), owner);
                    each.accept(Money.of("9.00"), 999_999L);
                });
        call("张三");
        ValueRow row =
                registry.figures.values(null, null).items.stream()
                        .filter(r -> r.key.equals("OWNER"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(2, row.customers);
        assertEquals("151.00", row.revenue.amount);
        assertEquals("10.00", row.upkeep.amount);
        assertEquals("141.00", row.value.amount);
        assertEquals("70.50", row.valueEach.amount);
    }

    @Test
    public void aReportKeepsItsFiguresAndEndsWithItsLastProposal() {
        MakeAnalysis command = report("STATISTICS");
        command.proposals = List.of(proposal("工程部", "水管"), proposal("保安部", "门禁"));
        AnalysisView draft = registry.analyses.make(command);
        assertEquals("DRAFT", draft.state);
        call("李四");
        assertEquals(List.of(), registry.analyses.view(draft.id).statistics.get("CHANNEL"));
        AnalysisStep step = new AnalysisStep();
        step.proposal = 1;
        assertEquals(
                "workflow.case.action", code(() -> registry.analyses.decide(draft.id, true, step)));
        registry.analyses.step(draft.id, "issue", new AnalysisStep());
        assertEquals("ISSUED", registry.analyses.decide(draft.id, true, step).state);
        assertEquals(
                "registry.analysis.decided",
                code(() -> registry.analyses.decide(draft.id, true, step)));
        step.proposal = 3;
        assertThrows(InvalidInput.class, () -> registry.analyses.decide(draft.id, true, step));
        step.proposal = 2;
        assertThrows(InvalidInput.class, () -> registry.analyses.decide(draft.id, false, step));
        step.reason = "预算不足";
        AnalysisView done = registry.analyses.decide(draft.id, false, step);
        assertEquals("PROPOSALS_ADOPTED", done.state);
        assertEquals(1, registry.analyses.list(null, null, all()).items.get(0).adopted);
    }

    @Test
    public void anAssessmentIsReviewedAndUsed() {
        AnalysisView made = registry.analyses.make(report("VALUE"));
        assertEquals("CALCULATED", made.state);
        assertEquals(3, made.values.size());
        assertTrue(made.statistics.isEmpty());
        AnalysisStep step = new AnalysisStep();
        assertEquals(
                "registry.analysis.not-found",
                code(() -> registry.analyses.step(made.id, "issue", step)));
        registry.analyses.step(made.id, "review", step);
        assertThrows(InvalidInput.class, () -> registry.analyses.step(made.id, "use", step));
        step.reason = "重点客户优先派单";
        assertEquals("USED", registry.analyses.step(made.id, "use", step).state);
    }

    private static MakeAnalysis report(String kind) {
        MakeAnalysis command = new MakeAnalysis();
        command.kind = kind;
        command.title = "三季度";
        command.from = "2026-01-01";
        command.to = "2026-11-21";
        return command;
    }

    private static MakeAnalysis.Proposal proposal(String department, String text) {
        MakeAnalysis.Proposal proposal = new MakeAnalysis.Proposal();
        proposal.department = department;
        proposal.text = text;
        return proposal;
    }

    private String statistics(String by) {
        return registry.figures.statistics(by, null, null).items.stream()
                .map(r -> r.key + " " + r.count + " " + r.percent)
                .collect(Collectors.joining(", "));
    }

    private void call(String name) {
        RecordContact contact = new RecordContact();
        contact.on = "2026-11-21";
        contact.channel = "PHONE";
        contact.text = "回访";
        registry.files.contact(customer(name), contact);
    }

    private String customer(String name) {
        CustomerFilter filter = new CustomerFilter();
        filter.q = name;
        return registry.customers.list(filter, all()).items.get(0).id;
    }

    private static PageRequest all() {
        return PageRequest.of(null, null, null);
    }

    private static String code(ThrowingRunnable command) {
        return assertThrows(Problem.class, command).code();
    }
}
