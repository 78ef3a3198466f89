package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atrium.common.InvalidInput;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.EventHandler;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.AllocateCustomers;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CardView;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.RecordContact;
import org.atrium.registry.api.SaveCard;
import org.atrium.registry.api.SensitiveView;
import org.atrium.registry.api.TrackingFigures;
import org.atrium.registry.api.TrackingRow;
import org.atrium.registry.api.TrackingStep;
import org.atrium.registry.api.TrackingView;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** PR-02: from a new customer to one who is on file. */
public class TrackingsTest {
    private final RegistryFixture registry = new RegistryFixture();
    private String house;

    /** A project that has begun with one owner, whom it knew before. */
    @Before
    public void open() {
        registry.platform.consume(
                "registry", TrackingEvents.of(registry.trackings).toArray(EventHandler[]::new));
        registry.workflow.provide(
                new FlowProvider() {
                    @Override
                    public List<FlowDefinition> flows() {
                        return List.of(TrackingFlow.FLOW);
                    }

                    @Override
                    public Map<String, StepTaker> takers(String flow) {
                        return registry.trackings.takers();
                    }
                });
        registry.csv("1栋,1单元,101,住宅,90,张三,19911110001,,2026-01-01");
        registry.platform.deliverEvents();
        house = registry.queries.list(new HouseSelection(), all()).items.get(0).id;
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void theFirstLedgerIsWhatTheProjectBeginsWith() {
        assertEquals(List.of(), waiting());
        TrackingView known = registry.tracked.view(customer("张三"));
        assertEquals("TAKEN_OVER", known.state);
        assertNull(known.caseId);
    }

    @Test
    public void aNewTenantIsToBeCalledWithinAWeek() {
        tenant("李四");
        TrackingRow row = waiting().get(0);
        assertEquals("COLLECTED", row.state);
        assertEquals("TENANT", row.customerClass);
        assertEquals(
                "seven whole days after today",
                Duration.ofDays(8),
                Duration.between(row.openedAt, row.dueAt));
        assertFalse(row.overdue);
        assertEquals(0, registry.platform.deliverEvents());
    }

    @Test
    public void ofALaterLedgerTheNewOwnersAreCalledUnlessItIsATakeOver() {
        registry.csv("1栋,1单元,102,住宅,90,王五,19911110003,,2026-01-01");
        registry.platform.deliverEvents();
        assertEquals(List.of("王五"), waiting().stream().map(r -> r.name).toList());
        registry.csv(
                IntStream.rangeClosed(1, 101)
                        .mapToObj(i -> "2栋,1单元," + i + ",住宅,90,客户" + i + ",,,2026-01-01")
                        .toArray(String[]::new));
        registry.platform.deliverEvents();
        assertEquals(1, waiting().size());
        assertEquals(
                102, registry.platform.database.count("REGISTRY.TRACKING WHERE CASE_ID IS NULL"));
    }

    @Test
    public void fromCollectedToOnFile() {
        tenant("李四");
        String id = customer("李四");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        TrackingStep step = new TrackingStep();
        step.customerClass = "KEY";
        registry.trackings.consolidate(id, step);
        AllocateCustomers allocate = new AllocateCustomers();
        allocate.custodians = List.of("assistant");
        registry.custodians.allocate(allocate);
        TrackingView given = registry.tracked.view(id);
        assertEquals("ALLOCATED", given.state);
        assertEquals("assistant", given.custodian);
        registry.platform.actAs("assistant", Roles.CS_ASSISTANT);
        call(id);
        TrackingView called = registry.tracked.view(id);
        assertEquals("CONTACTED", called.state);
        assertTrue(called.inTime);
        assertNull(called.dueAt);
        registry.trackings.maintain(id, new TrackingStep());
        assertEquals("MAINTAINED", registry.tracked.view(id).state);
        call(id);
        assertEquals("KEY", registry.tracked.view(id).customerClass);
        assertEquals(
                "workflow.case.action",
                code(() -> registry.trackings.maintain(id, new TrackingStep())));
    }

    @Test
    public void whoIsCalledTooLateCountsAgainstTheCustodian() {
        tenant("李四");
        tenant("赵六");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        TrackingStep give = new TrackingStep();
        give.custodian = "stranger";
        assertThrows(InvalidInput.class, () -> registry.trackings.allocate(customer("李四"), give));
        give.custodian = "assistant";
        registry.trackings.allocate(customer("李四"), give);
        registry.trackings.allocate(customer("赵六"), give);
        call(customer("李四"));
        registry.platform.setNow(registry.platform.clock.now().plus(Duration.ofDays(8)));
        assertTrue(waiting().get(0).overdue);
        TrackingFigures open = registry.tracked.figures("CUSTODIAN", null, null).items.get(0);
        assertEquals("50.0", open.inTimePercent);
        assertEquals(1, open.overdue);
        call(customer("赵六"));
        TrackingFigures month = registry.tracked.figures("MONTH", null, null).items.get(0);
        assertEquals("2026-11", month.key);
        assertEquals(2, month.opened);
        assertEquals(1, month.late);
        assertEquals("50.0", month.inTimePercent);
    }

    @Test
    public void aCustomerWhoWasTakenOverIsTrackedOnceOnDemand() {
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        String id = customer("张三");
        registry.trackings.begin(id);
        assertEquals("COLLECTED", registry.tracked.view(id).state);
        assertEquals("registry.tracking.already", code(() -> registry.trackings.begin(id)));
        TrackingStep stop = new TrackingStep();
        assertThrows(InvalidInput.class, () -> registry.trackings.stop(id, stop));
        stop.reason = "重复登记";
        registry.trackings.stop(id, stop);
        assertEquals("STOPPED", registry.tracked.view(id).state);
        assertEquals(0, registry.trackings.collect().opened);
    }

    @Test
    public void incomeIsKeptOnlyWithConsentAndSealed() {
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        String id = customer("张三");
        SaveCard card = new SaveCard();
        card.birthYear = 1980;
        card.occupation = "教师";
        card.income = "年收入三十万";
        assertThrows(InvalidInput.class, () -> registry.cards.save(id, card));
        card.consentOn = "2026-11-20";
        card.consentWording = "2026-01";
        CardView saved = registry.cards.save(id, card);
        assertEquals("***", saved.income);
        assertEquals(Integer.valueOf(46), saved.age);
        assertEquals(
                0,
                registry.platform.database.count(
                        "REGISTRY.CUSTOMER_CARD WHERE INCOME LIKE '%三十万%'"));
        Because why = new Because();
        why.reason = "本人来电核对";
        SensitiveView bare = registry.cards.reveal(id, why);
        assertEquals("年收入三十万", bare.income);
        assertTrue(registry.audited().contains("registry.card show-card"));
        card.income = null;
        assertEquals("***", registry.cards.save(id, card).income);
        card.consentOn = null;
        card.consentWording = null;
        assertNull(registry.cards.save(id, card).income);
        assertNull(registry.cards.reveal(id, why).income);
    }

    private void tenant(String name) {
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        AddParty tenant = new AddParty();
        tenant.role = "TENANT";
        tenant.name = name;
        tenant.from = "2026-11-21";
        registry.parties.add(house, tenant);
        registry.platform.deliverEvents();
    }

    private void call(String id) {
        RecordContact contact = new RecordContact();
        contact.on = "2026-11-21";
        contact.channel = "PHONE";
        contact.text = "自我介绍";
        registry.files.contact(id, contact);
    }

    private List<TrackingRow> waiting() {
        return registry.tracked.list(
                        new TrackingQueries.Wanted(null, "WAITING", null, null, false), all())
                .items;
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
