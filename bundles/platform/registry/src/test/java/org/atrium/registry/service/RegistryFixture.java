package org.atrium.registry.service;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.aries.jpa.template.JpaTemplate;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.registry.api.ImportResult;

/** The services of this bundle over the real kernel, asked by the desk of one project. */
final class RegistryFixture implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final LedgerImports.Mode AT_ONCE = new LedgerImports.Mode(false, false, false);

    final TestPlatform platform = new TestPlatform();
    final String developer =
            platform.projects.entity(platform.project.id(), LegalEntity.Kind.DEVELOPER).name();
    final RegistryUnit tables;
    final HouseQueries queries;
    final HouseCommands commands;
    final PartyCommands parties;
    final CustomerQueries customers;
    final PartiesImpl partiesForOthers;
    final HousesImpl housesForOthers;
    final LedgerImports imports;
    final ImportQueries importQueries;

    /** Each is like the one of a new process. */
    final Supplier<ImportJob> newImportJob;

    RegistryFixture() {
        platform.setNow(TODAY.atStartOfDay(platform.project.zone()).toInstant());
        platform.actAs("desk");
        JpaTemplate unit = platform.database.unit("registry");
        Transactions transactions = platform.transactions;
        Callers callers = platform.callers;
        Developers developers = new Developers(platform.projects, platform.ids);
        tables = new RegistryUnit(unit, platform.ready);
        queries = new HouseQueries(tables, transactions, callers, platform.clock);
        commands =
                new HouseCommands(
                        tables,
                        transactions,
                        callers,
                        platform.clock,
                        platform.ids,
                        platform.audit,
                        platform.events,
                        developers);
        parties = new PartyCommands(commands, callers, platform.ids, platform.events);
        customers =
                new CustomerQueries(tables, transactions, callers, platform.clock, platform.audit);
        partiesForOthers = new PartiesImpl(tables, transactions, callers, developers);
        housesForOthers = new HousesImpl(tables, transactions, callers);
        Messages messages = (code, arguments, language) -> code;
        ImportReport report =
                new ImportReport(callers, messages, platform.audit, platform.events, platform.json);
        ImportPass pass =
                new ImportPass(platform.clock, developers, new ImportWriter(platform.ids), report);
        imports =
                new LedgerImports(
                        tables,
                        transactions,
                        callers,
                        platform.clock,
                        platform.ids,
                        platform.jobs,
                        new SheetsImpl(),
                        pass,
                        report);
        importQueries =
                new ImportQueries(
                        tables,
                        transactions,
                        callers,
                        platform.json,
                        messages,
                        new SheetsImpl(),
                        report);
        newImportJob =
                () ->
                        new ImportJob(
                                tables,
                                callers,
                                platform.clock,
                                platform.json,
                                new SheetsImpl(),
                                pass,
                                report);
    }

    @Override
    public void close() {
        platform.close();
    }

    /** Lets the desk of this project ask from now on. */
    void actIn(ProjectRef project) {
        platform.callers.actAs(platform.caller(project, "desk"));
    }

    /** Lets the desk say which version it saw. */
    void saw(long version) {
        platform.callers.actAs(TestPlatform.seeing(platform.caller("desk"), version));
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

    static InputStream file(String... lines) {
        String text = "楼栋,单元,房号,类型,建筑面积(㎡),业主姓名,联系电话,证件号码,交付日期\n" + String.join("\n", lines);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
