package org.atrium.repairs;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.NotFound;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.HouseRef;
import org.atrium.registry.api.Houses;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.FillSlip;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.NoteStep;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RecordVisit;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.service.CallBackService;
import org.atrium.repairs.service.DetourService;
import org.atrium.repairs.service.IntakeService;
import org.atrium.repairs.service.OrderDesk;
import org.atrium.repairs.service.OrderListService;
import org.atrium.repairs.service.PhotoService;
import org.atrium.repairs.service.RepairsUnit;
import org.atrium.repairs.service.WorkService;
import org.atrium.workflow.service.CasesImpl;

/**
 * The function over real persistence units and the real workflow; kernel, registry and documents
 * are small doubles. It is 09:00 in Shanghai on Friday, 20 November 2026.
 */
final class TestRepairs {
    static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    static final long HOUSE = 5;

    final TestKernel kernel = new TestKernel();
    final TestUnit workflow;
    final TestUnit repairs;
    final OrderDesk desk;
    final IntakeService intake;
    final WorkService work;
    final CallBackService callBacks;
    final DetourService detours;
    final PhotoService photos;
    final OrderListService lists;

    TestRepairs() {
        workflow = TestUnit.of("workflow");
        repairs = TestUnit.of("repairs");
        registryView();
        SchemaReady ready = new SchemaReady() {};
        Transactions transactions = TestKernel.transactions(workflow, repairs);
        CasesImpl cases =
                new CasesImpl(workflow, ready, kernel, kernel, kernel, kernel, kernel, kernel);
        RepairsUnit unit = new RepairsUnit(repairs, ready);
        Houses houses = houses();
        desk = new OrderDesk(unit, transactions, kernel, kernel, cases, kernel, houses, kernel);
        intake = new IntakeService(desk, houses, kernel, kernel);
        work = new WorkService(desk, members());
        callBacks = new CallBackService(desk);
        detours = new DetourService(desk);
        photos = new PhotoService(desk, attachments(), kernel, kernel);
        lists = new OrderListService(unit, transactions, kernel, kernel, kernel);
        kernel.as("desk", "FrontDesk");
    }

    void close() {
        repairs.tx(
                em -> {
                    SqlQuery.sql("DROP TABLE REGISTRY.V1_HOUSE").execute(em);
                    SqlQuery.sql("DROP SCHEMA REGISTRY RESTRICT").execute(em);
                });
        repairs.empty("REPAIRS.ORDER_PHOTO", "REPAIRS.WORK_ORDER");
        workflow.empty("WORKFLOW.CASE_HISTORY", "WORKFLOW.FLOW_CASE");
    }

    private void registryView() {
        repairs.tx(
                em -> {
                    SqlQuery.sql("CREATE SCHEMA REGISTRY").execute(em);
                    SqlQuery.sql(
                                    "CREATE TABLE REGISTRY.V1_HOUSE (PROJECT_ID BIGINT,"
                                            + " ID BIGINT, NAME VARCHAR(100))")
                            .execute(em);
                    SqlQuery.sql(
                                    "INSERT INTO REGISTRY.V1_HOUSE VALUES (?, ?, ?)",
                                    TestKernel.PROJECT.id(),
                                    HOUSE,
                                    "1栋-1单元-101")
                            .execute(em);
                });
    }

    private static Houses houses() {
        HouseRef house = new HouseRef(HOUSE, "1栋-1单元-101", "RESIDENCE", new BigDecimal("89.50"));
        return new Houses() {
            @Override
            public HouseRef byId(long id) {
                return house;
            }

            @Override
            public Map<Long, HouseRef> byIds(Collection<Long> ids) {
                return ids.contains(HOUSE) ? Map.of(HOUSE, house) : Map.of();
            }
        };
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
            public void apply(long projectId, List<Member> members) {
                throw new UnsupportedOperationException();
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
        kernel.as("desk", "FrontDesk");
        return intake.register(command);
    }

    OrderView dispatched(RegisterOrder command) {
        return work.dispatch(register(command).id, new DispatchOrder());
    }

    OrderView assigned(RegisterOrder command) {
        String id = dispatched(command).id;
        kernel.as("engineer", "EngineeringSupervisor");
        AssignOrder assign = new AssignOrder();
        assign.responsible = "wang";
        return work.assign(id, assign);
    }

    OrderView onSite(RegisterOrder command) {
        String id = assigned(command).id;
        kernel.as("wang", "ResponsiblePerson");
        return work.go(id, new GoToSpot());
    }

    OrderView solved(RegisterOrder command, String doneAt) {
        return work.solve(onSite(command).id, slip(doneAt));
    }

    OrderView returned(RegisterOrder command, String doneAt) {
        kernel.now = Instant.parse("2026-11-20T01:00:00Z");
        String id = onSite(command).id;
        kernel.now = OffsetDateTime.parse(doneAt).toInstant();
        work.solve(id, slip(doneAt));
        kernel.as("engineer", "EngineeringSupervisor");
        return work.giveBack(id, new NoteStep());
    }

    OrderView visited(String id, String answer) {
        kernel.as("desk", "FrontDesk");
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
