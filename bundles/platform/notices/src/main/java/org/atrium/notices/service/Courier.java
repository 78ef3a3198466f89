package org.atrium.notices.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Recurring;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.store.DeliveryStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages that are due to their channels, a few at a time: decides in one transaction, asks
 * the channel outside of any, writes down in another what came of it.
 */
@Component
public class Courier implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int CHUNK = 100;
    private static final int ROUNDS = 200;

    private final Dispatch dispatch;
    private final NoticesUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Projects projects;
    private final BusinessClock clock;
    private final DeliveryStore store = new DeliveryStore();

    /** Over what decides. */
    @Activate
    public Courier(
            @Reference Dispatch dispatch,
            @Reference NoticesUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Projects projects,
            @Reference BusinessClock clock) {
        this.dispatch = dispatch;
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices.delivery";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(5));
    }

    @Override
    public void run() {
        int round = 0;
        while (round < ROUNDS && round()) {
            round++;
        }
    }

    /** Whether there was something to do. */
    private boolean round() {
        List<DeliveryStore.Due> due =
                transactions.read(() -> unit.joined(em -> store.due(em, clock.now(), CHUNK)));
        Map<Long, List<Long>> byProject = new LinkedHashMap<>();
        due.forEach(
                each ->
                        byProject
                                .computeIfAbsent(each.project(), p -> new ArrayList<>())
                                .add(each.id()));
        byProject.forEach(
                (project, messages) ->
                        callers.as(
                                Caller.system(projects.byId(project)),
                                () -> {
                                    deliver(messages);
                                    return null;
                                }));
        return !due.isEmpty();
    }

    private void deliver(List<Long> messages) {
        for (Dispatch.Handover handover : prepared(messages)) {
            Channel.Outcome outcome = handover.channel().send(handover.letter());
            transactions.write(
                    () -> {
                        dispatch.conclude(handover, outcome);
                        return null;
                    });
        }
    }

    /** One that cannot be prepared is taken out, so that the others go on. */
    private List<Dispatch.Handover> prepared(List<Long> messages) {
        try {
            return transactions.write(() -> dispatch.prepare(messages));
        } catch (RuntimeException e) {
            if (messages.size() > 1) {
                List<Dispatch.Handover> handovers = new ArrayList<>();
                messages.forEach(each -> handovers.addAll(prepared(List.of(each))));
                return handovers;
            }
            LOG.error("notice {} cannot be prepared", messages.get(0), e);
            transactions.write(
                    () -> {
                        dispatch.giveUp(messages.get(0));
                        return null;
                    });
            return List.of();
        }
    }
}
