package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atrium.common.InvalidInput;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.DataRequestStep;
import org.atrium.registry.api.DataRequestView;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.OwnerChangeCheck.Objection;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.registry.api.PersonalRecords;
import org.atrium.registry.api.ReceiveDataRequest;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PIPL 44 to 47: what persons ask about their data. */
public class DataRequestsTest {
    private static final String NUMBER = "999999195509043363";

    private final RegistryFixture registry = new RegistryFixture();
    private final Kept kept = new Kept();
    private String here;

    /** A bundle that keeps a message to each person. */
    private static final class Kept implements PersonalRecords {
        final Set<Long> forgotten = new HashSet<>();

        @Override
        public List<PersonalRecord> of(DataSubject person) {
            return List.of(PersonalRecord.of("消息", "2026-11-20 缴费提醒", "张三：请缴费"));
        }

        @Override
        public List<String> stays(DataSubject person) {
            return List.of("已发通知保留");
        }

        @Override
        public void forget(DataSubject person) {
            forgotten.add(person.customerId());
        }
    }

    /** An owner, and his project's manager. */
    @Before
    public void open() {
        registry.csv("1栋,1单元,101,住宅,90,张三,19911110001," + NUMBER + ",2026-01-01");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        CustomerFilter owner = new CustomerFilter();
        owner.q = "张三";
        here = registry.customers.list(owner, PageRequest.of(null, null, null)).items.get(0).id;
        registry.workflow.provide(
                new FlowProvider() {
                    @Override
                    public List<FlowDefinition> flows() {
                        return List.of(DataRequestFlow.FLOW);
                    }
                });
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void anExportIsHandedOutOnlyAfterThePersonWasIdentified() {
        DataRequestView request = receive("EXPORT");
        assertEquals("JG-DR-2026-000001", request.number);
        assertEquals(
                "registry.request.no-file", code(() -> registry.requests.file(request.id, "json")));
        assertThrows(
                InvalidInput.class,
                () -> registry.requests.identify(request.id, new DataRequestStep()));
        registry.requests.identify(request.id, identified());
        registry.confide(request.customerId);
        registry.keepers.ask(kept);
        String json =
                new String(registry.requests.file(request.id, "json"), StandardCharsets.UTF_8);
        assertTrue(json, json.contains(NUMBER));
        assertTrue(json, json.contains("\"income\":\"每年二十万\""));
        assertTrue(json, json.contains("\"detail\":\"张三：请缴费\""));
        assertTrue(registry.requests.file(request.id, "xlsx").length > 1_000);
        assertEquals("DONE", registry.requests.fulfil(request.id, new DataRequestStep()).state);
        assertTrue(registry.audited().contains("registry.customer hand-out"));
    }

    @Test
    public void anOwnerOfTodayKeepsHisNameAndIsToldWhy() {
        DataRequestView request = receive("DELETION");
        registry.requests.identify(request.id, identified());
        DataRequestView done = registry.requests.fulfil(request.id, new DataRequestStep());
        assertTrue(done.answer, done.answer.startsWith("registry.deletion.party"));
        assertEquals("张三", registry.customers.view(here).name);
    }

    @Test
    public void whoLeftAndOwesNothingIsTakenOutAndHisAccountsStay() {
        leave();
        registry.objections.ask(
                (house, leaving) -> List.of(new Objection("ledger.arrears", "尚欠", true)));
        DataRequestView owing = receive("DELETION");
        registry.keepers.ask(kept);
        registry.requests.identify(owing.id, identified());
        assertTrue(
                registry.requests.fulfil(owing.id, new DataRequestStep()).answer,
                registry.requests.view(owing.id).answer.startsWith("registry.deletion.account"));
        assertEquals("张三", registry.customers.view(here).name);
        assertEquals(Set.of(), kept.forgotten);
    }

    @Test
    public void whoLeftIsTakenOut() {
        leave();
        registry.keepers.ask(kept);
        long payers = count("V1_PAYER");
        DataRequestView request = receive("DELETION");
        registry.requests.identify(request.id, identified());
        registry.requests.fulfil(request.id, new DataRequestStep());
        CustomerView gone = registry.customers.view(here);
        assertEquals("registry.deletion.name", gone.name);
        assertNull(gone.phone);
        assertNull(gone.idNumber);
        assertEquals(payers, count("V1_PAYER"));
        assertEquals(Set.of(Long.valueOf(here)), kept.forgotten);
        assertTrue(registry.requests.view(request.id).answer.endsWith("已发通知保留"));
        assertEquals("registry.customer.anonymised", code(() -> receive("ACCESS")));
    }

    @Test
    public void aRefusalNeedsItsReason() {
        DataRequestView request = receive("ACCESS");
        assertThrows(
                InvalidInput.class,
                () -> registry.requests.refuse(request.id, new DataRequestStep()));
        DataRequestStep why = new DataRequestStep();
        why.reason = "不能证明是本人";
        DataRequestView refused = registry.requests.refuse(request.id, why);
        assertEquals("REFUSED", refused.state);
        assertEquals("不能证明是本人", refused.answer);
        assertEquals(List.of(), refused.actions);
    }

    private void leave() {
        registry.platform.unit.joined(
                em ->
                        SqlQuery.sql(
                                        "UPDATE REGISTRY.PARTY SET TO_DATE = ?, OPEN_OWNER_OF = NULL"
                                                + " WHERE CUSTOMER_ID = ?",
                                        LocalDate.of(2026, 11, 1),
                                        Long.valueOf(here))
                                .execute(em));
    }

    private DataRequestView receive(String kind) {
        ReceiveDataRequest command = new ReceiveDataRequest();
        command.customerId = here;
        command.kind = kind;
        command.applicant = "张三";
        return registry.requests.receive(command);
    }

    private static DataRequestStep identified() {
        DataRequestStep step = new DataRequestStep();
        step.identifiedBy = "身份证原件";
        return step;
    }

    private long count(String view) {
        return registry.platform.unit.joined(
                em ->
                        SqlQuery.sql("SELECT COUNT(*) FROM REGISTRY." + view)
                                .one(em, r -> r.number(0)));
    }

    private static String code(Runnable body) {
        return assertThrows(Problem.class, body::run).code();
    }
}
