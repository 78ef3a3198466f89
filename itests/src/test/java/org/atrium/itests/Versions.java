package org.atrium.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Other versions of a function: its jar with other manifest headers, or another file in it. */
final class Versions {
    private static final Path SYSTEM =
            Tree.ROOT.resolve("karaf-distribution/target/assembly/system/org/atrium");
    private static final Path SAMPLE = Tree.jar(Tree.ROOT.resolve("itests/sample"));

    private Versions() {}

    /** The delivered function's jar as this version. */
    static byte[] of(String function, String version) {
        return of(function, version, Map.of());
    }

    /** The same with more headers; packages to import are added to those that are there. */
    static byte[] of(String function, String version, Map<String, String> more) {
        String name = "atrium-" + function;
        Path delivered = SYSTEM.resolve(name + "/1.0.0/" + name + "-1.0.0.jar");
        return changed(delivered, version, more, Map.of());
    }

    /** The sample function as this version. */
    static byte[] sample(String version) {
        return sample(version, "well");
    }

    /** The same with this behaviour, see its {@code behaviour.properties}. */
    static byte[] sample(String version, String behaviour) {
        byte[] file = ("behaviour=" + behaviour).getBytes(StandardCharsets.UTF_8);
        return changed(SAMPLE, version, Map.of(), Map.of("behaviour.properties", file));
    }

    /** The same with another header. */
    static byte[] sample(String version, Map<String, String> more) {
        return changed(SAMPLE, version, more, Map.of());
    }

    /** The jar with one more file. */
    static byte[] with(byte[] jar, String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(
            Path original, String version, Map<String, String> more, Map<String, byte[]> files) {
        try (JarFile jar = new JarFile(original.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-Version", version);
            more.forEach(
                    (header, value) -> {
                        String present = headers.getValue(header);
                        boolean add = present != null && header.equals("Import-Package");
                        headers.putValue(header, add ? present + "," + value : value);
                    });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                copy(jar, files, out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(JarFile jar, Map<String, byte[]> files, JarOutputStream out)
            throws IOException {
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                continue;
            }
            out.putNextEntry(new JarEntry(entry.getName()));
            byte[] other = files.get(entry.getName());
            if (other != null) {
                out.write(other);
                continue;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(out);
            }
        }
    }
}
