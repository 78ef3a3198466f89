package org.atrium.repairs;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atrium.common.NotFound;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.registry.api.Houses;
import org.atrium.registry.service.HousesImpl;
import org.atrium.registry.service.RegistryUnit;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.FillSlip;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RecordVisit;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.service.CallBackService;
import org.atrium.repairs.service.DetourService;
import org.atrium.repairs.service.IntakeService;
import org.atrium.repairs.service.OrderDesk;
import org.atrium.repairs.service.OrderListService;
import org.atrium.repairs.service.OrderSteps;
import org.atrium.repairs.service.PhotoService;
import org.atrium.repairs.service.RepairsUnit;
import org.atrium.repairs.service.StopOrders;
import org.atrium.repairs.service.WorkService;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.testkit.WorkflowFixture;

/**
 * The function over the real kernel, workflow and registry; members and attachments are small
 * doubles. It is 09:00 in Shanghai on Friday, 20 November 2026.
 */
final class TestRepairs {
    static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    static final long HOUSE = 5;

    final TestPlatform platform = new TestPlatform();
    final RepairsUnit unit;
    final OrderDesk desk;
    final IntakeService intake;
    final WorkService work;
    final CallBackService callBacks;
    final DetourService detours;
    final PhotoService photos;
    final OrderListService lists;

    TestRepairs() {
        platform.setNow(START);
        SchemaReady ready = platform.ready;
        Callers callers = platform.callers;
        Transactions transactions = platform.transactions;
        Cases cases = new WorkflowFixture(platform).cases;
        RegistryUnit registry =
                new RegistryUnit(
                        platform.database.unit("registry"), ready, ready, platform.sealing);
        house(registry);
        openSeries();
        Houses houses = new HousesImpl(registry, transactions, callers);
        unit = new RepairsUnit(platform.database.unit("repairs"), ready);
        desk =
                new OrderDesk(
                        unit,
                        transactions,
                        callers,
                        platform.clock,
                        cases,
                        platform.events,
                        houses,
                        platform.policies);
        intake = new IntakeService(desk, houses, platform.ids, platform.numbering);
        work = new WorkService(desk, members());
        callBacks = new CallBackService(desk);
        detours = new DetourService(desk);
        photos = new PhotoService(desk, attachments(), platform.ids, platform.audit);
        lists =
                new OrderListService(
                        unit, transactions, callers, platform.clock, platform.policies);
        OrderSteps steps =
                new OrderSteps(
                        desk,
                        work,
                        callBacks,
                        detours,
                        new StopOrders(
                                desk,
                                callers,
                                (code, facts, language) -> code + new TreeMap<>(facts),
                                intake,
                                work,
                                detours));
        platform.consume("repairs", steps.events().toArray(new EventHandler[0]));
        platform.actAs("desk", "FrontDesk");
    }

    void close() {
        platform.close();
    }

    /** Lets the desk of another project ask from now on. */
    void elsewhere() {
        platform.callers.actAs(platform.caller(platform.found("river-view"), "desk", "FrontDesk"));
    }

    /** Sets a policy of the project for the whole year. */
    void policy(PolicyKey<?> key, String json) {
        platform.setPolicy(key, LocalDate.of(2026, 1, 1), json);
    }

    /** What was published, as {@code type houseId}. */
    List<String> published() {
        return platform.records.published(e -> e.type() + " " + e.houseId());
    }

    /**
     * The first taker of a number opens the series in a transaction of its own. Derby may let it
     * wait for index entries that the emptying of the database left behind, so it is opened here.
     */
    private void openSeries() {
        platform.unit.joined(
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO KERNEL.NUMBER_SERIES (PROJECT_ID, SERIES,"
                                                + " SERIES_YEAR, LAST_NUMBER) VALUES (?, 'RP', 2026, 0)",
                                        platform.project.id())
                                .execute(em));
    }

    private void house(RegistryUnit registry) {
        registry.joined(
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO REGISTRY.HOUSE (ID, PROJECT_ID, VERSION,"
                                                + " BUILDING, ENTRANCE, ROOM, NAME, SORT_KEY, KIND,"
                                                + " AREA, SALE, DELIVERY, OCCUPANCY, SERVICE,"
                                                + " PARTY_CHANGES) VALUES (?, ?, 0, '1栋', '1单元',"
                                                + " '101', '1栋-1单元-101', '101', 'RESIDENCE', 89.50,"
                                                + " 'FOR_SALE', 'NOT_ACCEPTED', 'VACANT', 'NORMAL', 0)",
                                        HOUSE,
                                        platform.project.id())
                                .execute(em));
    }

    private static Memberships members() {
        return new Memberships() {
            @Override
            public List<Member> of(long projectId) {
                return List.of(
                        new Member("engineer", Set.of("EngineeringSupervisor")),
                        new Member("wang", Set.of("ResponsiblePerson")),
                        new Member("sales", Set.of("Salesperson")));
            }

            @Override
            public List<Member> dated(long projectId) {
                return of(projectId);
            }

            @Override
            public void apply(long projectId, List<Member> members) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Set<String> groupRoles(String user) {
                return Set.of();
            }

            @Override
            public Set<String> principalsOf(String user, long projectId) {
                return Set.of();
            }
        };
    }

    private static Attachments attachments() {
        Map<Long, String> files = new HashMap<>(Map.of(90L, "image/jpeg", 91L, "application/pdf"));
        return new Attachments() {
            @Override
            public AttachmentView store(String fileName, InputStream content) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<AttachmentView> views(Collection<Long> ids) {
                return ids.stream().map(this::view).toList();
            }

            @Override
            public List<AttachmentView> attach(String entity, long id, Collection<Long> ids) {
                return views(ids);
            }

            private AttachmentView view(long id) {
                if (!files.containsKey(id)) {
                    throw new NotFound("documents.attachment.not-found");
                }
                AttachmentView view = new AttachmentView();
                view.id = Long.toString(id);
                view.type = files.get(id);
                return view;
            }

            @Override
            public AttachmentContent open(long id) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** A burst public water pipe near a house: GENERAL, 30 minutes. */
    static RegisterOrder water() {
        RegisterOrder command = new RegisterOrder();
        command.who = "林晓";
        command.phone = "13800000001";
        command.houseId = Long.toString(HOUSE);
        command.noticedAt = "2026-11-20T08:40:00+08:00";
        command.what = "楼道水管漏水";
        command.wanted = "尽快止水";
        command.channel = "PHONE";
        command.area = "PUBLIC_FACILITY";
        command.category = "WATER";
        command.path = "GENERAL";
        command.timeClass = "GENERAL";
        return command;
    }

    OrderView register(RegisterOrder command) {
        platform.actAs("desk", "FrontDesk");
        return intake.register(command);
    }

    OrderView dispatched(RegisterOrder command) {
        return work.dispatch(register(command).id, new DispatchOrder());
    }

    OrderView assigned(RegisterOrder command) {
        String id = dispatched(command).id;
        platform.actAs("engineer", "EngineeringSupervisor");
        AssignOrder assign = new AssignOrder();
        assign.responsible = "wang";
        return work.assign(id, assign);
    }

    OrderView onSite(RegisterOrder command) {
        String id = assigned(command).id;
        platform.actAs("wang", "ResponsiblePerson");
        return work.go(id, new GoToSpot());
    }

    OrderView solved(RegisterOrder command, String doneAt) {
        return work.solve(onSite(command).id, slip(doneAt));
    }

    OrderView returned(RegisterOrder command, String doneAt) {
        platform.setNow(START);
        String id = onSite(command).id;
        platform.setNow(OffsetDateTime.parse(doneAt).toInstant());
        work.solve(id, slip(doneAt));
        platform.actAs("engineer", "EngineeringSupervisor");
        return work.giveBack(id, new OrderNote());
    }

    OrderView visited(String id, String answer) {
        platform.actAs("desk", "FrontDesk");
        RecordVisit visit = new RecordVisit();
        visit.satisfaction = answer;
        visit.comment = "很及时";
        return callBacks.visit(id, visit);
    }

    static FillSlip slip(String doneAt) {
        FillSlip slip = new FillSlip();
        slip.arriveAt = "2026-11-20T09:00:00+08:00";
        slip.doneAt = doneAt;
        slip.result = "更换阀门";
        slip.materials = "阀门 1 个";
        return slip;
    }
}
