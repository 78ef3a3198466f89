package org.atrium.kernel.service;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.EventLagView;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.SettleEvent;
import org.atrium.kernel.api.StuckEventView;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.store.DeliveryStore;
import org.atrium.kernel.store.OutboxStore;
import org.atrium.kernel.store.StuckStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what has not been delivered, and lets group IT try poison again or skip it. */
@Component(service = EventWatch.class)
public class EventWatch {
    private enum State {
        WAITING,
        RETRYING,
        POISON
    }

    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Modules modules;
    private final Projects projects;
    private final Audit audit;
    private final Json json;
    private final Outbox outbox;
    private final StuckStore store = new StuckStore();
    private final DeliveryStore deliveries = new DeliveryStore();
    private final OutboxStore lags = new OutboxStore();
    private final Clock clock = Clock.systemUTC();
    private volatile List<OutboxStore.Lag> seen = List.of();

    /** Over the kernel's tables. */
    @Activate
    public EventWatch(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Modules modules,
            @Reference Projects projects,
            @Reference Audit audit,
            @Reference Json json,
            @Reference Outbox outbox) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.modules = modules;
        this.projects = projects;
        this.audit = audit;
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * Events that have failed, oldest first; WAITING shows those that were not tried yet.
     *
     * @param state null for RETRYING and POISON
     */
    public Page<StuckEventView> list(
            String state, String consumer, String project, PageRequest page) {
        Check check = new Check();
        State wanted = check.optionalChoice("state", state, State.class);
        check.done();
        String[] after = page.after() == null ? new String[] {"0", ""} : page.after().split(":", 2);
        if (after.length != 2 || !after[0].matches("\\d{1,18}")) {
            throw new InvalidInput("common.input.invalid").field("after", "common.field.id");
        }
        StuckStore.Filter filter =
                new StuckStore.Filter(wanted == null ? null : wanted.name(), consumer, project);
        return unit.joined(
                em ->
                        Page.of(
                                store
                                        .list(
                                                em,
                                                filter,
                                                Long.parseLong(after[0]),
                                                after[1],
                                                page.fetch())
                                        .stream()
                                        .map(this::view)
                                        .toList(),
                                page,
                                row -> row.id + ":" + row.consumer));
    }

    /** How far behind each consumer is, by id. */
    public List<EventLagView> lag() {
        String language = callers.current().language();
        return lags().stream()
                .map(
                        l -> {
                            EventLagView view = new EventLagView();
                            view.consumer = l.consumer();
                            view.running = modules.running(l.consumer()).isPresent();
                            view.title =
                                    modules.running(l.consumer())
                                            .map(m -> m.info().title(language))
                                            .orElse(l.consumer());
                            view.waiting = l.waiting();
                            view.oldestAt = l.oldestAt();
                            view.lagSeconds = l.seconds();
                            view.poison = l.poison();
                            return view;
                        })
                .toList();
    }

    List<OutboxStore.Lag> lags() {
        List<OutboxStore.Lag> now = unit.joined(em -> lags.lags(em, clock.instant()));
        seen = now;
        return now;
    }

    /** What was counted last, for those who ask often. */
    List<OutboxStore.Lag> seen() {
        return seen;
    }

    /** Tries the event that stopped its stream again, now. */
    public StuckEventView retry(String id, SettleEvent settle) {
        return settle(
                id,
                settle,
                "retry",
                (em, row) -> store.retry(em, row.eventId(), row.consumer(), clock.instant()));
    }

    /** Leaves the event that stopped its stream out for this consumer, with a reason. */
    public StuckEventView skip(String id, SettleEvent settle) {
        Check check = new Check();
        check.text("reason", settle == null ? null : settle.reason, 400);
        check.done();
        return settle(
                id,
                settle,
                "skip",
                (em, row) -> {
                    if (!deliveries.take(em, row.consumer(), row.eventId(), clock.instant())) {
                        throw new Conflict("kernel.event.not-stuck");
                    }
                    deliveries.free(em, row.consumer(), row.streamId());
                });
    }

    private StuckEventView settle(
            String id,
            SettleEvent settle,
            String action,
            BiConsumer<EntityManager, StuckStore.Row> change) {
        Check check = new Check();
        String consumer = check.text("consumer", settle == null ? null : settle.consumer, 40);
        check.done();
        long event = Ids.parse(id, "kernel.event.not-found");
        StuckEventView settled =
                transactions.write(
                        () ->
                                unit.joined(
                                        em -> {
                                            StuckStore.Row row = store.find(em, event, consumer);
                                            if (row == null) {
                                                throw new NotFound("kernel.event.not-found")
                                                        .with("id", id)
                                                        .with("consumer", consumer);
                                            }
                                            if (State.WAITING.name().equals(row.state())) {
                                                throw new Conflict("kernel.event.not-stuck");
                                            }
                                            change.accept(em, row);
                                            return recorded(row, action, settle);
                                        }));
        outbox.told(Set.of(consumer));
        return settled;
    }

    private StuckEventView recorded(StuckStore.Row row, String action, SettleEvent settle) {
        StuckEventView before = view(row);
        ProjectRef project = projects.byCode(row.project()).orElseThrow();
        callers.as(
                callers.current().in(project),
                () -> {
                    audit.record("kernel.event", row.eventId(), action, before, settle);
                    return null;
                });
        return before;
    }

    private StuckEventView view(StuckStore.Row row) {
        StuckEventView view = new StuckEventView();
        view.id = Ids.print(row.eventId());
        view.consumer = row.consumer();
        view.project = row.project();
        view.houseId = row.houseId() == null ? null : Ids.print(row.houseId());
        view.type = row.type();
        view.version = row.version();
        view.happenedAt = row.happenedAt();
        view.state = row.state();
        view.attempts = row.attempts();
        view.nextAttemptAt = row.nextAt();
        view.reason = row.reason();
        view.payload = json.tree(row.payload());
        return view;
    }
}
