package org.atrium.notices.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.CancelMessage;
import org.atrium.notices.api.ConfirmPosting;
import org.atrium.notices.api.MessageRow;
import org.atrium.notices.api.MessageView;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;
import org.atrium.notices.api.WriteMessage;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.MessageState;
import org.atrium.notices.domain.Reason;
import org.atrium.notices.store.MessageList;
import org.atrium.notices.store.MessageStore;
import org.atrium.notices.store.PostingStore;
import org.atrium.registry.api.Parties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff see of messages and do with them (flows.md 6.9). */
@Component(service = MessageService.class)
public class MessageService {
    private static final String ENTITY = "notices.message";
    private static final int MOST_SUBJECT = 100;
    private static final int MOST_TEXT = 1_500;
    private static final int MOST_REASON = 200;

    private final NoticesUnit unit;
    private final Notices notices;
    private final MessageViews views;
    private final Parties parties;
    private final PostingProofs proofs;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final Audit audit;
    private final MessageStore store = new MessageStore();
    private final MessageList lists = new MessageList();
    private final PostingStore postings = new PostingStore();

    /** Over the tables, the houses' payers and the files. */
    @Activate
    public MessageService(
            @Reference NoticesUnit unit,
            @Reference Notices notices,
            @Reference MessageViews views,
            @Reference Parties parties,
            @Reference PostingProofs proofs,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Audit audit) {
        this.unit = unit;
        this.notices = notices;
        this.views = views;
        this.parties = parties;
        this.proofs = proofs;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a list is narrowed to, as sent; null means all. Days are the project's. */
    public record Wanted(
            String state,
            String channel,
            String template,
            String houseId,
            String source,
            String q,
            String from,
            String to) {
        MessageList.Filter filter(Check check, ZoneId zone) {
            MessageState known = check.optionalChoice("state", state, MessageState.class);
            LocalDate last = check.optionalDate("to", to);
            return new MessageList.Filter(
                    known == null ? null : known.name(),
                    check.optionalText("channel", channel, 40),
                    check.optionalText("template", template, 60),
                    check.optionalId("houseId", houseId),
                    check.optionalText("source", source, 80),
                    check.optionalText("q", q, 100),
                    start(check.optionalDate("from", from), zone),
                    start(last == null ? null : last.plusDays(1), zone));
        }

        private static Instant start(LocalDate day, ZoneId zone) {
            return day == null ? null : day.atStartOfDay(zone).toInstant();
        }
    }

    /** Messages, newest first. */
    public Page<MessageRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        MessageList.Filter filter = wanted.filter(check, zone());
        check.done();
        long before = page.afterId(Long.MAX_VALUE);
        List<MessageRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                lists.list(
                                                        em,
                                                        project(),
                                                        filter,
                                                        before,
                                                        page.fetch())));
        return Page.of(views.complete(rows), page, row -> row.id);
    }

    /** One message. */
    public MessageView get(String id) {
        return transactions.read(() -> unit.joined(em -> views.view(em, find(em, id))));
    }

    /**
     * Writes a notice by hand to whoever pays for the house today.
     *
     * @throws NotFound {@code registry.house.not-found}
     */
    public MessageView write(WriteMessage command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("subject", check.text("subject", command.subject, MOST_SUBJECT));
        facts.put("text", check.text("text", command.text, MOST_TEXT));
        check.done();
        return transactions.write(
                () -> {
                    long customer = parties.payerOn(house, clock.today()).customerId();
                    String code = OwnTemplates.BY_HAND.code();
                    long id = notices.send(new NewNotice(code, house, customer, facts, code));
                    return unit.joined(em -> audited(em, id, "write"));
                });
    }

    /** Tries a failed message again, from the first channel on. */
    public MessageView retry(String id) {
        return change(id, "retry", message -> message.retry(clock.now()));
    }

    /** Takes a message back that has not been sent. */
    public MessageView cancel(String id, CancelMessage command) {
        Check check = new Check();
        String reason = check.text("reason", command == null ? null : command.reason, MOST_REASON);
        check.done();
        String why = new Reason("notices.reason.cancelled", reason).text();
        return change(id, "cancel", message -> message.cancel(why));
    }

    /** Confirms that a notice was posted; the files show it. */
    public MessageView posted(String id, ConfirmPosting command) {
        PostingProofs.Proof proof = proofs.read(new Check(), command.attachmentIds, command.on);
        return change(id, "post", message -> posted(message, proof));
    }

    private void posted(Message message, PostingProofs.Proof proof) {
        if (!message.madeAt().isBefore(proof.madeBefore())) {
            new Check().wrong("on", "notices.message.posted-before").done();
        }
        message.posted(proof.on(), callers.current().user(), clock.now());
        proofs.attach(ENTITY, message.id(), proof);
        unit.joined(
                em -> {
                    List<Long> proved = List.of(message.id());
                    proof.photos().forEach(each -> postings.prove(em, project(), proved, each));
                    return null;
                });
    }

    private MessageView change(String id, String action, Consumer<Message> step) {
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Message message = find(em, id);
                                    callers.current().requireVersion(message.version());
                                    MessageView before = views.view(em, message);
                                    step.accept(message);
                                    em.flush();
                                    MessageView after = views.view(em, message);
                                    audit.record(ENTITY, message.id(), action, before, after);
                                    return after;
                                }));
    }

    private MessageView audited(EntityManager em, long id, String action) {
        em.flush();
        MessageView view = views.view(em, store.find(em, project(), id));
        audit.record(ENTITY, id, action, null, view);
        return view;
    }

    private Message find(EntityManager em, String id) {
        Message message = store.find(em, project(), Ids.parse(id, "notices.message.not-found"));
        if (message == null) {
            throw new NotFound("notices.message.not-found").with("id", id);
        }
        return message;
    }

    private ZoneId zone() {
        return callers.current().project().zone();
    }

    private long project() {
        return callers.current().projectId();
    }
}
