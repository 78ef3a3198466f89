package org.atrium.kernel.service;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.PolicyValueRow;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.api.WithdrawPolicy;
import org.atrium.kernel.domain.PolicyTimeline;
import org.atrium.kernel.domain.PolicyValue;
import org.atrium.kernel.store.PolicyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who set which value of a policy when and why; takes back a value that has not begun. */
@Component(service = PolicyHistory.class)
public class PolicyHistory {
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final PolicyCatalogue catalogue;
    private final BusinessClock clock;
    private final Audit audit;
    private final Settings settings;
    private final PolicyPrinter printer;
    private final PolicyStore store = new PolicyStore();

    /** Over the kernel's tables. */
    @Activate
    public PolicyHistory(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference PolicyCatalogue catalogue,
            @Reference BusinessClock clock,
            @Reference Json json,
            @Reference Audit audit,
            @Reference Settings settings) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.catalogue = catalogue;
        this.clock = clock;
        this.audit = audit;
        this.settings = settings;
        this.printer = new PolicyPrinter(json);
    }

    /** Every value that was ever set for a key, newest first. */
    public Page<PolicyValueRow> list(String key, PageRequest page) {
        catalogue.require(key);
        long project = callers.current().projectId();
        LocalDate today = clock.today();
        return transactions.read(
                () ->
                        unit.joined(
                                em -> {
                                    PolicyTimeline timeline =
                                            new PolicyTimeline(store.all(em, project, key));
                                    List<PolicyValueRow> rows =
                                            store
                                                    .newest(
                                                            em,
                                                            project,
                                                            key,
                                                            page.afterId(Long.MAX_VALUE),
                                                            page.fetch())
                                                    .stream()
                                                    .map(v -> printer.row(v, timeline, today))
                                                    .toList();
                                    return Page.of(rows, page, row -> row.id);
                                }));
    }

    /**
     * Takes back a value that has not begun.
     *
     * @throws Conflict {@code kernel.policy.begun} from its first day on, {@code
     *     kernel.policy.withdrawn} the second time
     */
    public PolicyValueRow withdraw(String key, String id, WithdrawPolicy command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, 400);
        check.done();
        catalogue.require(key);
        long project = callers.current().projectId();
        return transactions.write(
                () -> withdrawn(project, key, Ids.parse(id, "kernel.policy.no-value"), reason));
    }

    private PolicyValueRow withdrawn(long project, String key, long id, String reason) {
        return unit.joined(
                em -> {
                    store.lock(em, project);
                    PolicyTimeline timeline = new PolicyTimeline(store.all(em, project, key));
                    callers.current().requireVersion(timeline.version());
                    PolicyValue value =
                            store.all(em, project, key).stream()
                                    .filter(v -> v.id() == id)
                                    .findFirst()
                                    .orElseThrow(() -> new NotFound("kernel.policy.no-value"));
                    if (!value.stands()) {
                        throw new Conflict("kernel.policy.withdrawn");
                    }
                    if (!value.from().isAfter(clock.today())) {
                        throw new Conflict("kernel.policy.begun").with("day", value.from());
                    }
                    PolicyValueRow before = printer.row(value, timeline, clock.today());
                    String user = callers.current().user();
                    store.withdraw(
                            em, project, id, new PolicyValue.Withdrawal(user, clock.now(), reason));
                    settings.changed(project);
                    List<PolicyValue> all = store.all(em, project, key);
                    PolicyValue now = all.stream().filter(v -> v.id() == id).findFirst().get();
                    PolicyValueRow after = printer.row(now, new PolicyTimeline(all), clock.today());
                    audit.record("kernel.policy", id, "withdraw", before, after);
                    return after;
                });
    }
}
