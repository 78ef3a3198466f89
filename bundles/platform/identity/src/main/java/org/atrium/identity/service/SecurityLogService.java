package org.atrium.identity.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.atrium.common.Check;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.identity.api.SecurityEventRow;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.SecurityLogStore;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the security log. */
@Component(service = SecurityLogService.class)
public class SecurityLogService {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SecurityLogStore store;
    private final Transactions transactions;

    @Activate
    public SecurityLogService(
            @Reference SecurityLogStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Entries, the latest first; null parts ask for nothing.
     *
     * @param from first day, in China's time
     * @param to last day
     */
    public Page<SecurityEventRow> list(
            String user, String event, String from, String to, PageRequest page) {
        Check check = new Check();
        LocalDate first = check.optionalDate("from", from);
        LocalDate last = check.optionalDate("to", to);
        check.done();
        Instant since = first == null ? null : first.atStartOfDay(ZONE).toInstant();
        Instant until = last == null ? null : last.plusDays(1).atStartOfDay(ZONE).toInstant();
        String name = UserName.normal(user);
        return transactions.read(
                () ->
                        Page.of(
                                store
                                        .list(
                                                page.afterId(Long.MAX_VALUE),
                                                name,
                                                event,
                                                since,
                                                until,
                                                page.fetch())
                                        .stream()
                                        .map(SecurityLogService::row)
                                        .toList(),
                                page,
                                row -> row.id));
    }

    private static SecurityEventRow row(SecurityLogStore.Listed listed) {
        SecurityLogStore.Entry entry = listed.entry();
        SecurityEventRow row = new SecurityEventRow();
        row.id = String.valueOf(entry.id());
        row.at = entry.at();
        row.user = entry.user();
        row.name = listed.name();
        row.actor = entry.actor();
        row.actorName = listed.actorName();
        row.event = entry.event();
        row.address = entry.address();
        row.device = entry.device();
        row.detail = entry.detail();
        return row;
    }
}
