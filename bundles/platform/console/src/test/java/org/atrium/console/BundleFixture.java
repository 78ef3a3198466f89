package org.atrium.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Bundles whose content is a folder. */
public final class BundleFixture {
    /** When every bundle here was changed last. */
    public static final long LAST_MODIFIED = 0xABCDEFL;

    private BundleFixture() {}

    /** A bundle with the files of this folder. */
    public static Bundle over(Path folder) {
        return proxy(
                Bundle.class,
                (name, arguments) ->
                        switch (name) {
                            case "getEntry" -> entry(folder, (String) arguments[0]);
                            case "getLastModified" -> LAST_MODIFIED;
                            case "getBundleId" -> 7L;
                            default -> throw new UnsupportedOperationException(name);
                        });
    }

    /** The context of this bundle. */
    public static BundleContext context(Bundle bundle) {
        return proxy(BundleContext.class, (name, arguments) -> bundle);
    }

    /** Writes a file below a folder. */
    public static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object that answers by the name of the method. */
    public static <T> T proxy(Class<T> type, Answer answer) {
        Object made =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> answer.to(method.getName(), arguments));
        return type.cast(made);
    }

    /** Answers a call. */
    @FunctionalInterface
    public interface Answer {
        /** What this method answers. */
        Object to(String method, Object[] arguments) throws IOException;
    }

    private static URL entry(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? file.toUri().toURL() : null;
    }
}
