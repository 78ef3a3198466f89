package org.atrium.notices.service;

import java.util.List;
import java.util.Map;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.OptOutRow;
import org.atrium.notices.store.OptOutStore;
import org.atrium.registry.api.Parties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records who wants no advertising (flows.md 6.9). */
@Component(service = OptOutService.class)
public class OptOutService {
    private static final String ENTITY = "notices.opt-out";

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

    /** Customers who want no advertising, by id. */
    public Page<OptOutRow> list(PageRequest page) {
        long after = page.afterId(0);
        List<OptOutRow> rows =
                transactions.read(
                        () -> unit.joined(em -> store.list(em, project(), after, page.fetch())));
        return Page.of(rows, page, row -> row.customerId);
    }

    /**
     * Records that a customer wants no advertising, or wants it again; twice is as once.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}
     */
    public void set(String customer, boolean out) {
        long id = Ids.parse(customer, "registry.customer.not-found");
        transactions.write(
                () -> {
                    parties.customer(id);
                    boolean was = unit.joined(em -> store.remove(em, project(), id));
                    if (out) {
                        unit.joined(
                                em -> {
                                    String user = callers.current().user();
                                    store.add(em, project(), id, user, clock.now());
                                    return null;
                                });
                    }
                    if (was != out) {
                        audit.record(ENTITY, id, "set", Map.of("out", was), Map.of("out", out));
                    }
                    return null;
                });
    }

    private long project() {
        return callers.current().projectId();
    }
}
