package org.atrium.registry.service;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.TestUnit;
import org.atrium.registry.api.ImportResult;

/** The services of this bundle on Derby in memory; the kernel's are small doubles. */
final class RegistryFixture implements Callers, BusinessClock, IdBlocks {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    final List<String> audited = new ArrayList<>();
    final List<String> published = new ArrayList<>();
    final TestUnit unit = new TestUnit("registry");
    final RegistryUnit tables = new RegistryUnit(unit, null);
    final Audit audit = (entity, id, action, b, a) -> audited.add(entity + " " + action);
    final Events events = (type, version, houseId, payload) -> published.add(type);
    final Developers developers = new Developers(projects(), this);
    final HouseQueries queries = new HouseQueries(tables, unit, this, this);
    final HouseCommands commands =
            new HouseCommands(tables, unit, this, this, this, audit, events, developers);
    final PartyCommands parties = new PartyCommands(commands, this, this, events);
    final CustomerQueries customers = new CustomerQueries(tables, unit, this, this, audit);
    final PartiesImpl partiesForOthers = new PartiesImpl(tables, unit, this, developers);
    final HousesImpl housesForOthers = new HousesImpl(tables, unit, this);
    final LedgerImports imports =
            new LedgerImports(
                    tables,
                    unit,
                    this,
                    this,
                    this,
                    new SheetsImpl(),
                    developers,
                    new ImportReport(
                            this, (code, arguments, language) -> code, audit, events, this));
    long project = 1;
    Long ifMatch;
    private final AtomicLong lastId = new AtomicLong(1000);

    ImportResult ledger(String name) {
        InputStream in = getClass().getResourceAsStream("/ledgers/" + name + "-houses.xlsx");
        return imports.run(name, in, new LedgerImports.Mode(false, false));
    }

    ImportResult csv(LedgerImports.Mode mode, String... lines) {
        String text = "楼栋,单元,房号,类型,建筑面积(㎡),业主姓名,联系电话,证件号码,交付日期\n" + String.join("\n", lines);
        return imports.run(
                "a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mode);
    }

    ImportResult csv(String... lines) {
        return csv(new LedgerImports.Mode(false, false), lines);
    }

    @Override
    public Caller current() {
        ProjectRef ref =
                new ProjectRef(project, "p" + project, "P", "P", ZoneId.of("Asia/Shanghai"));
        return new Caller("desk", "前台", Set.of(), ref, "zh", "r", null, null, ifMatch);
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> body) {
        return body.get();
    }

    @Override
    public Instant now() {
        return TODAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    @Override
    public LocalDate today(ProjectRef ref) {
        return TODAY;
    }

    @Override
    public long next() {
        return block(1);
    }

    @Override
    public long block(int size) {
        return lastId.getAndAdd(size) + 1;
    }

    /** Every project has the developer 枫庭置业, except number 9. */
    private static Projects projects() {
        return (Projects)
                Proxy.newProxyInstance(
                        Projects.class.getClassLoader(),
                        new Class<?>[] {Projects.class},
                        (proxy, method, arguments) -> {
                            if (!method.getName().equals("entities")) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            return arguments[0].equals(9L)
                                    ? List.of()
                                    : List.of(
                                            new LegalEntity(
                                                    5,
                                                    "DEV",
                                                    LegalEntity.Kind.DEVELOPER,
                                                    "枫庭置业有限公司",
                                                    "91999999MA00000000"));
                        });
    }
}
