package org.atrium.kernel.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.atrium.common.InvalidInput;

/**
 * The jar of one version of a function, checked before anything of it is used.
 *
 * @param id the function, from {@code Atrium-Module}
 * @param version its exact version
 * @param name its {@code Bundle-Name}
 */
public record FunctionJar(String id, String version, String name) {
    private static final long LARGEST = 50L << 20;
    private static final long LARGEST_UNPACKED = 400L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final List<String> FORBIDDEN =
            List.of("Export-Package", "Bundle-Activator", "DynamicImport-Package", "Fragment-Host");

    /**
     * Reads a jar.
     *
     * @throws InvalidInput {@code kernel.jar.unreadable}, {@code kernel.jar.too-large}, {@code
     *     kernel.jar.path}, {@code kernel.jar.no-function}, {@code kernel.jar.version}, {@code
     *     kernel.jar.header} where a header would reach beyond the function
     */
    public static FunctionJar read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidInput("kernel.jar.too-large").with("max", LARGEST >> 20);
            }
            try (JarFile jar = new JarFile(file.toFile(), true)) {
                requireSaneEntries(jar);
                Manifest manifest = jar.getManifest();
                if (manifest == null) {
                    throw new InvalidInput("kernel.jar.no-function");
                }
                return of(manifest.getMainAttributes());
            }
        } catch (IOException | SecurityException e) {
            throw new InvalidInput("kernel.jar.unreadable").with("reason", e.getMessage());
        }
    }

    /**
     * Stores what comes in, unread.
     *
     * @throws InvalidInput {@code kernel.jar.too-large}
     */
    public static void copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw new InvalidInput("kernel.jar.too-large").with("max", LARGEST >> 20);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static FunctionJar of(Attributes headers) {
        String id = headers.getValue("Atrium-Module");
        String symbolicName = headers.getValue("Bundle-SymbolicName");
        if (id == null || !id.matches("[a-z]{2,30}") || !("atrium-" + id).equals(symbolicName)) {
            throw new InvalidInput("kernel.jar.no-function");
        }
        String version = headers.getValue("Bundle-Version");
        if (version == null
                || !version.matches("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(\\.[\\w-]{1,60})?")) {
            throw new InvalidInput("kernel.jar.version").with("version", version);
        }
        for (String header : FORBIDDEN) {
            if (headers.getValue(header) != null) {
                throw new InvalidInput("kernel.jar.header").with("header", header);
            }
        }
        String name = headers.getValue("Bundle-Name");
        return new FunctionJar(id, version, name == null ? id : name);
    }

    private static void requireSaneEntries(JarFile jar) {
        long unpacked = 0;
        int entries = 0;
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            entries++;
            unpacked += Math.max(0, entry.getSize());
            String path = entry.getName();
            if (path.startsWith("/")
                    || path.contains("\\")
                    || path.contains(":")
                    || List.of(path.split("/")).contains("..")) {
                throw new InvalidInput("kernel.jar.path").with("path", path);
            }
            if (entries > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
                throw new InvalidInput("kernel.jar.too-large").with("max", LARGEST >> 20);
            }
        }
    }
}
