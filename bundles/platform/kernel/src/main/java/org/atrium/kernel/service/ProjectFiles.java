package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.common.InvalidInput;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.ProjectFileView;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.Readiness;
import org.atrium.kernel.api.Recurring;
import org.atrium.kernel.store.ProjectFileStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Project documents in {@code etc/projects/<project code>.yaml}: each is applied, as a whole or not
 * at all, when its content has changed. Why one was refused is written to a file beside it, {@code
 * <name>.error}; it is tried again when it has been written again. Whoever may write there acts as
 * the user {@code file}. A file that goes away changes nothing.
 */
@Component(service = {ProjectFiles.class, Recurring.class})
public class ProjectFiles implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectFiles.class);
    private static final String SUFFIX = ".yaml";
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final Path folder;
    private final ProjectDocuments documents;
    private final KernelUnit unit;
    private final Callers callers;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();
    private final ProjectFileStore store = new ProjectFileStore();

    /** There once the boot has finished. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Readiness readiness;

    /** Over the home's folder. */
    @Activate
    public ProjectFiles(
            BundleContext context,
            @Reference ProjectDocuments documents,
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference Messages messages) {
        this(
                Path.of(context.getProperty("karaf.etc"), "projects"),
                documents,
                unit,
                callers,
                messages);
    }

    ProjectFiles(
            Path folder,
            ProjectDocuments documents,
            KernelUnit unit,
            Callers callers,
            Messages messages) {
        this.folder = folder;
        this.documents = documents;
        this.unit = unit;
        this.callers = callers;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "projects.files";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(2));
    }

    /** The files that were read and are still there, by name. */
    public List<ProjectFileView> list() {
        String language = callers.current().language();
        return unit.joined(em -> store.all(em)).stream().map(each -> view(each, language)).toList();
    }

    @Override
    public void run() {
        Readiness boot = readiness;
        if (boot == null || !boot.isUp()) {
            return;
        }
        Set<String> gone = new HashSet<>();
        unit.joined(em -> store.all(em)).forEach(each -> gone.add(each.name()));
        for (Path file : files()) {
            String name = file.getFileName().toString();
            gone.remove(name);
            callers.as(Caller.file(), () -> look(file, name));
        }
        gone.forEach(name -> unit.joined(em -> store.remove(em, name)));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One who is still writing is waited for. */
    private Void look(Path file, String name) {
        try {
            Instant written =
                    Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
            ProjectFileStore.Entry known = unit.joined(em -> store.find(em, name));
            boolean isOld = known != null && known.writtenAt().equals(written);
            if (isOld || written.plus(SETTLED).isAfter(clock.instant())) {
                return null;
            }
            byte[] content = read(file);
            String sum = sum(content);
            boolean isApplied =
                    known != null && known.problem() == null && sum.equals(known.sha256());
            Problem problem = isApplied ? null : apply(name, content);
            ProjectFileStore.Entry entry =
                    new ProjectFileStore.Entry(name, sum, written, clock.instant(), null, null);
            keep(file, entry, problem);
        } catch (IOException e) {
            LOG.warn("Project file {} cannot be read: {}", file, e.toString());
        }
        return null;
    }

    /** The content, or as much of it as shows that it is too long. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DocumentFormat.LONGEST * 4 + 1);
        }
    }

    /** Why it was refused; null where it was not. */
    private Problem apply(String name, byte[] content) {
        try {
            String code = name.substring(0, name.length() - SUFFIX.length());
            ProjectView applied =
                    documents.apply(new String(content, StandardCharsets.UTF_8), code);
            LOG.info("Project file {} is applied: version {}", name, applied.version);
            return null;
        } catch (Problem refusal) {
            return refusal;
        } catch (RuntimeException fault) {
            LOG.error("Project file {} could not be applied", name, fault);
            return new InvalidInput("kernel.document.failed").with("reason", fault.toString());
        }
    }

    private void keep(Path file, ProjectFileStore.Entry read, Problem problem) throws IOException {
        Path note = file.resolveSibling(read.name() + ".error");
        ProjectFileStore.Entry entry = read;
        if (problem == null) {
            Files.deleteIfExists(note);
        } else {
            entry = read.refused(words(problem, "zh"), words(problem, "en"));
            LOG.warn("Project file {} is refused: {}", read.name(), entry.problemEn());
            Files.writeString(note, entry.problem() + "\n\n" + entry.problemEn() + "\n");
        }
        ProjectFileStore.Entry kept = entry;
        unit.joined(em -> store.put(em, kept));
    }

    private String words(Problem problem, String language) {
        String words = messages.text(problem, language);
        return words.length() > ProjectFileStore.LONGEST_PROBLEM
                ? words.substring(0, ProjectFileStore.LONGEST_PROBLEM)
                : words;
    }

    private static ProjectFileView view(ProjectFileStore.Entry entry, String language) {
        ProjectFileView view = new ProjectFileView();
        view.name = entry.name();
        view.state = entry.problem() == null ? "APPLIED" : "REFUSED";
        view.readAt = entry.readAt();
        view.sha256 = entry.sha256();
        view.problem = "en".equals(language) ? entry.problemEn() : entry.problem();
        return view;
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
