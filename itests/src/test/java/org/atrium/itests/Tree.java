package org.atrium.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree around this module: every bundle is found, none is listed. */
final class Tree {
    /** Root of the repository. */
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();

    private Tree() {}

    /** Names of the function folders. */
    static List<String> functions() {
        return names("functions");
    }

    /** Names of the platform folders. */
    static List<String> platform() {
        return names("platform");
    }

    /** Folders of all bundles. */
    static List<Path> bundles() {
        return Stream.concat(folders("platform"), folders("functions")).toList();
    }

    /** The jar that this folder was built to. */
    static Path jar(Path bundle) {
        String name = "atrium-" + bundle.getFileName() + "-";
        return list(bundle.resolve("target"))
                .filter(f -> f.getFileName().toString().matches(name + "[0-9.]+(-SNAPSHOT)?\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not built: " + bundle));
    }

    private static List<String> names(String kind) {
        return folders(kind).map(f -> f.getFileName().toString()).toList();
    }

    private static Stream<Path> folders(String kind) {
        return list(ROOT.resolve("bundles").resolve(kind))
                .filter(f -> Files.exists(f.resolve("bnd.bnd")))
                .sorted();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
