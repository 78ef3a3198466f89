package org.atrium.notices.service;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.Notices;
import org.atrium.notices.domain.Facts;
import org.atrium.notices.domain.Message;
import org.atrium.notices.store.MessageStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes messages into the queue, in the transaction of whoever has something to tell. */
@Component
public class NoticesImpl implements Notices {
    private static final int MOST_FACTS = 2_000;

    private final NoticesUnit unit;
    private final TemplateCatalog templates;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final MessageStore store = new MessageStore();

    /** Over the tables. */
    @Activate
    public NoticesImpl(
            @Reference NoticesUnit unit,
            @Reference TemplateCatalog templates,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids) {
        this.unit = unit;
        this.templates = templates;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public long send(NewNotice notice) {
        requireKnown(Set.of(notice.template()));
        String facts = Facts.write(notice.facts());
        if (facts.length() > MOST_FACTS) {
            new Check().wrong("text", "notices.message.too-long").done();
        }
        long id = ids.next();
        Message.About about =
                new Message.About(
                        project(),
                        notice.template(),
                        notice.houseId(),
                        notice.customerId(),
                        notice.source(),
                        facts);
        unit.joined(
                em -> {
                    em.persist(Message.queue(id, about, callers.current().user(), clock.now()));
                    return null;
                });
        return id;
    }

    @Override
    public long newBatch() {
        return ids.next();
    }

    @Override
    public int postBatch(long batchId) {
        return unit.joined(em -> post(em, batchId));
    }

    private int post(EntityManager em, long batch) {
        MessageStore.Staged staged = store.staged(em, project(), batch);
        if (staged.rows() == 0) {
            return 0;
        }
        requireKnown(staged.templates());
        Instant now = clock.now();
        long base = ids.block(staged.rows()) - 1;
        String user = callers.current().user();
        return store.post(em, new MessageStore.Posting(project(), batch, base, user, now));
    }

    private void requireKnown(Set<String> wanted) {
        Set<String> known =
                templates.in(project()).stream()
                        .map(NoticeTemplate::code)
                        .collect(Collectors.toSet());
        for (String code : wanted) {
            if (!known.contains(code)) {
                throw new NotFound("notices.template.not-found").with("code", code);
            }
        }
    }

    private long project() {
        return callers.current().projectId();
    }
}
