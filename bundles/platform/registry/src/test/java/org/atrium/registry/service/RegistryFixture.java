package org.atrium.registry.service;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.aries.jpa.template.JpaTemplate;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.service.DocumentsUnit;
import org.atrium.documents.service.KeptSheetsImpl;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.testkit.FixedModules;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.SaveCard;
import org.atrium.workflow.testkit.WorkflowFixture;

/** The services of this bundle over the real kernel, asked by the desk of one project. */
final class RegistryFixture implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final LedgerImports.Mode AT_ONCE = new LedgerImports.Mode(false, false, false);

    final TestPlatform platform = new TestPlatform();
    final String developer =
            platform.projects.entity(platform.project.id(), LegalEntity.Kind.DEVELOPER).name();
    final RegistryUnit tables;
    final HouseQueries queries;
    final HouseDesk desk;
    final StateCommands states;
    final Renumbering numbers;
    final PartyCorrections corrections;
    final Developers developers;
    final PartyCommands parties;
    final Objections objections = new Objections();
    final RecordKeepers keepers =
            new RecordKeepers(
                    new FixedModules(
                            List.of(
                                    FixedModules.running(
                                            ModuleInfo.function("sample", "样例", "Sample"), null)),
                            Set.of()));
    final OwnerChanges changes;
    final OwnerChangeIntake intake;
    final WorkflowFixture workflow;
    final Handlers handlers;
    final CustomerQueries customers;
    final CustomerFiles files;
    final Custodians custodians;
    final GroupCustomers group;
    final CustomerMatches matches;
    final DataRequests requests;

    /** The manager manages all projects. */
    private final Memberships members =
            new Memberships() {
                @Override
                public List<Member> of(long projectId) {
                    return List.of(
                            new Member("manager", Set.of(Roles.CS_MANAGER)),
                            new Member("assistant", Set.of(Roles.CS_ASSISTANT)));
                }

                @Override
                public List<Member> dated(long projectId) {
                    return of(projectId);
                }

                @Override
                public void apply(long projectId, List<Member> all) {
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

    final PartiesImpl partiesForOthers;
    final Trackings trackings;
    final TrackingQueries tracked;
    final CustomerCards cards;
    final CustomerFigures figures;
    final Analyses analyses;
    final HousesImpl housesForOthers;
    final HouseChanges houseChanges;
    final KeptSheets keptSheets;
    final LedgerImports imports;
    final ImportQueries importQueries;

    /** Each is like the one of a new process. */
    final Supplier<ImportJob> newImportJob;

    /** Only the files 1 and 2 are there. */
    private static final Attachments FILES =
            new Attachments() {
                @Override
                public AttachmentView store(String fileName, InputStream content) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<AttachmentView> views(Collection<Long> ids) {
                    if (ids.stream().anyMatch(id -> id > 2)) {
                        throw new NotFound("documents.attachment.not-found");
                    }
                    return List.of();
                }

                @Override
                public List<AttachmentView> attach(String entity, long id, Collection<Long> ids) {
                    return views(ids);
                }

                @Override
                public AttachmentContent open(long id) {
                    throw new UnsupportedOperationException();
                }
            };

    RegistryFixture() {
        platform.setNow(TODAY.atStartOfDay(platform.project.zone()).toInstant());
        platform.actAs("desk", Roles.FRONT_DESK);
        JpaTemplate unit = platform.database.unit("registry");
        Transactions transactions = platform.transactions;
        Callers callers = platform.callers;
        platform.database.unit("identity", "PEOPLE");
        tables = new RegistryUnit(unit, platform.ready, platform.ready, platform.sealing);
        developers = new Developers(tables, platform.projects, platform.ids);
        queries = new HouseQueries(tables, transactions, callers, platform.clock);
        desk = newDesk();
        states = new StateCommands(desk, queries, (code, arguments, language) -> code);
        numbers = new Renumbering(desk);
        parties = new PartyCommands(desk);
        corrections = new PartyCorrections(desk, parties);
        workflow = new WorkflowFixture(platform);
        changes = new OwnerChanges(desk, parties, workflow.cases, objections);
        intake =
                new OwnerChangeIntake(
                        desk, parties, changes, workflow.cases, platform.numbering, FILES);
        houseChanges = newHouseChanges();
        handlers = newHandlers();
        customers = new CustomerQueries(desk, handlers);
        trackings = new Trackings(desk, workflow.cases, platform.numbering, members);
        tracked = new TrackingQueries(desk, workflow.cases);
        cards = new CustomerCards(desk, platform.sealing);
        figures = new CustomerFigures(desk);
        analyses = new Analyses(desk, figures, workflow.cases, platform.numbering, platform.json);
        files = new CustomerFiles(desk, handlers, platform.projects, FILES, trackings);
        custodians = new Custodians(desk, members, trackings);
        GroupReach reach = new GroupReach(platform.projects, members);
        group = new GroupCustomers(desk, handlers, platform.projects, reach);
        matches = new CustomerMatches(desk, handlers, platform.projects, reach, group);
        requests = newRequests();
        partiesForOthers = new PartiesImpl(tables, transactions, callers, developers);
        housesForOthers = new HousesImpl(tables, transactions, callers);
        Messages messages = (code, arguments, language) -> code;
        keptSheets = newKeptSheets();
        ImportReport report = newImportReport(messages);
        ImportPass pass = newImportPass(report);
        imports = newImports(pass, report);
        importQueries = newImportQueries(messages, report);
        newImportJob =
                () ->
                        new ImportJob(
                                tables,
                                callers,
                                platform.clock,
                                platform.json,
                                keptSheets,
                                pass,
                                report);
    }

    private KeptSheets newKeptSheets() {
        return new KeptSheetsImpl(
                new DocumentsUnit(platform.database.unit("documents"), platform.ready),
                platform.transactions,
                platform.callers,
                platform.ids,
                platform.sealing,
                new SheetsImpl());
    }

    private ImportReport newImportReport(Messages messages) {
        return new ImportReport(
                platform.callers,
                messages,
                platform.audit,
                platform.events,
                platform.json,
                platform.sealing);
    }

    private ImportPass newImportPass(ImportReport report) {
        return new ImportPass(
                platform.clock,
                developers,
                new ImportWriter(platform.ids, platform.callers, platform.clock),
                report);
    }

    private HouseChanges newHouseChanges() {
        return new HouseChanges(
                desk,
                workflow.cases,
                platform.numbering,
                FILES,
                platform.json,
                objections,
                (code, arguments, language) -> code);
    }

    private Handlers newHandlers() {
        return new Handlers(
                platform.projects,
                platform.policies,
                platform.clock,
                (code, arguments, language) -> code);
    }

    private DataRequests newRequests() {
        return new DataRequests(
                desk,
                handlers,
                workflow.cases,
                platform.numbering,
                objections,
                keepers,
                trackings,
                (code, arguments, language) -> code,
                new PersonFile(desk, cards, keepers, new SheetsImpl(), platform.json));
    }

    private ImportQueries newImportQueries(Messages messages, ImportReport report) {
        return new ImportQueries(
                tables,
                platform.transactions,
                platform.callers,
                platform.json,
                messages,
                new SheetsImpl(),
                report);
    }

    private LedgerImports newImports(ImportPass pass, ImportReport report) {
        return new LedgerImports(
                tables,
                platform.transactions,
                platform.callers,
                platform.clock,
                platform.ids,
                platform.jobs,
                keptSheets,
                pass,
                report);
    }

    /** Somebody who signs in under this name. */
    void person(String user, String name) {
        platform.transactions.write(
                () ->
                        tables.joined(
                                em ->
                                        SqlQuery.sql(
                                                        "INSERT INTO PEOPLE.PERSON (ID, USER_NAME,"
                                                                + " NAME, PASSWORD_HASH, ENABLED,"
                                                                + " LANGUAGE, VERSION) VALUES (1, ?,"
                                                                + " ?, 'x', TRUE, 'zh', 0)",
                                                        user,
                                                        name)
                                                .execute(em)));
    }

    private HouseDesk newDesk() {
        return new HouseDesk(
                tables,
                platform.transactions,
                platform.callers,
                platform.clock,
                platform.ids,
                platform.audit,
                platform.events,
                platform.policies,
                developers);
    }

    @Override
    public void close() {
        platform.close();
    }

    /** Lets the desk of this project ask from now on. */
    void actIn(ProjectRef project) {
        platform.callers.actAs(platform.caller(project, "desk", Roles.FRONT_DESK));
    }

    /** Lets the desk say which version it saw. */
    void saw(long version) {
        platform.callers.actAs(
                TestPlatform.seeing(platform.caller("desk", Roles.FRONT_DESK), version));
    }

    List<String> audited() {
        return platform.records.audited(a -> a.entity() + " " + a.action());
    }

    List<String> published() {
        return platform.records.published(e -> e.type());
    }

    ImportResult ledger(String name) {
        InputStream in = getClass().getResourceAsStream("/demo/ledgers/" + name + "-houses.xlsx");
        return (ImportResult) imports.run(name, in, AT_ONCE);
    }

    ImportResult csv(LedgerImports.Mode mode, String... lines) {
        return (ImportResult) imports.run("a.csv", file(lines), mode);
    }

    /** Runs the body in a transaction of its own, as the kernel runs a chunk of a job. */
    <T> T inOne(Supplier<T> body) {
        return platform.transactions.write(body);
    }

    ImportResult csv(String... lines) {
        return csv(AT_ONCE, lines);
    }

    /** A customer tells what is sensitive. */
    void confide(String customer) {
        SaveCard card = new SaveCard();
        card.income = "每年二十万";
        card.consentOn = "2026-01-01";
        card.consentWording = "收入登记同意书";
        cards.save(customer, card);
    }

    static InputStream file(String... lines) {
        String text = "楼栋,单元,房号,类型,建筑面积(㎡),业主姓名,联系电话,证件号码,交付日期\n" + String.join("\n", lines);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
