package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.Notices;
import org.atrium.rent.api.RemindersView;
import org.atrium.rent.api.SendReminders;
import org.atrium.rent.domain.RentPolicies;
import org.atrium.rent.service.DueService.Due;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells tenants of rent that falls due soon, once for each lease and cycle (RT-01). */
@Component(service = Reminders.class)
public class Reminders {
    private static final int EXAMPLES = 50;
    private static final int CHUNK = 1_000;

    private final Transactions transactions;
    private final RentUnit unit;
    private final DueService dues;
    private final Notices notices;
    private final Policies policies;
    private final Desk desk;
    private final Audit audit;
    private final LeaseStore leases = new LeaseStore();
    private final RentLists lists = new RentLists();

    /** Over the platform's notices. */
    @Activate
    public Reminders(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference DueService dues,
            @Reference Notices notices,
            @Reference Policies policies,
            @Reference Desk desk,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.dues = dues;
        this.notices = notices;
        this.policies = policies;
        this.desk = desk;
        this.audit = audit;
    }

    /** Sends what is to be sent on a day, or only says what that is. */
    public RemindersView send(SendReminders command) {
        Check check = new Check();
        LocalDate typed = check.optionalDate("asOf", command.asOf);
        if (typed != null && typed.isAfter(desk.today())) {
            check.wrong("asOf", "rent.billing.future");
        }
        check.done();
        LocalDate asOf = typed == null ? desk.today() : typed;
        return command.dryRun
                ? transactions.read(() -> unit.joined(em -> look(em, asOf, true)))
                : transactions.write(() -> unit.joined(em -> look(em, asOf, false)));
    }

    private RemindersView look(EntityManager em, LocalDate asOf, boolean dryRun) {
        if (!dryRun) {
            leases.lock(em, desk.project());
        }
        LocalDate upTo = asOf.plusDays(policies.at(RentPolicies.NOTICE_LEAD, asOf));
        List<Due> wanted =
                dues.due(em, asOf, upTo).stream().filter(DueService::isUnnoticed).toList();
        RemindersView view = new RemindersView();
        view.asOf = asOf;
        view.dueUpTo = upTo;
        view.dryRun = dryRun;
        view.notices = wanted.size();
        view.examples = wanted.stream().limit(EXAMPLES).map(Due::row).toList();
        if (!dryRun && !wanted.isEmpty()) {
            lists.notice(
                    em,
                    desk.project(),
                    desk.today(),
                    wanted.stream().map(Reminders::cycle).toList());
            for (int at = 0; at < wanted.size(); at += CHUNK) {
                tell(em, wanted.subList(at, Math.min(at + CHUNK, wanted.size())));
            }
            audit.record("rent.reminders", desk.project(), "send", null, view);
        }
        return view;
    }

    private void tell(EntityManager em, List<Due> wanted) {
        long batch = notices.newBatch();
        lists.stage(em, desk.project(), batch, wanted.stream().map(Reminders::notice).toList());
        notices.postBatch(batch);
    }

    private static RentLists.Cycle cycle(Due due) {
        return new RentLists.Cycle(due.lease().id(), due.cycle().from());
    }

    private static RentLists.Notice notice(Due due) {
        String facts =
                String.join(
                        "\n",
                        "number=" + due.lease().number(),
                        "from=" + due.cycle().from(),
                        "amount=" + Money.parse(due.row().open),
                        "due=" + due.cycle().due());
        return new RentLists.Notice(
                due.lease().houseId(), due.lease().tenantId(), cycle(due), facts);
    }
}
