package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.NotAllowed;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.documents.service.PrintingImpl;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.ApplyOwnerChange;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OwnerChangeCheck.Objection;
import org.atrium.registry.api.OwnerChangeStep;
import org.atrium.registry.api.OwnerChangeView;
import org.atrium.registry.api.OwnerInput;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PR-03: a change of owner from application to effect. */
public class OwnerChangesTest {
    private final RegistryFixture registry = new RegistryFixture();
    private final List<Objection> against = new ArrayList<>();
    private String house;

    @Before
    public void open() {
        registry.csv("1栋,1单元,101,住宅,90,张三,19911111111,999999195509043363,2026-01-01");
        house =
                registry.queries
                        .list(new HouseSelection(), PageRequest.of(null, null, null))
                        .items
                        .get(0)
                        .id;
        registry.objections.ask((id, leaving) -> List.copyOf(against));
        registry.workflow.provide(
                new FlowProvider() {
                    @Override
                    public List<FlowDefinition> flows() {
                        return List.of(OwnerChangeFlow.FLOW);
                    }

                    @Override
                    public boolean offers(String flow, long subjectId, String action) {
                        return registry.changes.offers(subjectId, action);
                    }
                });
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void aResaleGoesFromApplicationToEffect() {
        OwnerChangeView applied = apply("RESALE", "2026-11-20", "李四");
        assertEquals("JG-OC-2026-000001", applied.number);
        assertEquals("APPLIED", applied.state);
        assertEquals("张三", applied.before);
        assertEquals(List.of("IDENTITY", "TITLE"), applied.needed);
        assertEquals(
                "registry.owner-change.proof-missing",
                code(() -> registry.changes.check(applied.id, seen("IDENTITY"))));
        OwnerChangeView checked = registry.changes.check(applied.id, seen("IDENTITY", "TITLE"));
        assertEquals("CHECKED", checked.state);
        manager();
        assertEquals("APPROVED", registry.changes.approve(applied.id, step(null)).state);
        OwnerChangeView done = registry.changes.effect(applied.id, step(null));
        assertEquals("EFFECTIVE", done.state);
        HouseView after = registry.queries.view(house);
        assertEquals("李四", after.payer);
        assertEquals(List.of("李四"), after.parties.stream().map(p -> p.name).toList());
        assertEquals("JG-OC-2026-000001", after.parties.get(0).reason);
        assertEquals("张三", registry.queries.parties(house, "2026-11-19").get(0).name);
        assertTrue(registry.published().contains("house.owner-changed"));
        assertEquals(List.of(), done.actions);
        assertEquals(4, done.history.size());
    }

    @Test
    public void whoAppliedDoesNotApprove() {
        manager();
        OwnerChangeView applied = apply("RESALE", "2026-11-20", "李四");
        registry.changes.check(applied.id, seen("IDENTITY", "TITLE"));
        NotAllowed own =
                assertThrows(
                        NotAllowed.class, () -> registry.changes.approve(applied.id, step(null)));
        assertEquals("registry.owner-change.own", own.code());
        assertFalse(names(registry.changes.view(applied.id)).contains("approve"));
        registry.platform.actAs("other-manager", Roles.CS_MANAGER);
        assertTrue(names(registry.changes.view(applied.id)).contains("approve"));
        assertEquals("APPROVED", registry.changes.approve(applied.id, step(null)).state);
    }

    @Test
    public void arrearsBlockAtEveryStepAndAWarningDoesNot() {
        OwnerChangeView applied = apply("RESALE", "2026-11-20", "李四");
        against.add(new Objection("ledger.arrears.of-owner", "张三尚欠物业费", true));
        Problem refused =
                assertThrows(
                        Problem.class,
                        () -> registry.changes.check(applied.id, seen("IDENTITY", "TITLE")));
        assertEquals("registry.owner-change.objection", refused.code());
        assertEquals("张三尚欠物业费", refused.arguments().get("words"));
        assertTrue(registry.changes.view(applied.id).objections.get(0).blocks);
        against.set(0, new Objection("ledger.arrears.of-owner", "张三尚欠物业费", false));
        registry.changes.check(applied.id, seen("IDENTITY", "TITLE"));
        manager();
        registry.changes.approve(applied.id, step(null));
        against.set(0, new Objection("ledger.arrears.of-owner", "张三尚欠物业费", true));
        assertEquals(
                "registry.owner-change.objection",
                code(() -> registry.changes.effect(applied.id, step(null))));
        assertEquals("张三", registry.queries.view(house).payer);
    }

    @Test
    public void itTakesEffectOnItsDayNotBefore() {
        OwnerChangeView applied = apply("GIFT", "2026-12-01", "李四");
        registry.changes.check(applied.id, seen("IDENTITY", "TITLE", "DEED"));
        manager();
        OwnerChangeView approved = registry.changes.approve(applied.id, step(null));
        assertFalse(names(approved).contains("effect"));
        assertEquals(
                "registry.owner-change.not-yet",
                code(() -> registry.changes.effect(applied.id, step(null))));
        registry.platform.setNow(
                LocalDate.of(2026, 12, 1)
                        .atStartOfDay(registry.platform.project.zone())
                        .toInstant());
        assertEquals("EFFECTIVE", registry.changes.effect(applied.id, step(null)).state);
    }

    @Test
    public void oneAtATimeAndAfterARejectionItIsAppliedForAgain() {
        OwnerChangeView first = apply("RESALE", "2026-11-20", "李四");
        assertEquals(
                "registry.owner-change.under-way", code(() -> apply("RESALE", "2026-11-20", "王五")));
        manager();
        assertEquals(
                "common.input.invalid", code(() -> registry.changes.reject(first.id, step(null))));
        OwnerChangeView rejected = registry.changes.reject(first.id, step("资料不全"));
        assertEquals("资料不全", rejected.decision);
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        ApplyOwnerChange again = application("RESALE", "2026-11-20", "李四");
        again.previousId = first.id;
        OwnerChangeView second = registry.intake.apply(again);
        assertEquals(first.id, second.previousId);
        OwnerChangeView gone = registry.changes.withdraw(second.id, step("买方放弃"));
        assertEquals("WITHDRAWN", gone.state);
        assertEquals(
                2,
                registry.changes
                        .list(house, null, null, "OC-2026", PageRequest.of(null, null, null))
                        .items
                        .size());
    }

    @Test
    public void aCorrectionKeepsTheCustomerAndATenantMakesRoomForTheNext() {
        String owner = registry.queries.view(house).parties.get(0).customerId;
        carryOut(apply("CORRECTION", "2026-11-20", "张叁"), "IDENTITY");
        HouseView corrected = registry.queries.view(house);
        assertEquals("张叁", corrected.payer);
        assertEquals(owner, corrected.payerId);
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        assertEquals(
                "registry.owner-change.nobody", code(() -> apply("TENANT", "2026-11-20", "王五")));
        AddParty tenant = new AddParty();
        tenant.role = "TENANT";
        tenant.name = "赵六";
        tenant.from = "2026-06-01";
        registry.parties.add(house, tenant);
        carryOut(apply("TENANT", "2026-11-20", "王五"), "IDENTITY", "LEASE");
        assertEquals(
                List.of("OWNER 张叁", "TENANT 王五"),
                registry.queries.view(house).parties.stream()
                        .map(p -> p.role + " " + p.name)
                        .sorted()
                        .toList());
    }

    @Test
    public void strangersPapersAndOtherProjectsAreRefused() {
        ApplyOwnerChange command = application("RESALE", "2026-11-20", "李四");
        ApplyOwnerChange.PaperInput paper = new ApplyOwnerChange.PaperInput();
        paper.attachmentId = "3";
        paper.purpose = "TITLE";
        command.papers = List.of(paper);
        assertEquals("documents.attachment.not-found", code(() -> registry.intake.apply(command)));
        paper.attachmentId = "2";
        OwnerChangeView applied = registry.intake.apply(command);
        assertEquals("TITLE", applied.papers.get(0).purpose);
        registry.actIn(registry.platform.found("river-view"));
        assertEquals(
                "registry.owner-change.not-found", code(() -> registry.changes.view(applied.id)));
        assertEquals("registry.house.not-found", code(() -> apply("RESALE", "2026-11-20", "李四")));
    }

    @Test
    public void ofManyApplicationsAtOnceOneIsUnderWayAndNumbersHaveNoGap() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(8);
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String name = "买方" + i;
            all.add(
                    () ->
                            registry.platform.callers.as(
                                    registry.platform.caller("desk", Roles.FRONT_DESK),
                                    () -> {
                                        try {
                                            return apply("RESALE", "2026-11-20", name).number;
                                        } catch (Problem refused) {
                                            return refused.code();
                                        }
                                    }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : desks.invokeAll(all)) {
            answers.add(each.get());
        }
        desks.shutdown();
        assertEquals(1, answers.stream().filter("JG-OC-2026-000001"::equals).count());
        assertEquals(
                31, answers.stream().filter("registry.owner-change.under-way"::equals).count());
    }

    @Test
    public void theFormIsPrintedInBothLanguages() {
        OwnerChangeView applied = apply("RESALE", "2026-11-20", "李四");
        OwnerChangeForms forms =
                new OwnerChangeForms(
                        registry.changes,
                        new PrintingImpl(),
                        (code, arguments, language) -> code,
                        registry.platform.callers,
                        registry.platform.projects,
                        registry.platform.clock);
        String start = new String(forms.pdf(applied.id), 0, 5, StandardCharsets.ISO_8859_1);
        assertEquals("%PDF-", start);
    }

    private void carryOut(OwnerChangeView applied, String... proofs) {
        registry.changes.check(applied.id, seen(proofs));
        manager();
        registry.changes.approve(applied.id, step(null));
        registry.changes.effect(applied.id, step(null));
    }

    private void manager() {
        registry.platform.actAs("manager", Roles.CS_MANAGER);
    }

    private OwnerChangeView apply(String kind, String on, String name) {
        return registry.intake.apply(application(kind, on, name));
    }

    private ApplyOwnerChange application(String kind, String on, String name) {
        OwnerInput owner = new OwnerInput();
        owner.name = name;
        owner.phone = "19922222222";
        ApplyOwnerChange command = new ApplyOwnerChange();
        command.houseId = house;
        command.kind = kind;
        command.effectiveOn = on;
        command.owners = List.of(owner);
        command.applicant = name;
        return command;
    }

    private static OwnerChangeStep step(String reason) {
        OwnerChangeStep step = new OwnerChangeStep();
        step.reason = reason;
        return step;
    }

    private static OwnerChangeStep seen(String... proofs) {
        OwnerChangeStep step = new OwnerChangeStep();
        step.proofs = Arrays.asList(proofs);
        return step;
    }

    private static List<String> names(OwnerChangeView view) {
        return view.actions.stream().map(a -> a.name).toList();
    }

    private static String code(Runnable step) {
        return assertThrows(Problem.class, step::run).code();
    }
}
