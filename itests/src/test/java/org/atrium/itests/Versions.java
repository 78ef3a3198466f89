package org.atrium.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Other versions of a delivered function: its jar with other manifest headers. */
final class Versions {
    private static final Path SYSTEM =
            Tree.ROOT.resolve("karaf-distribution/target/assembly/system/org/atrium");

    private Versions() {}

    /** The function's jar as this version. */
    static byte[] of(String function, String version) {
        return of(function, version, Map.of());
    }

    /** The same with more headers; a header that is there already is extended by a comma. */
    static byte[] of(String function, String version, Map<String, String> more) {
        String name = "atrium-" + function;
        Path delivered = SYSTEM.resolve(name + "/1.0.0/" + name + "-1.0.0.jar");
        try (JarFile jar = new JarFile(delivered.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-Version", version);
            more.forEach(
                    (header, value) -> {
                        String present = headers.getValue(header);
                        headers.putValue(header, present == null ? value : present + "," + value);
                    });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                copy(jar, out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(JarFile jar, JarOutputStream out) throws IOException {
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                continue;
            }
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(out);
            }
        }
    }
}
