package org.atrium.ledger.service;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.OpeningTotal;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.ReverseOpening;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.domain.OpeningKind;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.domain.OpeningSet.State;
import org.atrium.ledger.store.AccountStore;
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
    private static final int IDS_PER_LINE = 4;

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Projects projects;
    private final OpeningImport imports;
    private final Audit audit;
    private final Events events;
    private final OpeningStore store = new OpeningStore();
    private final OpeningPosting posting = new OpeningPosting();
    private final AccountStore accounts = new AccountStore();

    /** Over the ledger's tables. */
    @Activate
    public OpeningService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Projects projects,
            @Reference OpeningImport imports,
            @Reference Audit audit,
            @Reference Events events) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.projects = projects;
        this.imports = imports;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Imports a sheet as a draft; nothing is in the books yet.
     *
     * @param asOf ISO day of the takeover; null for today
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*}, {@code ledger.opening.*}
     */
    public OpeningView take(String fileName, InputStream in, String asOf) {
        Check check = new Check();
        LocalDate day = check.optionalDate("asOf", asOf);
        if (day != null && day.isAfter(desk.today())) {
            check.wrong("asOf", "ledger.receipt.future");
        }
        check.done();
        LocalDate on = day == null ? desk.today() : day;
        OpeningImport.Read read = imports.read(fileName, in, on);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    long id = imports.keep(em, read, on);
                                    return told(em, id, "import", null);
                                }));
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
     * Writes the set into the books, all of it in one transaction.
     *
     * @throws Conflict {@code ledger.opening.state}, {@code .already-posted-since}
     */
    public OpeningView post(String id) {
        return step(
                id,
                "post",
                (em, set) -> {
                    set.require(State.SIGNED);
                    requireEqual(em, set);
                    if (posting.missingAccounts(em, set) > 0) {
                        accounts.lockOpening(em, set.projectId());
                        int missing = posting.missingAccounts(em, set);
                        posting.addAccounts(em, set, desk.base(Math.max(missing, 1)));
                    }
                    posting.lockAccounts(em, set);
                    requireNew(em, set);
                    long base = desk.base(IDS_PER_LINE * set.lines());
                    posting.post(em, set, base, desk.who());
                    store.note(em, set.id(), base, null);
                    events.publish(
                            "opening-balances.posted",
                            1,
                            null,
                            Map.of("setId", Ids.print(set.id()), "lines", set.lines()));
                    return moved(em, set, State.POSTED);
                });
    }

    /**
     * Takes a posted set back as a whole.
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
                    posting.lockAccounts(em, set);
                    if (posting.isUsed(em, set)) {
                        throw new Conflict("ledger.opening.used");
                    }
                    long base = desk.base(IDS_PER_LINE * set.lines());
                    posting.reverse(em, set, base, desk.today(), desk.who(), reason);
                    store.note(em, set.id(), null, reason);
                    events.publish(
                            "opening-balances.reversed",
                            1,
                            null,
                            Map.of("setId", Ids.print(set.id()), "lines", set.lines()));
                    return moved(em, set, State.REVERSED);
                });
    }

    /** Gives a set up that is not in the books. */
    public OpeningView discard(String id) {
        return step(
                id,
                "discard",
                (em, set) -> {
                    set.require(State.DRAFT, State.CHECKED, State.SIGNED);
                    store.move(em, set.id(), State.DISCARDED, null, null, null);
                    return null;
                });
    }

    /** The set as shown; inside a transaction. */
    OpeningView view(EntityManager em, OpeningSet set) {
        Map<Long, String> codes = desk.entityCodes();
        List<OpeningStore.Total> found = store.found(em, set.id());
        List<OpeningStore.Total> control = store.control(em, set.id());
        OpeningView view = new OpeningView();
        view.id = Ids.print(set.id());
        view.version = set.version();
        view.state = set.state().name();
        view.fileName = set.fileName();
        view.asOf = set.asOf();
        view.lines = set.lines();
        view.rejectedRows = set.rejected();
        view.found = found.stream().map(t -> total(t, codes)).toList();
        view.control = control.stream().map(t -> total(t, codes)).toList();
        view.equal = found.equals(control);
        view.reason = set.reason();
        view.steps = new ArrayList<>();
        for (OpeningStore.Step step : store.steps(em, set.id())) {
            OpeningView.Step shown = new OpeningView.Step();
            shown.step = step.name();
            shown.user = step.user();
            shown.at = step.at();
            if (shown.user != null) {
                view.steps.add(shown);
            }
        }
        view.actions = actions(set);
        return view;
    }

    private List<String> actions(OpeningSet set) {
        boolean own = set.importedBy().equals(desk.who().user());
        return switch (set.state()) {
            case DRAFT -> List.of("totals", "check", "discard");
            case CHECKED ->
                    own ? List.of("totals", "discard") : List.of("totals", "sign", "discard");
            case SIGNED -> List.of("post", "discard");
            case POSTED -> List.of("reverse");
            default -> List.of();
        };
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
                                    OpeningView before = view(em, set);
                                    step.apply(em, set);
                                    return told(em, key, action, before);
                                }));
    }

    private OpeningView told(EntityManager em, long id, String action, OpeningView before) {
        OpeningView after = view(em, store.find(em, desk.project(), id));
        audit.record("ledger.opening", id, action, before, after);
        return after;
    }

    private Void moved(EntityManager em, OpeningSet set, State to) {
        store.move(em, set.id(), to, to.name(), desk.who().user(), desk.who().at());
        return null;
    }

    private void requireEqual(EntityManager em, OpeningSet set) {
        if (set.lines() == 0) {
            throw new Conflict("ledger.opening.empty");
        }
        if (!store.found(em, set.id()).equals(store.control(em, set.id()))) {
            throw new Conflict("ledger.opening.totals-differ");
        }
    }

    private void requireNew(EntityManager em, OpeningSet set) {
        for (OpeningStore.Named named : store.lines(em, set.id(), 0, set.lines() + 1)) {
            if (store.stands(em, desk.project(), named.line())) {
                throw new Conflict("ledger.opening.already-posted-since")
                        .with("house", named.house())
                        .with("item", named.line().item())
                        .with("period", named.line().period());
            }
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

    private static OpeningTotal total(OpeningStore.Total total, Map<Long, String> codes) {
        OpeningTotal view = new OpeningTotal();
        view.kind = total.kind().name();
        view.item = total.item();
        view.entity = codes.get(total.entityId());
        view.count = total.lines();
        view.amount = total.sum().view();
        return view;
    }
}
