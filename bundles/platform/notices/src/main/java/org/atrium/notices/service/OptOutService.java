package org.atrium.notices.service;

import java.util.List;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.OptOutRow;
import org.atrium.notices.api.RecordOptOut;
import org.atrium.notices.store.OptOutStore;
import org.atrium.registry.api.Parties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records who wants no advertising (flows.md 6.9). */
@Component(service = OptOutService.class)
public class OptOutService {
    private static final String ENTITY = "notices.opt-out";
    private static final int MOST_REASON = 200;

    private final NoticesUnit unit;
    private final Parties parties;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final Audit audit;
    private final OptOutStore store = new OptOutStore();

    /** Over the tables. */
    @Activate
    public OptOutService(
            @Reference NoticesUnit unit,
            @Reference Parties parties,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Audit audit) {
        this.unit = unit;
        this.parties = parties;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.audit = audit;
    }

    /** Customers who want no advertising, by id; {@code q} is part of a name. */
    public Page<OptOutRow> list(String q, PageRequest page) {
        Check check = new Check();
        String words = check.optionalText("q", q, 100);
        check.done();
        long after = page.afterId(0);
        List<OptOutRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                store.list(
                                                        em,
                                                        project(),
                                                        words,
                                                        after,
                                                        page.fetch())));
        return Page.of(rows, page, row -> row.customerId);
    }

    /**
     * Records that a customer wants no advertising; who has said so before keeps the new reason.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}
     */
    public void add(String customer, RecordOptOut command) {
        set(customer, true, command == null ? null : command.reason);
    }

    /** Records that a customer wants advertising again; twice is as once. */
    public void remove(String customer, String reason) {
        set(customer, false, reason);
    }

    private void set(String customer, boolean out, String given) {
        long id = Ids.parse(customer, "registry.customer.not-found");
        Check check = new Check();
        String reason = check.text("reason", given, MOST_REASON);
        check.done();
        transactions.write(
                () -> {
                    parties.customer(id);
                    unit.joined(
                            em -> {
                                boolean was = store.remove(em, project(), id);
                                if (out) {
                                    String user = callers.current().user();
                                    store.add(
                                            em,
                                            new OptOutStore.OptOut(
                                                    project(), id, reason, user, clock.now()));
                                }
                                if (was != out) {
                                    Map<String, Object> after =
                                            Map.of("out", out, "reason", reason);
                                    audit.record(ENTITY, id, "set", Map.of("out", was), after);
                                }
                                return null;
                            });
                    return null;
                });
    }

    private long project() {
        return callers.current().projectId();
    }
}
