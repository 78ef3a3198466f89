package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.api.StartDunning;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.workflow.testkit.WorkflowFixture;

/** The ladder over a ledger on a fresh database, with houses 101 and 102 and who pays for them. */
final class LadderFixture implements AutoCloseable {
    final FeesFixture fees;
    final LedgerFixture books;
    final DunningJob job;
    final DunningService dunning;
    final CaseService cases;
    final WorkflowFixture workflow;
    final Holds holds;
    final Calls calls;
    final HoldService pauses;
    final StagedNotices notices;
    final Stops stops;
    final StopGates gates;
    final HouseBilling houses;
    final MoveInBilling handover;
    final MoveIns moveIns;
    final TestPlatform platform;

    LadderFixture() {
        this(new FeesFixture());
        books.registry.customer(1, "张宇强").customer(2, "朱凯");
        owned(101, 1);
        owned(102, 2);
    }

    /** The same without houses. */
    LadderFixture(FeesFixture over) {
        fees = over;
        books = fees.books;
        platform = books.platform;
        Messages codes = (code, arguments, language) -> code;
        Ladders ladders = new Ladders(platform.policies, codes, fees.desk);
        workflow = new WorkflowFixture(platform);
        holds = new Holds(fees.desk, workflow.cases, platform.audit, platform.policies);
        calls = new Calls(platform.transactions, fees.unit, fees.desk, workflow.cases, holds);
        notices = new StagedNotices(platform);
        gates = new StopGates(platform.policies, ladders, fees.desk);
        stops =
                new Stops(
                        fees.desk,
                        workflow.cases,
                        notices,
                        platform.events,
                        platform.numbering,
                        gates);
        BillingPlanner planner = new BillingPlanner(platform.policies, platform.projects);
        houses = new HouseBilling(planner, books.ledger, fees.desk, codes);
        handover = new MoveInBilling(platform.policies, houses, books.ledger, fees.desk);
        moveIns =
                new MoveIns(
                        fees.desk,
                        workflow.cases,
                        platform.events,
                        platform.numbering,
                        platform.policies,
                        codes,
                        handover);
        job =
                new DunningJob(
                        fees.unit,
                        books.ledger,
                        notices,
                        fees.desk,
                        platform.json,
                        platform.audit,
                        platform.events,
                        holds,
                        calls);
        dunning =
                new DunningService(
                        platform.transactions,
                        fees.unit,
                        ladders,
                        platform.jobs,
                        platform.json,
                        fees.desk,
                        platform.audit);
        cases =
                new CaseService(
                        platform.transactions, fees.unit, ladders, fees.desk, workflow.cases);
        pauses = new HoldService(platform.transactions, fees.unit, fees.desk, holds, calls, cases);
        hear();
    }

    private void hear() {
        platform.consume(
                "fees",
                Stream.of(
                                new LadderEvents(fees.unit, fees.desk, holds, calls, stops, moveIns)
                                        .handlers(),
                                new EngineeringEvents(fees.unit, fees.desk, stops).handlers())
                        .flatMap(List::stream)
                        .toArray(EventHandler[]::new));
    }

    @Override
    public void close() {
        books.assertSound();
        books.close();
    }

    void owned(long house, long owner) {
        books.registry
                .house(house, "RESIDENCE", "94.14", "2019-09-27")
                .payer(house, owner, "2019-09-27", null);
    }

    /** Sets the ladder: {@code REMINDER 30, SLIP 40 +7}, a plus counts from the rung before. */
    void ladder(String rungs) {
        List<String> steps =
                Stream.of(rungs.split(", "))
                        .map(rung -> rung.split(" "))
                        .map(
                                rung ->
                                        String.format(
                                                "{\"rung\":\"%s\",\"days\":%s,\"from\":\"%s\",\"cost\":\"%s\"}",
                                                rung[0],
                                                rung[1].replace("+", ""),
                                                rung[1].startsWith("+")
                                                        ? "PREVIOUS_RUNG"
                                                        : "OLDEST_DUE",
                                                rung.length == 3 ? rung[2] : "0.00"))
                        .toList();
        fees.policy(FeePolicies.LADDER, "2020-01-01", steps.toString());
    }

    /** Charges houses of customer 1 in one go. */
    void owe(long from, long to, String due) {
        books.ask(
                () ->
                        platform.transactions.write(
                                () -> {
                                    long batch = books.ledger.newBatch();
                                    fees.unit.joined(em -> stage(em, batch, from, to, due));
                                    return books.ledger.postBatch(batch, LocalDate.parse(due));
                                }));
    }

    private int stage(EntityManager em, long batch, long from, long to, String due) {
        return SqlQuery.sql(
                        "INSERT INTO LEDGER.STAGED_CHARGE (BATCH_ID, PROJECT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, FROM_DAY, TO_DAY, DUE,"
                                + " AMOUNT, FUNCTION_ID) SELECT CAST(? AS BIGINT), PROJECT_ID, ID,"
                                + " 1, CAST(? AS BIGINT), 'PROPERTY_FEE', '2026-05',"
                                + " CAST('2026-05-01' AS DATE), CAST('2026-06-01' AS DATE),"
                                + " CAST(? AS DATE), 10.00, 'fees' FROM REGISTRY.V1_HOUSE"
                                + " WHERE ID >= ? AND ID <= ?",
                        batch,
                        books.company().id(),
                        LocalDate.parse(due),
                        from,
                        to)
                .execute(em);
    }

    void owes(long house, String due, String amount) {
        books.charge(house, Part.PRINCIPAL, due, amount);
    }

    DunningFigures run(String day) {
        return run(day, false);
    }

    DunningFigures run(String day, boolean dryRun) {
        StartDunning command = new StartDunning();
        command.asOf = day;
        command.dryRun = dryRun;
        return books.ask(
                () -> {
                    JobView view = dunning.start(command);
                    return (DunningFigures) fees.carryOut(job, view);
                });
    }

    /** Runs on every day from one to another. */
    void runDaily(String from, String to) {
        LocalDate last = LocalDate.parse(to);
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
            run(day.toString());
        }
    }

    /** Delivers what the ledger published. */
    void settle() {
        platform.deliverEvents();
    }

    /** The steps that were made, as {@code house rung day}, in order. */
    List<String> steps() {
        return books
                .texts(
                        "SELECT CAST(HOUSE_ID AS CHAR(20)) || ' ' || RUNG || ' '"
                                + " || CAST(ON_DAY AS CHAR(10)) FROM FEES.DUNNING_STEP"
                                + " WHERE OUTCOME = 'MADE' ORDER BY ON_DAY, HOUSE_ID")
                .stream()
                .map(text -> text.replaceAll(" +", " ").strip())
                .toList();
    }

    /** State and rung of each case, by house. */
    List<String> standing() {
        return books.texts("SELECT STATE || ' ' || RUNG FROM FEES.DUNNING_CASE ORDER BY HOUSE_ID");
    }

    /** The case of a house. */
    DunningCaseView view(long house) {
        String id =
                books.texts("SELECT ID FROM FEES.DUNNING_CASE WHERE HOUSE_ID = " + house).get(0);
        return books.ask(() -> cases.get(id));
    }

    /** Id of the case of a house. */
    String id(long house) {
        return books.texts("SELECT ID FROM FEES.DUNNING_CASE WHERE HOUSE_ID = " + house).get(0);
    }

    /** Runs the body as the customer service manager. */
    <T> T manage(Supplier<T> body) {
        return platform.callers.as(platform.caller("manager", Roles.CS_MANAGER), body);
    }

    /** Runs the body as a customer service assistant. */
    <T> T assist(Supplier<T> body) {
        return platform.callers.as(platform.caller("assistant", Roles.CS_ASSISTANT), body);
    }

    static PageRequest all() {
        return new PageRequest(200, null);
    }
}
