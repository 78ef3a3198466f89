package org.atrium.documents.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Unavailable;
import org.atrium.documents.api.AttachmentContent;
import org.atrium.documents.api.AttachmentQuery;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.documents.api.IdentityCopies;
import org.atrium.documents.api.Printing;
import org.atrium.documents.domain.Attachment;
import org.atrium.documents.domain.Content;
import org.atrium.documents.domain.FileLimits;
import org.atrium.documents.domain.FileName;
import org.atrium.documents.domain.FileType;
import org.atrium.documents.store.AttachedStore;
import org.atrium.documents.store.AttachedStore.Thing;
import org.atrium.documents.store.AttachmentStore;
import org.atrium.documents.store.FileVault;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bytes in the vault, a row per attachment. */
@Component(service = {Attachments.class, IdentityCopies.class, AttachmentsImpl.class})
public class AttachmentsImpl implements Attachments, IdentityCopies {
    private static final int MAX_PURPOSE = 80;
    private static final int MAX_REASON = 400;
    private static final String NOT_FOUND = "documents.attachment.not-found";

    private final DocumentsUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final IdBlocks ids;
    private final Audit audit;
    private final Policies policies;
    private final BusinessClock clock;
    private final AttachmentStore store = new AttachmentStore();
    private final AttachedStore attached = new AttachedStore();
    private final FileVault vault;
    private final Printing printing;

    /** The vault is the folder {@code files} below {@code atrium.home}. */
    @Activate
    public AttachmentsImpl(
            BundleContext context,
            @Reference DocumentsUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Audit audit,
            @Reference Printing printing,
            @Reference Policies policies,
            @Reference BusinessClock clock) {
        this(home(context), unit, transactions, callers, ids, audit, printing, policies, clock);
    }

    AttachmentsImpl(
            Path home,
            DocumentsUnit unit,
            Transactions transactions,
            Callers callers,
            IdBlocks ids,
            Audit audit,
            Printing printing,
            Policies policies,
            BusinessClock clock) {
        this.printing = printing;
        this.policies = policies;
        this.clock = clock;
        this.vault = new FileVault(home.resolve("files"), Clock.systemUTC());
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public AttachmentView store(String fileName, InputStream in) {
        String name = FileName.clean(fileName);
        Limits limits = limits();
        byte[] bytes = read(in, limits);
        Content content = kept(taken(bytes, name, limits), bytes);
        return transactions.write(() -> add(fresh(name, content)));
    }

    @Override
    public AttachmentView store(String fileName, InputStream in, String purpose) {
        Check check = new Check();
        String stated = check.text("purpose", purpose, MAX_PURPOSE);
        check.done();
        String name = FileName.clean(fileName);
        Limits limits = limits();
        byte[] bytes = read(in, limits);
        FileType type = taken(bytes, name, limits);
        Content shown = kept(type, printing.watermarked(bytes, stated + " " + clock.today()));
        Content original = kept(type, bytes);
        return transactions.write(() -> add(fresh(name, shown).identityCopy(stated, original)));
    }

    @Override
    public AttachmentContent original(long id, String reason) {
        Check check = new Check();
        String stated = check.text("reason", reason, MAX_REASON);
        check.done();
        Attachment found =
                transactions.write(
                        () -> {
                            Attachment copy = find(id);
                            copy.requireContent();
                            if (copy.original() == null) {
                                throw new NotFound(NOT_FOUND).with("id", id);
                            }
                            audit.record(
                                    "documents.attachment",
                                    id,
                                    "read-original",
                                    null,
                                    Map.of("reason", stated));
                            return copy;
                        });
        AttachmentView view = view(found);
        view.size = found.original().size();
        view.sha256 = found.original().sha256();
        return content(view);
    }

    /** Newest first. */
    public Page<AttachmentView> list(AttachmentQuery query, PageRequest page) {
        long before = page.afterId(Long.MAX_VALUE);
        AttachmentStore.Filter filter =
                new AttachmentStore.Filter(
                        query.uploadedBy(),
                        query.name(),
                        query.identityCopies(),
                        query.held(),
                        query.entity(),
                        query.entityId());
        List<AttachmentView> rows =
                transactions.read(() -> unit.joined(em -> rows(em, filter, before, page.fetch())));
        return Page.of(rows, page, row -> row.id);
    }

    private List<AttachmentView> rows(
            EntityManager em, AttachmentStore.Filter filter, long before, int most) {
        List<Attachment> found = store.list(em, projectId(), filter, before, most);
        Map<Long, String> things = attached.things(em, found.stream().map(Attachment::id).toList());
        return found.stream()
                .map(
                        file -> {
                            AttachmentView view = view(file);
                            view.attachedTo = things.getOrDefault(file.id(), "");
                            return view;
                        })
                .toList();
    }

    @Override
    public List<AttachmentView> attach(String entity, long id, Collection<Long> files) {
        return transactions.write(
                () -> {
                    List<AttachmentView> views = views(files);
                    Thing thing = new Thing(projectId(), entity, id);
                    int most = policies.at(FileLimits.PER_THING, clock.today());
                    unit.joined(em -> attach(em, thing, files, most));
                    return views;
                });
    }

    private Void attach(EntityManager em, Thing thing, Collection<Long> files, int most) {
        Set<Long> present = new HashSet<>(attached.of(em, thing));
        for (long file : files) {
            if (present.add(file)) {
                attached.add(em, thing, file);
            }
        }
        if (present.size() > most) {
            throw new Conflict("documents.attachment.too-many").with("max", most);
        }
        return null;
    }

    @Override
    public List<AttachmentView> views(Collection<Long> wanted) {
        Map<Long, Attachment> found =
                transactions
                        .read(() -> unit.joined(em -> store.find(em, projectId(), wanted)))
                        .stream()
                        .collect(Collectors.toMap(Attachment::id, Function.identity()));
        return wanted.stream().map(id -> view(existing(found.get(id), id))).toList();
    }

    @Override
    public AttachmentContent open(long id) {
        Attachment file = transactions.read(() -> find(id));
        file.requireContent();
        return content(view(file));
    }

    private AttachmentContent content(AttachmentView view) {
        Path file =
                vault.find(view.sha256)
                        .orElseThrow(() -> new Unavailable("documents.attachment.content-missing"));
        if (!vault.isSound(view.sha256)) {
            throw new Unavailable("documents.attachment.content-damaged");
        }
        String how = FileType.shownInline(view.type) ? "inline" : "attachment";
        return new AttachmentContent(
                view, FileName.disposition(how, view.name), out -> Files.copy(file, out));
    }

    Attachment find(long id) {
        return unit.joined(em -> store.find(em, projectId(), List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
    }

    /** Erases this content; returns whether it is gone. */
    boolean erase(String sha256) {
        return vault.erase(sha256);
    }

    private Content kept(FileType type, byte[] bytes) {
        return new Content(type.mediaType(), bytes.length, vault.keep(bytes));
    }

    private Attachment fresh(String name, Content content) {
        Caller caller = callers.current();
        return Attachment.of(
                ids.next(),
                caller.projectId(),
                name,
                content,
                caller.user(),
                Instant.now(Clock.systemUTC()));
    }

    private AttachmentView add(Attachment attachment) {
        AttachmentView view = view(attachment);
        unit.joined(
                em -> {
                    store.add(em, attachment);
                    return null;
                });
        audit.record("documents.attachment", attachment.id(), "store", null, view);
        return view;
    }

    private long projectId() {
        return callers.current().projectId();
    }

    /** What the project takes today. */
    private record Limits(int mib, List<FileType> types) {}

    private Limits limits() {
        return transactions.read(
                () ->
                        new Limits(
                                policies.at(FileLimits.MIB, clock.today()),
                                policies.at(FileLimits.TYPES, clock.today())));
    }

    private static FileType taken(byte[] bytes, String name, Limits limits) {
        FileType type = UploadCheck.type(bytes, name);
        if (!limits.types().contains(type)) {
            throw new InvalidInput("documents.attachment.type-not-allowed")
                    .with("file", name)
                    .with("type", type.name());
        }
        return type;
    }

    private static byte[] read(InputStream in, Limits limits) {
        int most = limits.mib() * 1024 * 1024;
        try {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length == 0) {
                throw new InvalidInput("documents.attachment.empty");
            }
            if (bytes.length > most) {
                throw new InvalidInput("documents.attachment.too-large").with("max", limits.mib());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(BundleContext context) {
        String home = context.getProperty("atrium.home");
        if (home == null) {
            throw new IllegalStateException("the system property atrium.home is not set");
        }
        return Path.of(home);
    }

    private static Attachment existing(Attachment attachment, long id) {
        if (attachment == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return attachment;
    }

    static AttachmentView view(Attachment attachment) {
        AttachmentView view = new AttachmentView();
        view.id = Ids.print(attachment.id());
        view.name = attachment.name();
        view.type = attachment.content().type();
        view.size = attachment.content().size();
        view.sha256 = attachment.content().sha256();
        view.purpose = attachment.purpose();
        view.uploadedBy = attachment.uploadedBy();
        view.uploadedAt = attachment.uploadedAt();
        view.heldFor = attachment.heldFor();
        view.removedAt = attachment.removedAt();
        view.removedByRule = attachment.removedByRule();
        return view;
    }
}
