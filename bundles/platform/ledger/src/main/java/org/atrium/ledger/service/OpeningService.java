package org.atrium.ledger.service;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetChunks;
import org.atrium.documents.api.SheetRows;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.ReverseOpening;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.domain.OpeningKind;
import org.atrium.ledger.domain.OpeningReader;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.domain.OpeningSet.State;
import org.atrium.ledger.store.OpeningPosting;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes opening balances over from an old system (期初): imported, checked against control totals,
 * signed by finance, posted as a whole, taken back as a whole.
 */
@Component(service = OpeningService.class)
public class OpeningService {
    static final String NOT_FOUND = "ledger.opening.not-found";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Projects projects;
    private final KeptSheets sheets;
    private final Jobs jobs;
    private final Json json;
    private final OpeningViews views;
    private final OpeningStore store = new OpeningStore();
    private final OpeningPosting posting = new OpeningPosting();

    /** Over the ledger's tables. */
    @Activate
    public OpeningService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Projects projects,
            @Reference KeptSheets sheets,
            @Reference Jobs jobs,
            @Reference Json json,
            @Reference OpeningViews views) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.projects = projects;
        this.sheets = sheets;
        this.jobs = jobs;
        this.json = json;
        this.views = views;
    }

    /**
     * Takes a sheet for a job to read; nothing is in the books before it is signed and posted.
     *
     * @param asOf ISO day of the takeover; null for today
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*}, {@code
     *     ledger.opening.no-header}, {@code .missing-columns}, {@code .no-rows}
     */
    public OpeningView take(String fileName, InputStream in, String asOf) {
        Check check = new Check();
        LocalDate day = check.optionalDate("asOf", asOf);
        if (day != null && day.isAfter(desk.today())) {
            check.wrong("asOf", "ledger.receipt.future");
        }
        check.done();
        LocalDate on = day == null ? desk.today() : day;
        try (KeptSheets.Upload file = sheets.take(fileName, in);
                SheetRows rows = file.read(OpeningReader::isHeader)) {
            OpeningReader reader = new OpeningReader(on);
            int count = new SheetChunks<>(rows, reader).count();
            OpeningSet set =
                    OpeningSet.arriving(
                            desk.id(),
                            desk.project(),
                            rows.fileName(),
                            json.write(reader.titles()),
                            on,
                            desk.who());
            return transactions.write(() -> unit.joined(em -> taken(em, set, file, count)));
        }
    }

    private OpeningView taken(EntityManager em, OpeningSet set, KeptSheets.Upload file, int rows) {
        store.add(em, set, file.keep());
        start(em, set, OpeningReading.TYPE, rows, null);
        return views.view(em, store.find(em, desk.project(), set.id()));
    }

    private Void start(EntityManager em, OpeningSet set, String type, int units, String reason) {
        OpeningWork work = new OpeningWork();
        work.setId = Ids.print(set.id());
        work.units = units;
        work.name = desk.who().name();
        work.reason = reason;
        store.workedOnBy(em, set.id(), Long.valueOf(jobs.start(type, work).id));
        return null;
    }

    /** Takes the control totals of the old system; a set that was checked is a draft again. */
    public OpeningView totals(String id, OpeningTotals command) {
        List<OpeningStore.Total> totals =
                new OpeningInput(desk.project(), projects).totals(command);
        return step(
                id,
                "totals",
                (em, set) -> {
                    set.require(State.DRAFT, State.CHECKED);
                    store.control(em, set.id(), totals);
                    store.move(em, set.id(), State.DRAFT, null, null, null);
                    return null;
                });
    }

    /**
     * Compares with the control totals.
     *
     * @throws Conflict {@code ledger.opening.state}, {@code .empty}, {@code .totals-differ}
     */
    public OpeningView check(String id) {
        return step(
                id,
                "check",
                (em, set) -> {
                    set.require(State.DRAFT);
                    requireEqual(em, set);
                    return moved(em, set, State.CHECKED);
                });
    }

    /**
     * Finance stands by the totals.
     *
     * @throws org.atrium.common.NotAllowed {@code ledger.opening.own-signature}
     * @throws Conflict {@code ledger.opening.state}, {@code .totals-differ}
     */
    public OpeningView sign(String id, SignOpening command) {
        Check check = new Check();
        int count = command.count == null ? -1 : command.count;
        Money arrears = OpeningInput.amount(check, "arrears", command.arrears);
        Money prepayments = OpeningInput.amount(check, "prepayments", command.prepayments);
        Money deposits = OpeningInput.amount(check, "deposits", command.deposits);
        check.done();
        return step(
                id,
                "sign",
                (em, set) -> {
                    set.require(State.CHECKED);
                    set.requireOther(desk.who().user());
                    List<OpeningStore.Total> found = store.found(em, set.id());
                    boolean same =
                            set.lines() == count
                                    && sum(found, OpeningKind.ARREARS).equals(arrears)
                                    && sum(found, OpeningKind.PREPAYMENT).equals(prepayments)
                                    && sum(found, OpeningKind.DEPOSIT).equals(deposits);
                    if (!same) {
                        throw new Conflict("ledger.opening.totals-differ");
                    }
                    return moved(em, set, State.SIGNED);
                });
    }

    /**
     * Lets a job write the set into the books, all of it in one transaction.
     *
     * @throws Conflict {@code ledger.opening.state}, {@code .totals-differ}
     */
    public OpeningView post(String id) {
        return step(
                id,
                "post",
                (em, set) -> {
                    set.require(State.SIGNED);
                    requireEqual(em, set);
                    return start(em, set, OpeningPost.TYPE, set.lines(), null);
                });
    }

    /**
     * Lets a job take a posted set back as a whole.
     *
     * @throws Conflict {@code ledger.opening.state}, {@code .used} where something was paid on it
     *     or used of it
     */
    public OpeningView reverse(String id, ReverseOpening command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, 400);
        check.done();
        return step(
                id,
                "reverse",
                (em, set) -> {
                    set.require(State.POSTED);
                    posting.requireUnused(em, set);
                    return start(em, set, OpeningReversal.TYPE, set.lines(), reason);
                });
    }

    /** Gives a set up that is not in the books. */
    public OpeningView discard(String id) {
        return step(
                id,
                "discard",
                (em, set) -> {
                    set.require(State.READING, State.DRAFT, State.CHECKED, State.SIGNED);
                    if (set.state() == State.READING) {
                        sheets.forget(store.progress(em, set.id()).sheet());
                    }
                    store.move(em, set.id(), State.DISCARDED, null, null, null);
                    return null;
                });
    }

    private OpeningView step(
            String id, String action, BiFunction<EntityManager, OpeningSet, Void> step) {
        long key = Ids.parse(id, NOT_FOUND);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    OpeningSet seen =
                                            existing(store.find(em, desk.project(), key), id);
                                    desk.requireVersion(seen.version());
                                    OpeningSet set = store.lock(em, desk.project(), key);
                                    OpeningView before = views.view(em, set);
                                    step.apply(em, set);
                                    return views.told(em, key, action, before);
                                }));
    }

    private Void moved(EntityManager em, OpeningSet set, State to) {
        store.move(em, set.id(), to, to.name(), desk.who().user(), desk.who().at());
        return null;
    }

    private void requireEqual(EntityManager em, OpeningSet set) {
        if (set.lines() == 0) {
            throw new Conflict("ledger.opening.empty");
        }
        if (!store.added(em, set.id()).equals(store.control(em, set.id()))) {
            throw new Conflict("ledger.opening.totals-differ");
        }
    }

    static OpeningSet existing(OpeningSet set, String id) {
        if (set == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return set;
    }

    private static Money sum(List<OpeningStore.Total> totals, OpeningKind kind) {
        return totals.stream()
                .filter(t -> t.kind() == kind)
                .map(OpeningStore.Total::sum)
                .collect(Collectors.reducing(Money.ZERO, Money::plus));
    }
}
