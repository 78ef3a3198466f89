package org.atrium.documents.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.domain.Attachment;
import org.atrium.documents.domain.Content;
import org.atrium.documents.domain.FileRetention;
import org.atrium.documents.store.AttachmentStore;
import org.atrium.documents.store.AttachmentStore.Over;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes the content of files whose time is over, unless somebody holds them; the row stays and
 * says which rule removed it.
 */
@Component(service = RetentionService.class)
public class RetentionService {
    private static final int CHUNK = 200;
    private static final int MAX_REASON = 400;

    private final DocumentsUnit unit;
    private final AttachmentsImpl attachments;
    private final Transactions transactions;
    private final Callers callers;
    private final Projects projects;
    private final Policies policies;
    private final BusinessClock business;
    private final Audit audit;
    private final AttachmentStore store = new AttachmentStore();

    /** Over the attachments. */
    @Activate
    public RetentionService(
            @Reference DocumentsUnit unit,
            @Reference AttachmentsImpl attachments,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Projects projects,
            @Reference Policies policies,
            @Reference BusinessClock business,
            @Reference Audit audit) {
        this.unit = unit;
        this.attachments = attachments;
        this.transactions = transactions;
        this.callers = callers;
        this.projects = projects;
        this.policies = policies;
        this.business = business;
        this.audit = audit;
    }

    /**
     * Keeps a file until it is released.
     *
     * @throws Conflict {@code documents.attachment.removed}, {@code .held}
     */
    public AttachmentView hold(long id, String reason) {
        String stated = reason(reason);
        return transactions.write(
                () -> {
                    Attachment file = attachments.find(id);
                    file.requireContent();
                    if (file.heldFor() != null) {
                        throw new Conflict("documents.attachment.held")
                                .with("reason", file.heldFor());
                    }
                    return changed(file, "hold", stated, () -> file.hold(stated));
                });
    }

    /**
     * Lets the usual time of keeping count again.
     *
     * @throws Conflict {@code documents.attachment.not-held}
     */
    public AttachmentView release(long id, String reason) {
        String stated = reason(reason);
        return transactions.write(
                () -> {
                    Attachment file = attachments.find(id);
                    if (file.heldFor() == null) {
                        throw new Conflict("documents.attachment.not-held");
                    }
                    return changed(file, "release", stated, file::release);
                });
    }

    /** Removes what is over in all projects; returns how many files went. */
    public long run() {
        Instant now = Instant.now(Clock.systemUTC());
        long removed = 0;
        for (ProjectRef project : projects.all()) {
            removed += removeOver(project, FileRetention.IDENTITY_COPY_MONTHS, true, now);
            removed += removeOver(project, FileRetention.FILE_MONTHS, false, now);
        }
        return removed;
    }

    private long removeOver(
            ProjectRef project, PolicyKey<Integer> rule, boolean identityCopies, Instant now) {
        int months =
                transactions.read(() -> policies.at(project.id(), rule, business.today(project)));
        if (months == 0) {
            return 0;
        }
        Over over = new Over(project.id(), identityCopies, FileRetention.keptFrom(now, months));
        return callers.as(
                Caller.system(project),
                () -> {
                    long removed = 0;
                    Chunk chunk = new Chunk(0, 0, CHUNK);
                    while (chunk.seen() == CHUNK) {
                        long after = chunk.last();
                        chunk = transactions.write(() -> remove(over, after, rule.key(), now));
                        removed += chunk.removed();
                    }
                    return removed;
                });
    }

    /** What a chunk did; {@code last} is the last file that it looked at. */
    private record Chunk(long last, int removed, int seen) {}

    private Chunk remove(Over over, long after, String rule, Instant now) {
        List<Attachment> files = unit.joined(em -> store.over(em, over, after, CHUNK));
        int removed = 0;
        for (Attachment file : files) {
            if (erased(file)) {
                changed(file, "remove", rule, () -> file.remove(rule, now));
                removed++;
            }
        }
        long last = files.isEmpty() ? after : files.get(files.size() - 1).id();
        return new Chunk(last, removed, files.size());
    }

    /** Whether nothing of it is on disk any more, or only for another file's sake. */
    private boolean erased(Attachment file) {
        return erased(file, file.content())
                && (file.original() == null || erased(file, file.original()));
    }

    private boolean erased(Attachment file, Content content) {
        return unit.joined(em -> store.isShared(em, content.sha256(), file.id()))
                || attachments.erase(content.sha256());
    }

    private AttachmentView changed(Attachment file, String action, String why, Runnable change) {
        AttachmentView before = AttachmentsImpl.view(file);
        change.run();
        unit.joined(em -> em.merge(file));
        AttachmentView after = AttachmentsImpl.view(file);
        audit.record("documents.attachment", file.id(), action, before, new Change(after, why));
        return after;
    }

    /** What the audit says about a file that was held, released or removed. */
    record Change(AttachmentView file, String reason) {}

    private static String reason(String reason) {
        Check check = new Check();
        String stated = check.text("reason", reason, MAX_REASON);
        check.done();
        return stated;
    }
}
