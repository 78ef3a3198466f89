package org.atrium.notices.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.ChannelRow;
import org.atrium.notices.api.Importance;
import org.atrium.notices.api.TestChannel;
import org.atrium.notices.api.TestedChannel;
import org.atrium.notices.domain.ChannelOrder;
import org.atrium.notices.domain.Message;
import org.atrium.notices.store.MessageList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows which channels there are, and tries them out. */
@Component(service = ChannelService.class)
public class ChannelService {
    private static final int MOST_ADDRESS = 200;

    private final Channels channels;
    private final NoticesUnit unit;
    private final Transactions transactions;
    private final Policies policies;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Messages messages;
    private final Audit audit;
    private final MessageList lists = new MessageList();

    /** Over the channels. */
    @Activate
    public ChannelService(
            @Reference Channels channels,
            @Reference NoticesUnit unit,
            @Reference Transactions transactions,
            @Reference Policies policies,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Messages messages,
            @Reference Audit audit) {
        this.channels = channels;
        this.unit = unit;
        this.transactions = transactions;
        this.policies = policies;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.messages = messages;
        this.audit = audit;
    }

    /** All channels: paper first, then those that are configured, by name. */
    public Page<ChannelRow> list() {
        List<ChannelRow> rows = transactions.read(this::rows);
        return Page.of(rows, new PageRequest(PageRequest.EXPORT_ROWS, null), row -> row.name);
    }

    /**
     * Sends a test to an address, outside of any transaction.
     *
     * @throws NotFound {@code notices.channel.not-found}
     * @throws Conflict {@code notices.channel.disabled}
     */
    public TestedChannel test(String name, TestChannel command) {
        ConfiguredChannel configured =
                channels.all().stream()
                        .filter(each -> each.channel().name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new NotFound("notices.channel.not-found").with("name", name));
        if (!configured.enabled()) {
            throw new Conflict("notices.channel.disabled");
        }
        Channel channel = configured.channel();
        Check check = new Check();
        String given = command == null ? null : command.to;
        boolean needed = channel.addressKind() != Channel.AddressKind.NONE;
        String to = needed ? check.text("to", given, MOST_ADDRESS) : "";
        check.done();
        long id = ids.next();
        Channel.Outcome outcome =
                channel.send(
                        new Channel.Letter(
                                "atrium-test-" + id,
                                to,
                                "Atrium",
                                text("notices.channel.test-subject"),
                                text("notices.channel.test-text")));
        TestedChannel tested = new TestedChannel();
        tested.outcome = outcome.result().name();
        tested.providerId = outcome.providerId();
        tested.detail = outcome.detail();
        Map<String, Object> told =
                Map.of(
                        "channel",
                        name,
                        "to",
                        needed ? MessageViews.masked(to) : "",
                        "outcome",
                        tested.outcome);
        transactions.write(
                () -> {
                    audit.record("notices.channel", id, "test", null, told);
                    return null;
                });
        return tested;
    }

    private List<ChannelRow> rows() {
        ChannelOrder order = policies.at(ChannelOrder.KEY, clock.today());
        List<String> legal = order.of(Importance.LEGAL);
        List<ChannelRow> rows = new ArrayList<>();
        ChannelRow paper = new ChannelRow();
        paper.name = Message.POSTED;
        paper.kind = Channel.Kind.POSTED.name();
        paper.audience = Channel.Audience.HOUSEHOLD.name();
        paper.address = Channel.AddressKind.NONE.name();
        paper.enabled = true;
        paper.place = place(legal, Message.POSTED);
        rows.add(paper);
        for (ConfiguredChannel each : channels.all()) {
            rows.add(row(each, legal));
        }
        return rows;
    }

    private ChannelRow row(ConfiguredChannel configured, List<String> legal) {
        Channel channel = configured.channel();
        ChannelRow row = new ChannelRow();
        row.name = channel.name();
        row.kind = channel.kind().name();
        row.audience = channel.audience().name();
        row.address = channel.addressKind().name();
        row.enabled = configured.enabled();
        row.place = place(legal, channel.name());
        long project = callers.current().projectId();
        MessageList.Failure failure =
                unit.joined(em -> lists.lastFailure(em, project, channel.name()));
        row.lastFailedAt = failure == null ? null : failure.at();
        row.lastFailure = failure == null ? null : failure.detail();
        return row;
    }

    private static Integer place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? null : place + 1;
    }

    private String text(String code) {
        return messages.text(code, Map.of(), callers.current().language());
    }
}
