package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.fees.api.MoveInEvent;
import org.atrium.fees.domain.KeyGate;
import org.atrium.fees.domain.MoveIn;
import org.atrium.fees.domain.MoveInPolicies;
import org.atrium.fees.store.LadderStore;
import org.atrium.fees.store.MoveInStore;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Policies;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps of a move-in's sheet inside the caller's transaction (FE-08). */
@Component(service = MoveIns.class)
public class MoveIns {
    private static final String SERIES = "MI";

    private final Desk desk;
    private final Cases cases;
    private final Events events;
    private final Numbering numbering;
    private final Policies policies;
    private final Messages messages;
    private final MoveInBilling billing;
    private final MoveInStore store = new MoveInStore();
    private final LadderStore ladder = new LadderStore();

    /** Over workflow and the ledger. */
    @Activate
    public MoveIns(
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Events events,
            @Reference Numbering numbering,
            @Reference Policies policies,
            @Reference Messages messages,
            @Reference MoveInBilling billing) {
        this.desk = desk;
        this.cases = cases;
        this.events = events;
        this.numbering = numbering;
        this.policies = policies;
        this.messages = messages;
        this.billing = billing;
    }

    /** A house whose owner can move in. */
    record Household(MoveInStore.House house, long owner) {}

    /**
     * Finds the owner, while nobody else bills the project.
     *
     * @throws NotFound {@code fees.house.not-found}
     * @throws Conflict {@code fees.move-in.not-handed-over}, {@code fees.move-in.long-ago} after a
     *     year, {@code fees.move-in.no-owner}, {@code fees.move-in.made}
     */
    Household household(EntityManager em, long houseId) {
        billing.lock(em);
        long project = desk.project();
        MoveInStore.House house = store.house(em, project, houseId);
        if (house == null) {
            throw new NotFound("fees.house.not-found").with("id", houseId);
        }
        LocalDate from = house.handedOverOn();
        if (from == null) {
            throw refused("fees.move-in.not-handed-over", house);
        }
        if (from.isBefore(desk.today().minusYears(1))) {
            throw refused("fees.move-in.long-ago", house).with("day", from);
        }
        Long owner = store.owner(em, project, houseId, from);
        if (owner == null) {
            throw refused("fees.move-in.no-owner", house).with("day", from);
        }
        MoveIn made = store.valid(em, project, houseId, owner);
        if (made != null) {
            throw refused("fees.move-in.made", house).with("number", made.number());
        }
        return new Household(house, owner);
    }

    private static Conflict refused(String code, MoveInStore.House house) {
        return new Conflict(code).with("house", house.name());
    }

    /** Makes the sheet and charges its fees. */
    MoveIn begin(EntityManager em, long houseId) {
        Household of = household(em, houseId);
        MoveIn sheet =
                MoveIn.begin(
                        desk.id(),
                        desk.project(),
                        houseId,
                        of.owner(),
                        of.house().handedOverOn(),
                        desk.name(),
                        desk.now());
        String number = numbering.next(SERIES);
        String title = of.house().name() + " " + store.name(em, desk.project(), of.owner());
        OpenCase opening =
                new OpenCase(
                        "begin", sheet.id(), houseId, of.house().name(), number, title, null, null);
        sheet.filed(number, cases.open(MoveInFlow.FLOW, opening), MoveInFlow.DUE);
        store.add(em, sheet);
        billing.charge(em, sheet, of.house());
        pay(em, sheet);
        return sheet;
    }

    /**
     * The sheet, under the lock of the project's debts, which payments take too.
     *
     * @throws NotFound {@code fees.move-in.not-found}
     */
    MoveIn locked(EntityManager em, long id) {
        ladder.lock(em, desk.project());
        return store.find(em, desk.project(), id)
                .orElseThrow(() -> new NotFound("fees.move-in.not-found").with("id", id));
    }

    /** Refuses a step that role, state or expected state do not allow. */
    void check(MoveIn sheet, CaseStep step) {
        cases.check(MoveInFlow.FLOW, sheet.flowCaseId(), step);
    }

    /** Why it cannot be stamped yet, in the language of the caller; empty where it can. */
    List<String> missing(EntityManager em, MoveIn sheet) {
        List<KeyGate> gates = policies.at(MoveInPolicies.GATES, desk.today());
        MoveInStore.Open open = store.open(em, sheet.id());
        List<String> missing = new ArrayList<>();
        if (gates.contains(KeyGate.PROPERTY_FEE) && open.propertyFee().signum() > 0) {
            missing.add(text("fees.move-in.open-fee", open.propertyFee().view().amount));
        }
        if (gates.contains(KeyGate.HANDOVER_FEES) && open.others().signum() > 0) {
            missing.add(text("fees.move-in.open-others", open.others().view().amount));
        }
        if (gates.contains(KeyGate.FUND_PROOF) && sheet.fundVoucher() == null) {
            missing.add(text("fees.move-in.no-voucher", null));
        }
        return missing;
    }

    private String text(String code, String amount) {
        Map<String, Object> facts = amount == null ? Map.of() : Map.of("amount", amount);
        return messages.text(code, facts, desk.language());
    }

    /**
     * Finance stamps it: keys may be given.
     *
     * @throws Conflict {@code fees.move-in.missing}
     */
    void stamp(EntityManager em, MoveIn sheet, CaseStep step) {
        List<String> missing = missing(em, sheet);
        if (!missing.isEmpty()) {
            throw new Conflict("fees.move-in.missing")
                    .with("number", sheet.number())
                    .with("missing", String.join("; ", missing));
        }
        move(em, sheet, step);
        sheet.stamped(desk.name(), desk.now());
        publish("move-in.stamped", sheet, desk.name());
    }

    /**
     * It counts no more; the property fee stays, which is owed anyway.
     *
     * @throws Conflict {@code fees.move-in.charged} while its other fees are not adjusted to
     *     nothing
     */
    void withdraw(EntityManager em, MoveIn sheet, CaseStep step) {
        if (store.charged(em, sheet.id()) > 0) {
            throw new Conflict("fees.move-in.charged").with("number", sheet.number());
        }
        move(em, sheet, step);
    }

    /** Follows what a debtor of a house has paid or got back. */
    void settle(EntityManager em, long project, long house, long debtor) {
        MoveIn sheet = store.valid(em, project, house, debtor);
        if (sheet != null && MoveInFlow.DUE.equals(sheet.state())) {
            pay(em, sheet);
        } else if (sheet != null) {
            reopen(em, sheet);
        }
    }

    private void pay(EntityManager em, MoveIn sheet) {
        if (store.open(em, sheet.id()).isNothing()) {
            byItself(em, sheet, "pay");
        }
    }

    /** A stamp holds as long as what it says is true. */
    private void reopen(EntityManager em, MoveIn sheet) {
        if (MoveInFlow.PAID.equals(sheet.state()) && !store.open(em, sheet.id()).isNothing()) {
            byItself(em, sheet, "reopen");
        } else if (MoveInFlow.STAMPED.equals(sheet.state()) && !missing(em, sheet).isEmpty()) {
            byItself(em, sheet, "reopen");
            sheet.unstamped();
            publish("move-in.reopened", sheet, null);
        }
    }

    private void byItself(EntityManager em, MoveIn sheet, String action) {
        desk.byItself(
                () -> {
                    move(em, sheet, CaseStep.of(action, null));
                    return null;
                });
    }

    private void move(EntityManager em, MoveIn sheet, CaseStep step) {
        String to = cases.act(MoveInFlow.FLOW, sheet.flowCaseId(), step).to();
        sheet.moved(to, MoveInFlow.WITHDRAWN.equals(to));
        em.flush();
    }

    private void publish(String type, MoveIn sheet, String by) {
        MoveInEvent event = new MoveInEvent();
        event.moveInId = Ids.print(sheet.id());
        event.number = sheet.number();
        event.houseId = Ids.print(sheet.houseId());
        event.ownerId = Ids.print(sheet.ownerId());
        event.by = by;
        events.publish(type, 1, sheet.houseId(), event);
    }
}
