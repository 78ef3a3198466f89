package org.atrium.notices.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Policies;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.domain.ChannelOrder;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.MessageState;
import org.atrium.notices.domain.QuietHours;
import org.atrium.notices.domain.Reason;
import org.atrium.notices.domain.Retries;
import org.atrium.notices.store.DeliveryStore;
import org.atrium.notices.store.MessageStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is decided about messages that are due, before and after a channel is asked. Each is claimed
 * first: where the process dies in between, the message is due again once the claim is over, under
 * the same id.
 */
@Component(service = Dispatch.class)
public class Dispatch {
    /** Longer than any channel takes. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final NoticesUnit unit;
    private final TemplateCatalog catalog;
    private final Letters letters;
    private final Channels channels;
    private final Policies policies;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final MessageStore store = new MessageStore();
    private final DeliveryStore delivery = new DeliveryStore();

    /** Over the tables and the channels. */
    @Activate
    public Dispatch(
            @Reference NoticesUnit unit,
            @Reference TemplateCatalog catalog,
            @Reference Letters letters,
            @Reference Channels channels,
            @Reference Policies policies,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids) {
        this.unit = unit;
        this.catalog = catalog;
        this.letters = letters;
        this.channels = channels;
        this.policies = policies;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** A letter that a channel is to be asked to take. */
    record Handover(long message, long attempt, Channel channel, Channel.Letter letter) {}

    /** Decides about these messages of the caller's project, in the caller's transaction. */
    List<Handover> prepare(List<Long> due) {
        return unit.joined(em -> prepare(em, due));
    }

    /** Writes down what came of it, in the caller's transaction. */
    void conclude(Handover handover, Channel.Outcome outcome) {
        unit.joined(
                em -> {
                    conclude(em, handover, outcome);
                    return null;
                });
    }

    /** Takes a message out that cannot be prepared, so that it does not hold up others. */
    void giveUp(long id) {
        Instant now = clock.now();
        unit.joined(
                em -> {
                    store.claim(em, project(), List.of(id), now, now.plus(CLAIM))
                            .forEach(m -> m.fail(Reason.of("notices.reason.unprepared").text()));
                    return null;
                });
    }

    private List<Handover> prepare(EntityManager em, List<Long> due) {
        Instant now = clock.now();
        List<Message> messages = store.claim(em, project(), due, now, now.plus(CLAIM));
        Letters.Desk desk = letters.desk(em, messages);
        ChannelOrder order = policies.at(ChannelOrder.KEY, clock.today());
        QuietHours quiet = policies.at(QuietHours.KEY, clock.today());
        Instant quietOver = quiet.over(now, callers.current().project().zone());
        List<Handover> handovers = new ArrayList<>();
        for (Message message : messages) {
            NoticeTemplate template = catalog.find(project(), message.template()).orElse(null);
            if (template == null) {
                message.fail(Reason.of("notices.reason.template-gone").text());
            } else if (template.importance() == Importance.MARKETING
                    && desk.optedOut(message.customerId())) {
                message.cancel(Reason.of("notices.reason.opted-out").text());
            } else {
                Way way = way(message, order.of(template.importance()), desk);
                go(em, message, template, way, desk, quietOver).ifPresent(handovers::add);
            }
        }
        return handovers;
    }

    /**
     * Where a message goes.
     *
     * @param place in the project's order
     * @param channel null for paper
     */
    private record Way(int place, Channel channel, String address) {}

    /** The first way from the message's place on; null where none is left. */
    private Way way(Message message, List<String> order, Letters.Desk desk) {
        for (int place = message.channelNo(); place < order.size(); place++) {
            if (Message.POSTED.equals(order.get(place))) {
                return new Way(place, null, null);
            }
            Optional<Channel> found =
                    channels.find(order.get(place))
                            .filter(c -> c.audience() == Channel.Audience.HOUSEHOLD);
            if (found.isPresent()) {
                String address = desk.address(message.customerId(), found.get().addressKind());
                if (address != null) {
                    return new Way(place, found.get(), address);
                }
            }
        }
        return null;
    }

    private Optional<Handover> go(
            EntityManager em,
            Message message,
            NoticeTemplate template,
            Way way,
            Letters.Desk desk,
            Instant quietOver) {
        if (way == null) {
            message.fail(
                    message.channelNo() == 0
                            ? Reason.of("notices.reason.no-channel").text()
                            : message.reason());
            return Optional.empty();
        }
        if (way.channel() != null && quietOver != null) {
            message.waitUntil(quietOver, Reason.of("notices.reason.quiet").text());
            return Optional.empty();
        }
        desk.write(em, message, template);
        if (way.channel() == null) {
            message.toPost();
            return Optional.empty();
        }
        Instant now = clock.now();
        message.begin(way.place(), way.channel().name(), way.address(), now.plus(CLAIM));
        long attempt = ids.next();
        delivery.begin(
                em,
                new DeliveryStore.Attempt(
                        attempt, project(), message.id(), way.channel().name(), now));
        return Optional.of(
                new Handover(
                        message.id(),
                        attempt,
                        way.channel(),
                        new Channel.Letter(
                                "atrium-" + message.id(),
                                way.address(),
                                desk.name(message.customerId()),
                                message.subject(),
                                message.text())));
    }

    private void conclude(EntityManager em, Handover handover, Channel.Outcome outcome) {
        Instant now = clock.now();
        delivery.end(em, handover.attempt(), now, outcome.result().name(), said(outcome));
        Message message = store.find(em, project(), handover.message());
        if (outcome.result() == Channel.Result.ACCEPTED) {
            message.accepted(now, outcome.providerId());
            return;
        }
        if (message.state() != MessageState.QUEUED) {
            return;
        }
        Retries retries = policies.at(Retries.KEY, clock.today());
        boolean unreached = outcome.result() == Channel.Result.UNREACHED;
        String why =
                new Reason(
                                unreached ? "notices.reason.unreached" : "notices.reason.refused",
                                handover.channel().name() + ": " + outcome.detail())
                        .text();
        if (unreached && retries.follows(message.attempts())) {
            message.again(now.plus(retries.pause(message.attempts())), why);
        } else {
            message.onward(now, why);
        }
    }

    private static String said(Channel.Outcome outcome) {
        return outcome.providerId() == null ? outcome.detail() : outcome.providerId();
    }

    private long project() {
        return callers.current().projectId();
    }
}
