package org.atrium.kernel.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.atrium.common.Check;
import org.atrium.common.NotAllowed;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessDateView;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the business clock; moves it where the system property {@code atrium.demo} allows. */
@Component(service = BusinessDateService.class)
public class BusinessDateService {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BusinessClockImpl clock;
    private final Transactions transactions;
    private final Audit audit;
    private final boolean movable = Boolean.getBoolean("atrium.demo");

    /** Over the clock. */
    @Activate
    public BusinessDateService(
            @Reference BusinessClockImpl clock,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.clock = clock;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What the clock shows. */
    public BusinessDateView get() {
        Instant now = clock.now();
        BusinessDateView view = new BusinessDateView();
        view.now = now;
        view.date = now.atZone(ZONE).toLocalDate().toString();
        view.movable = movable;
        return view;
    }

    /** Moves the clock to another day, keeping the time of day. */
    public BusinessDateView put(BusinessDateView wanted) {
        if (!movable) {
            throw new NotAllowed("kernel.businessdate.fixed");
        }
        Check check = new Check();
        LocalDate day = check.date("date", wanted.date);
        check.done();
        return transactions.write(
                () -> {
                    BusinessDateView before = get();
                    ZonedDateTime now = clock.now().atZone(ZONE);
                    clock.set(now.with(day).toInstant());
                    audit.record("kernel.businessdate", 0, "put", before, get());
                    return get();
                });
    }
}
