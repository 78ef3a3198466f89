package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.CountShift;
import org.atrium.ledger.api.OpenShift;
import org.atrium.ledger.api.ShiftEntryRow;
import org.atrium.ledger.api.ShiftRow;
import org.atrium.ledger.api.ShiftView;
import org.atrium.ledger.api.SignShift;
import org.atrium.ledger.domain.MethodCount;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Shift;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.ShiftStore;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cash desk shifts (flows.md 6.6): opened, counted by method, taken over by somebody else. */
@Component(service = ShiftService.class)
public class ShiftService {
    private static final String NOT_FOUND = "ledger.shift.not-found";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Cases cases;
    private final Numbering numbering;
    private final Audit audit;
    private final AccountStore accounts = new AccountStore();
    private final ShiftStore shifts = new ShiftStore();

    /** Over the ledger's tables and the cases. */
    @Activate
    public ShiftService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.cases = cases;
        this.numbering = numbering;
        this.audit = audit;
    }

    /**
     * Opens the caller's drawer.
     *
     * @throws Conflict {@code ledger.shift.already-open}
     */
    public ShiftView open(OpenShift command) {
        Check check = new Check();
        Money openingFloat = check.notNegative("openingFloat", command.openingFloat);
        check.done();
        return transactions.write(() -> unit.joined(em -> open(em, openingFloat)));
    }

    /**
     * Writes down what the cashier counted; may be done again until somebody signs.
     *
     * @throws NotAllowed {@code ledger.shift.not-yours}
     * @throws InvalidInput {@code ledger.shift.differs} where no reason is given
     */
    public ShiftView count(String id, CountShift command) {
        long wanted = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        Map<PaymentMethod, Money> counted = counted(check, command.counted);
        String reason = check.optionalText("reason", command.reason, 400);
        CaseStep step = CaseStep.of("count", command.state);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Shift shift = found(em, wanted);
                                    cases.check(ShiftFlow.FLOW, shift.caseId(), step);
                                    requireOwn(shift, true, "ledger.shift.not-yours");
                                    check.done();
                                    return count(em, shift, step, counted, reason);
                                }));
    }

    /** Takes a counted shift over. {@code ledger.shift.own} to the cashier himself. */
    public ShiftView sign(String id, SignShift command) {
        long wanted = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        String note = check.optionalText("note", command == null ? null : command.note, 400);
        CaseStep step = CaseStep.of("sign", command == null ? null : command.state);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Shift shift = found(em, wanted);
                                    cases.check(ShiftFlow.FLOW, shift.caseId(), step);
                                    requireOwn(shift, false, "ledger.shift.own");
                                    check.done();
                                    return sign(em, shift, step.with(note, null));
                                }));
    }

    /** The step that any form can take. */
    public Map<String, StepTaker> takers() {
        return Map.of(
                "sign",
                (id, input) -> {
                    SignShift command = new SignShift();
                    command.state = input.state;
                    command.note = input.text("note");
                    sign(Ids.print(id), command);
                });
    }

    /** A shift: one's own, or any for who supervises. */
    public ShiftView get(String id) {
        long wanted = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, visible(em, wanted))));
    }

    /** What was entered in a shift, in order. */
    public Page<ShiftEntryRow> entries(String id, PageRequest page) {
        long wanted = Ids.parse(id, NOT_FOUND);
        List<ShiftEntryRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em -> shifts.entries(em, visible(em, wanted).id(), page)));
        return Page.of(rows, page, r -> r.id);
    }

    /** Shifts, newest first: one's own, or all for who supervises. */
    public Page<ShiftRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        LocalDate from = check.optionalDate("from", wanted.from());
        LocalDate to = check.optionalDate("to", wanted.to());
        String state = check.optionalText("state", wanted.state(), 20);
        check.done();
        ShiftStore.Filter filter =
                new ShiftStore.Filter(
                        supervises() && !wanted.mine() ? null : desk.who().user(),
                        state,
                        from == null ? null : desk.start(from),
                        to == null ? null : desk.start(to.plusDays(1)));
        List<ShiftRow> rows =
                transactions.read(
                        () -> unit.joined(em -> shifts.list(em, desk.project(), filter, page)));
        return Page.of(rows, page, r -> r.id);
    }

    /**
     * Which shifts a list shows; null means all.
     *
     * @param from first day of opening
     * @param to last day of opening
     * @param state of the case
     * @param mine only the caller's own
     */
    public record Wanted(String from, String to, String state, boolean mine) {}

    private ShiftView open(EntityManager em, Money openingFloat) {
        String cashier = desk.who().user();
        accounts.lockOpening(em, desk.project());
        String open = shifts.open(em, desk.project(), cashier);
        if (open != null) {
            throw new Conflict("ledger.shift.already-open").with("number", open);
        }
        Shift shift = Shift.open(desk.id(), desk.project(), openingFloat, desk.who());
        String number = numbering.next("SH");
        String title = ShiftFlow.FLOW.title(desk.language()) + " " + shift.cashierName();
        OpenCase opening = new OpenCase("open", shift.id(), null, null, number, title, null, null);
        shift.file(cases.open(ShiftFlow.FLOW, opening), number);
        shifts.add(em, shift);
        ShiftView view = view(em, shift);
        audit.record("ledger.shift", shift.id(), "open", null, view);
        return view;
    }

    private ShiftView count(
            EntityManager em,
            Shift shift,
            CaseStep step,
            Map<PaymentMethod, Money> counted,
            String reason) {
        shifts.lock(em, shift);
        desk.requireVersion(shift.version());
        ShiftView before = view(em, shift);
        List<MethodCount> methods = compared(shifts.methods(em, shift.id()), counted);
        boolean differs = methods.stream().anyMatch(m -> m.difference().signum() != 0);
        if (differs && reason == null) {
            throw new InvalidInput("common.input.invalid")
                    .field(
                            "reason",
                            "ledger.shift.differs",
                            Map.of("difference", MethodCount.difference(methods)));
        }
        shifts.count(em, shift.id(), methods);
        shift.count(desk.who().at(), differs ? reason : null);
        cases.act(ShiftFlow.FLOW, shift.caseId(), step.with(shift.reason(), null));
        return told(em, shift, "count", before);
    }

    private ShiftView sign(EntityManager em, Shift shift, CaseStep step) {
        shifts.lock(em, shift);
        desk.requireVersion(shift.version());
        ShiftView before = view(em, shift);
        shift.sign(desk.who().name());
        cases.act(ShiftFlow.FLOW, shift.caseId(), step);
        return told(em, shift, "sign", before);
    }

    private ShiftView told(EntityManager em, Shift shift, String action, ShiftView before) {
        em.flush();
        ShiftView after = view(em, shift);
        audit.record("ledger.shift", shift.id(), action, before, after);
        return after;
    }

    /** Cash and each method that was used or counted, with the count; nothing counted is zero. */
    private static List<MethodCount> compared(
            List<MethodCount> entered, Map<PaymentMethod, Money> counted) {
        Map<PaymentMethod, MethodCount> all = new EnumMap<>(PaymentMethod.class);
        counted.forEach(
                (m, amount) -> {
                    if (amount.signum() > 0) {
                        all.put(m, MethodCount.none(m));
                    }
                });
        entered.forEach(m -> all.put(m.method(), m));
        List<MethodCount> result = new ArrayList<>();
        all.forEach((m, each) -> result.add(each.as(counted.getOrDefault(m, Money.ZERO))));
        return result;
    }

    private static Map<PaymentMethod, Money> counted(Check check, List<CountShift.Counted> rows) {
        Map<PaymentMethod, Money> counted = new EnumMap<>(PaymentMethod.class);
        for (int i = 0; rows != null && i < rows.size(); i++) {
            String at = "counted[" + i + "].";
            CountShift.Counted row = rows.get(i) == null ? new CountShift.Counted() : rows.get(i);
            PaymentMethod method = check.choice(at + "method", row.method, PaymentMethod.class);
            Money amount = check.notNegative(at + "amount", row.amount);
            if (method != null && counted.put(method, amount) != null) {
                check.wrong(at + "method", "ledger.shift.method-twice");
            }
        }
        if (!counted.containsKey(PaymentMethod.CASH)) {
            check.missing("counted");
        }
        return counted;
    }

    private void requireOwn(Shift shift, boolean own, String code) {
        if (own != shift.cashier().equals(desk.who().user())) {
            throw new NotAllowed(code).with("cashier", shift.cashierName());
        }
    }

    private boolean supervises() {
        return desk.hasAny(Roles.FINANCE, Roles.CS_MANAGER, Roles.AUDITOR);
    }

    private Shift visible(EntityManager em, long id) {
        Shift shift = found(em, id);
        if (!supervises() && !shift.cashier().equals(desk.who().user())) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return shift;
    }

    private Shift found(EntityManager em, long id) {
        Shift shift = shifts.find(em, desk.project(), id);
        if (shift == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return shift;
    }

    private ShiftView view(EntityManager em, Shift shift) {
        ShiftView view = new ShiftView();
        view.id = Ids.print(shift.id());
        view.number = shift.number();
        view.cashier = shift.cashier();
        view.cashierName = shift.cashierName();
        view.openedAt = shift.openedAt();
        view.openingFloat = shift.openingFloat().view();
        view.countedAt = shift.countedAt();
        view.reason = shift.reason();
        view.signedBy = shift.signedByName();
        List<MethodCount> methods = shifts.methods(em, shift.id());
        view.methods = methods.stream().map(ShiftService::method).toList();
        if (shift.countedAt() != null) {
            view.difference = MethodCount.difference(methods).view();
        }
        boolean own = shift.cashier().equals(desk.who().user());
        view.process =
                cases.view(ShiftFlow.FLOW, shift.caseId(), action -> own == "count".equals(action));
        view.version = shift.version();
        return view;
    }

    private static ShiftView.Method method(MethodCount count) {
        ShiftView.Method row = new ShiftView.Method();
        row.method = count.method().name();
        row.entries = count.entries();
        row.taken = count.taken().view();
        row.returned = count.returned().view();
        row.expected = count.expected().view();
        if (count.counted() != null) {
            row.counted = count.counted().view();
            row.difference = count.difference().view();
        }
        return row;
    }
}
