package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.domain.FunctionJar;
import org.atrium.kernel.service.FunctionFeatures.Offer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions that group IT has brought in: their jars in the folder {@code modules} below {@code
 * atrium.home}, each beside a feature repository that offers it. A restart offers them again.
 */
@Component(service = FunctionJars.class)
public class FunctionJars {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionJars.class);
    private static final String INCOMING = "incoming-";
    private static final String REPOSITORY =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <features name="atrium-%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
              <feature name="atrium-%1$s" version="%2$s" description="%3$s">
                <feature>atrium-platform</feature>
                <bundle start-level="90">%4$s</bundle>
              </feature>
            </features>
            """;

    private final Path folder;
    private final Path copies;
    private final FeaturesService features;
    private final FunctionFeatures functions;
    private final Modules modules;
    private final TrustedKeys keys;

    /** Over the home's folder. */
    @Activate
    public FunctionJars(
            BundleContext context,
            @Reference FeaturesService features,
            @Reference FunctionFeatures functions,
            @Reference Modules modules,
            @Reference TrustedKeys keys) {
        this.keys = keys;
        this.modules = modules;
        this.folder = Path.of(context.getProperty("atrium.home"), "modules");
        this.copies = Path.of(context.getProperty("karaf.data"), "tmp");
        this.features = features;
        this.functions = functions;
    }

    /**
     * Takes a version from a Maven location.
     *
     * @param check of what the jar says of itself; throws where it is not wanted
     * @throws InvalidInput {@code kernel.jar.location}, {@code kernel.jar.unreadable}
     */
    Brought fetch(String location, Consumer<FunctionJar> check, boolean force) {
        return fetch(location, in -> keep(in, check, force));
    }

    /** Opens a Maven location. */
    <T> T fetch(String location, Function<InputStream, T> use) {
        if (location == null || !location.startsWith("mvn:")) {
            throw new InvalidInput("kernel.jar.location");
        }
        try (InputStream in = new URL(location).openStream()) {
            return use.apply(in);
        } catch (IOException e) {
            throw new InvalidInput("kernel.jar.unreadable").with("reason", e.getMessage());
        }
    }

    /**
     * What a jar was taken as.
     *
     * @param offer its version
     * @param replaces whether that version is there and waits to be replaced by the jar
     */
    record Brought(Offer offer, boolean replaces) {}

    /**
     * Takes a version from its jar. The same jar again changes nothing.
     *
     * @param force whether another jar of a known version may take its place
     * @throws InvalidInput {@code kernel.jar...}
     * @throws Conflict {@code kernel.jar.version-exists} where another jar has that version
     */
    synchronized Brought keep(InputStream in, Consumer<FunctionJar> check, boolean force) {
        try {
            Files.createDirectories(folder);
            Path incoming = Files.createTempFile(folder, INCOMING, ".part");
            try {
                return keep(checked(in, incoming, check), incoming, force);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FunctionJar checked(InputStream in, Path file, Consumer<FunctionJar> check)
            throws IOException {
        FunctionJar.copy(in, file);
        FunctionJar jar = FunctionJar.read(file);
        keys.requireSigned(file);
        check.accept(jar);
        requireNoPartOfThePlatform(jar);
        return jar;
    }

    /** Checks a jar and keeps it for a request; nobody is offered it. */
    FunctionJar putAside(InputStream in, Consumer<FunctionJar> check, String request) {
        Path file = aside(request);
        try {
            Files.createDirectories(file.getParent());
            return checked(in, file, check);
        } catch (InvalidInput | Conflict e) {
            removeAside(request);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the jar of a request is kept. */
    Path aside(String request) {
        return folder.resolve("requests").resolve(request + ".jar");
    }

    /** The request has been decided. */
    void removeAside(String request) {
        try {
            Files.deleteIfExists(aside(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar of a version that was brought in. */
    Path kept(Offer offer) {
        return file(offer.id(), offer.version(), ".jar");
    }

    /** The jar that is to take its place. */
    Path next(Offer offer) {
        return file(offer.id(), offer.version(), ".next");
    }

    /** It has taken its place. */
    void accept(Offer offer) throws IOException {
        Files.move(
                next(offer),
                kept(offer),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        dropCopies(kept(offer));
    }

    /** Karaf copies what it installs, by address, and would install that again for another jar. */
    private void dropCopies(Path kept) throws IOException {
        if (!Files.isDirectory(copies)) {
            return;
        }
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(copies, "*-" + kept.getFileName())) {
            for (Path copy : found) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Returns whether one was waiting. */
    boolean discardNext(Offer offer) throws IOException {
        return Files.deleteIfExists(next(offer));
    }

    /** Whether exactly this jar was taken before. */
    boolean knows(Path jar) throws IOException {
        FunctionJar read = FunctionJar.read(jar);
        Path kept = file(read.id(), read.version(), ".jar");
        return Files.exists(kept) && Files.mismatch(kept, jar) < 0;
    }

    /** Neither one of its modules nor one of its path words. */
    private void requireNoPartOfThePlatform(FunctionJar jar) {
        boolean taken =
                modules.running().stream()
                        .map(RunningModule::info)
                        .filter(info -> !info.isFunction())
                        .anyMatch(
                                info ->
                                        info.id().equals(jar.id())
                                                || info.projectWords().contains(jar.id())
                                                || info.globalWords().contains(jar.id()));
        if (taken) {
            throw new InvalidInput("kernel.jar.reserved").with("module", jar.id());
        }
    }

    /** Removes what a crash has left of a jar that was about to be taken. */
    void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path part :
                    files.filter(f -> f.getFileName().toString().startsWith(INCOMING)).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgets a version and removes its jar.
     *
     * @throws Conflict {@code kernel.module.delivered-version} where it came with the platform
     */
    synchronized void forget(Offer offer) {
        Path kept = file(offer.id(), offer.version(), ".jar");
        Path repository = file(offer.id(), offer.version(), ".xml");
        if (!Files.exists(repository)) {
            throw new Conflict("kernel.module.delivered-version").with("version", offer.version());
        }
        try {
            features.removeRepository(repository.toUri());
            Files.deleteIfExists(repository);
            Files.deleteIfExists(kept);
        } catch (Exception e) { // FeaturesService's signature
            throw new IllegalStateException(e);
        }
    }

    private Path file(String id, String version, String ending) {
        return folder.resolve("atrium-" + id + "-" + version + ending);
    }

    /** Lets Karaf know what is kept; it may have forgotten. */
    void offer() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".xml")).sorted().forEach(this::offer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Brought keep(FunctionJar jar, Path incoming, boolean force) throws IOException {
        Path kept = file(jar.id(), jar.version(), ".jar");
        Path repository = file(jar.id(), jar.version(), ".xml");
        List<Offer> known = functions.all().stream().filter(o -> o.id().equals(jar.id())).toList();
        Optional<Offer> present =
                known.stream().filter(o -> o.version().equals(jar.version())).findFirst();
        boolean same = Files.exists(kept) && Files.mismatch(kept, incoming) < 0;
        if (present.isPresent() && !same) {
            if (!force) {
                throw new Conflict("kernel.jar.version-exists").with("version", jar.version());
            }
            if (!Files.exists(repository)) {
                throw new Conflict("kernel.module.delivered-version")
                        .with("version", jar.version());
            }
            if (functions.isInstalled(present.get())) {
                Files.move(incoming, next(present.get()), StandardCopyOption.REPLACE_EXISTING);
                return new Brought(present.get(), true);
            }
        }
        Files.move(incoming, kept, StandardCopyOption.REPLACE_EXISTING);
        dropCopies(kept);
        String titles =
                known.isEmpty()
                        ? jar.name() + "|" + jar.name()
                        : known.get(known.size() - 1).feature().getDescription();
        Files.write(
                repository,
                REPOSITORY
                        .formatted(jar.id(), jar.version(), escaped(titles), kept.toUri())
                        .getBytes(StandardCharsets.UTF_8));
        offer(repository);
        return new Brought(functions.of(jar.id(), jar.version()), false);
    }

    private void offer(Path repository) {
        URI uri = repository.toUri();
        try {
            features.addRepository(uri);
        } catch (Exception e) { // FeaturesService's signature
            LOG.error("{} is no feature repository", uri, e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
