package org.atrium.notices.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.atrium.notices.api.ConfirmPostings;
import org.atrium.notices.api.PostingFilter;
import org.atrium.notices.api.PostingsView;
import org.atrium.notices.domain.Message;
import org.atrium.notices.domain.MessageState;
import org.atrium.notices.store.MessageList;
import org.atrium.notices.store.MessageStore;
import org.atrium.notices.store.PostingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Confirms many postings at once: the same photos prove each of them (flows.md 6.8, 6.9). */
@Component(service = PostingService.class)
public class PostingService {
    private static final String ENTITY = "notices.posting";
    private static final int MOST = 5_000;

    private final NoticesUnit unit;
    private final PostingProofs proofs;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Audit audit;
    private final PostingStore postings = new PostingStore();
    private final MessageList lists = new MessageList();
    private final MessageStore store = new MessageStore();

    /** Over the tables and the files. */
    @Activate
    public PostingService(
            @Reference NoticesUnit unit,
            @Reference PostingProofs proofs,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Audit audit) {
        this.unit = unit;
        this.proofs = proofs;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Confirms that notices were posted, all of them or none.
     *
     * @throws org.atrium.common.InvalidInput {@code notices.message.postings} for none, or more
     *     than 5,000, or ids beside a filter; {@code .posted-before} where one was made later
     * @throws NotFound {@code notices.message.not-found}
     * @throws Conflict {@code notices.message.not-to-post} where one does not wait to be posted
     */
    public PostingsView confirm(ConfirmPostings given) {
        ConfirmPostings command = given == null ? new ConfirmPostings() : given;
        Check check = new Check();
        List<Long> named = check.ids("ids", command.ids).stream().sorted().toList();
        if (named.size() > MOST || named.isEmpty() == (command.filter == null)) {
            check.wrong("ids", "notices.message.postings");
        }
        MessageList.Filter filter =
                command.filter == null ? null : filter(check, wanted(command.filter));
        PostingProofs.Proof proof = proofs.read(check, command.attachmentIds, command.on);
        return transactions.write(() -> unit.joined(em -> confirm(em, named, filter, proof)));
    }

    private PostingsView confirm(
            EntityManager em,
            List<Long> named,
            MessageList.Filter filter,
            PostingProofs.Proof proof) {
        List<Long> messages =
                filter == null
                        ? named
                        : lists.ids(em, project(), filter, MOST + 1).stream().sorted().toList();
        if (messages.isEmpty() || messages.size() > MOST) {
            new Check().wrong("filter", "notices.message.postings").done();
        }
        PostingStore.Posting posting =
                new PostingStore.Posting(
                        project(),
                        proof.on(),
                        proof.madeBefore(),
                        callers.current().user(),
                        clock.now());
        int refused = postings.confirm(em, posting, messages);
        if (refused >= 0) {
            throw refusal(em, messages.get(refused), proof);
        }
        proof.photos().forEach(photo -> postings.prove(em, project(), messages, photo));
        long id = ids.next();
        proofs.attach(ENTITY, id, proof);
        PostingsView view = new PostingsView();
        view.posted = messages.size();
        view.on = proof.on();
        audit.record(
                ENTITY, id, "post", null, Map.of("on", proof.on(), "messages", messages.size()));
        return view;
    }

    private RuntimeException refusal(EntityManager em, long id, PostingProofs.Proof proof) {
        Message message = store.find(em, project(), id);
        if (message == null) {
            return new NotFound("notices.message.not-found").with("id", id);
        }
        if (message.isToPost() && !message.madeAt().isBefore(proof.madeBefore())) {
            new Check().wrong("on", "notices.message.posted-before").done();
        }
        return new Conflict("notices.message.not-to-post").with("id", id);
    }

    private MessageList.Filter filter(Check check, MessageService.Wanted wanted) {
        return wanted.filter(check, callers.current().project().zone());
    }

    private static MessageService.Wanted wanted(PostingFilter filter) {
        return new MessageService.Wanted(
                MessageState.QUEUED.name(),
                Message.POSTED,
                filter.template,
                filter.houseId,
                filter.source,
                filter.q,
                filter.from,
                filter.to);
    }

    private long project() {
        return callers.current().projectId();
    }
}
