package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atrium.common.InvalidInput;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.store.ProjectStore;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CorrectCustomer;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.GroupCustomerView;
import org.atrium.registry.api.MatchRow;
import org.atrium.registry.api.MergeCustomers;
import org.atrium.registry.api.RecordBasis;
import org.atrium.registry.api.RecordContact;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PR-02, PR-04 and PIPL: customers, and who may see them together. */
public class CustomersTest {
    private static final String NUMBER = "999999195509043363";

    private final RegistryFixture registry = new RegistryFixture();
    private ProjectRef other;
    private String here;
    private String there;

    /** The same person in two projects, whose data two companies handle. */
    @Before
    public void open() {
        registry.csv(
                "1栋,1单元,101,住宅,90,张三,19911110001," + NUMBER + ",2026-01-01",
                "1栋,1单元,102,住宅,90,李四,19911110002,,2026-01-01");
        other = registry.platform.foundAlone("maple-court");
        registry.platform.unit.joined(
                em -> {
                    new ProjectStore()
                            .putEntity(
                                    em,
                                    other.id(),
                                    new LegalEntity(
                                            registry.platform.ids.next(),
                                            "PM",
                                            LegalEntity.Kind.PROPERTY_COMPANY,
                                            "枫庭物业",
                                            "91999999MA11111111"));
                    return null;
                });
        registry.actIn(other);
        registry.csv("9栋,1单元,901,住宅,90,张三,19911110001," + NUMBER + ",2026-01-01");
        there = id("张三");
        manager(null);
        here = id("张三");
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void theListFindsByNamePhoneAndTheEndOfTheNumber() {
        assertEquals(List.of("张三"), names(filter("张")));
        assertEquals(List.of("李四"), names(filter("0002")));
        assertEquals(List.of("张三"), names(filter("3363")));
        assertEquals(List.of(), names(filter("363")));
        assertEquals(List.of(), names(filter("%")));
        CustomerFilter owners = new CustomerFilter();
        owners.role = "OWNER";
        owners.sort = "name";
        List<String> byName = new ArrayList<>(List.of("张三", "李四"));
        byName.sort(null);
        assertEquals(byName, names(owners));
        PageRequest first = PageRequest.of(1, null, null);
        String next = registry.customers.list(owners, first).next;
        assertEquals(
                byName.get(1),
                registry.customers.list(owners, PageRequest.of(1, next, null)).items.get(0).name);
        owners.role = "TENANT";
        assertEquals(List.of(), names(owners));
        owners.role = "KING";
        assertThrows(InvalidInput.class, () -> names(owners));
    }

    @Test
    public void theNumberIsShownOnlyWithAReasonThatIsOnRecord() {
        CustomerRow row = registry.customers.list(filter("张三"), all()).items.get(0);
        assertEquals("199****0001", row.phone);
        assertEquals("999***********3363", row.idNumber);
        assertThrows(InvalidInput.class, () -> registry.customers.identity(here, new Because()));
        assertEquals(NUMBER, registry.customers.identity(here, because("核对收据")).idNumber);
        assertTrue(registry.audited().contains("registry.customer show-identity"));
    }

    @Test
    public void anOwnerIsNotRenamedPastTheChangeOfOwner() {
        CorrectCustomer command = new CorrectCustomer();
        command.name = "张山";
        command.reason = "笔误";
        assertEquals(
                "registry.customer.name-by-case",
                code(() -> registry.files.correct(here, command)));
        command.name = "张三";
        command.phone = "19900000000";
        assertEquals("199****0000", registry.files.correct(here, command).phone);
        command.email = "zhang.san@example";
        assertThrows(InvalidInput.class, () -> registry.files.correct(here, command));
        command.email = "zhang.san@example.com";
        assertEquals("z********@example.com", registry.files.correct(here, command).email);
        command.email = null;
        assertEquals("z********@example.com", registry.files.correct(here, command).email);
        command.email = "";
        assertNull(registry.files.correct(here, command).email);
    }

    @Test
    public void aContactIsFiledButNotOneOfTomorrow() {
        RecordContact contact = new RecordContact();
        contact.on = "2026-11-20";
        contact.channel = "PHONE";
        contact.text = "自我介绍，约定上门时间";
        assertEquals("manager", registry.files.contact(here, contact).contacts.get(0).by);
        contact.on = "2026-11-22";
        assertThrows(InvalidInput.class, () -> registry.files.contact(here, contact));
    }

    @Test
    public void twoCompaniesAreNotSeenTogetherWithoutAGroundInBothDirections() {
        MatchRow match = match();
        assertEquals(100, match.score);
        assertEquals(2, match.missing.size());
        assertNull("nothing about the person", match.first.name);
        assertEquals("registry.basis.none", code(() -> merge(match, here)));
        consent(registry.platform.project, here, "maple-court", "PM", false, "CONSENT");
        assertEquals("registry.basis.separate-missing", code(() -> merge(match, here)));
        consent(registry.platform.project, here, "maple-court", "PM", true, "CONSENT");
        assertEquals("registry.basis.none", code(() -> merge(match, here)));
        consent(other, there, "jade-garden", "PM", false, "CONTRACT");
        MatchRow merged = merge(match, here);
        assertEquals("MERGED", merged.state);
        assertEquals("张三", merged.second.name);
    }

    @Test
    public void aMergeIsALinkThatLeavesBothRowsAndWithdrawalEndsTheJointView() {
        consent(registry.platform.project, here, "maple-court", "PM", true, "CONSENT");
        consent(other, there, "jade-garden", "PM", true, "CONSENT");
        long payers = count("V1_PAYER");
        merge(match(), here);
        GroupCustomerView joint = registry.group.view(there);
        assertEquals(Set.of(here, there), Set.copyOf(joint.sides.stream().map(s -> s.id).toList()));
        assertEquals(payers, count("V1_PAYER"));
        manager(other);
        CustomerView alias = registry.customers.view(there);
        assertEquals("张三", alias.name);
        assertEquals(here, alias.survivorId);
        assertEquals("MERGED", alias.profile);
        String basis = alias.bases.get(0).id;
        registry.files.withdrawBasis(there, basis, because("本人撤回"));
        assertEquals(
                "registry.basis.withdrawn",
                code(() -> registry.files.withdrawBasis(there, basis, because("再次"))));
        GroupCustomerView after = registry.group.view(here);
        assertEquals(List.of(here), after.sides.stream().map(s -> s.id).toList());
        assertEquals("registry.basis.ended", after.withheld.get(0).code);
    }

    @Test
    public void aMergeIsUndoneWithinItsTimeOnly() {
        consent(registry.platform.project, here, "maple-court", "PM", true, "CONSENT");
        consent(other, there, "jade-garden", "PM", true, "CONSENT");
        MatchRow match = match();
        merge(match, here);
        assertEquals("registry.match.decided", code(() -> dismiss(match)));
        assertEquals("UNDONE", registry.matches.undo(match.id, because("看错了")).state);
        assertEquals(
                "registry.merge.undone",
                code(() -> registry.matches.undo(match.id, because("再次"))));
        assertEquals(0, registry.matches.search().found);
        assertEquals(1, registry.group.view(here).sides.size());
    }

    @Test
    public void aMergeOfLongAgoStays() {
        consent(registry.platform.project, here, "maple-court", "PM", true, "CONSENT");
        consent(other, there, "jade-garden", "PM", true, "CONSENT");
        MatchRow match = match();
        merge(match, here);
        registry.platform.setNow(registry.platform.clock.now().plus(Duration.ofDays(32)));
        assertEquals(
                "registry.merge.too-late",
                code(() -> registry.matches.undo(match.id, because("看错了"))));
    }

    @Test
    public void whoManagesNoProjectSeesNoGroup() {
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        assertEquals("registry.group.not-allowed", code(() -> registry.group.list(null, all())));
        assertEquals("registry.group.not-allowed", code(() -> registry.matches.search()));
    }

    private MatchRow match() {
        atNoProject();
        assertEquals(1, registry.matches.search().found);
        return registry.matches.list("OPEN", all()).items.get(0);
    }

    private MatchRow merge(MatchRow match, String survivor) {
        atNoProject();
        MergeCustomers command = new MergeCustomers();
        command.survivorId = survivor;
        command.reason = "同一人";
        return registry.matches.merge(match.id, command);
    }

    private MatchRow dismiss(MatchRow match) {
        return registry.matches.dismiss(match.id, because("不是同一人"));
    }

    private void consent(
            ProjectRef in, String customer, String to, String entity, boolean alone, String kind) {
        manager(in);
        RecordBasis command = new RecordBasis();
        command.project = to;
        command.entity = entity;
        command.kind = kind;
        command.separateConsent = alone;
        command.givenOn = "2026-11-20";
        command.wording = "2026-01";
        command.evidenceId = "1";
        command.grounds = "客户信息授权书";
        registry.files.recordBasis(customer, command);
        manager(null);
    }

    private void manager(ProjectRef project) {
        registry.platform.callers.actAs(
                registry.platform.caller(
                        project == null ? registry.platform.project : project,
                        "manager",
                        Roles.CS_MANAGER));
    }

    private void atNoProject() {
        registry.platform.callers.actAs(registry.platform.caller((ProjectRef) null, "manager"));
    }

    private String id(String name) {
        return registry.customers.list(filter(name), all()).items.get(0).id;
    }

    private List<String> names(CustomerFilter filter) {
        return registry.customers.list(filter, all()).items.stream().map(r -> r.name).toList();
    }

    private long count(String view) {
        return registry.platform.unit.joined(
                em ->
                        SqlQuery.sql("SELECT COUNT(*) FROM REGISTRY." + view)
                                .one(em, r -> r.number(0)));
    }

    private static CustomerFilter filter(String q) {
        CustomerFilter filter = new CustomerFilter();
        filter.q = q;
        return filter;
    }

    private static Because because(String reason) {
        Because because = new Because();
        because.reason = reason;
        return because;
    }

    private static PageRequest all() {
        return PageRequest.of(null, null, null);
    }

    private static String code(Runnable body) {
        return assertThrows(Problem.class, body::run).code();
    }
}
