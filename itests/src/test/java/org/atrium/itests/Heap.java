package org.atrium.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running server holds after a full collection, as the JDK's {@code jcmd} tells.
 *
 * @param bytes of all objects that are reachable
 * @param classes that are loaded
 * @param bundleLoaders class loaders of bundles, those of old versions among them
 */
record Heap(long bytes, long classes, long bundleLoaders) {
    private static final String LOADER =
            "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    /** The same in units for people. */
    double mebibytes() {
        return bytes / (1024.0 * 1024);
    }

    /** Looks now. */
    static Heap now(RunningAtrium atrium) throws IOException, InterruptedException {
        String pid = Files.readString(atrium.home().resolve("atrium.pid")).strip();
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        String histogram = jcmd(pid, "GC.class_histogram");
        Matcher total = Pattern.compile("Total +\\d+ +(\\d+)").matcher(histogram);
        Matcher loader =
                Pattern.compile("(\\d+) +\\d+ +" + Pattern.quote(LOADER) + "\\b")
                        .matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException(histogram);
        }
        String metrics = RunningAtrium.as("it").ask("GET", "/metrics", null).text();
        Matcher classes =
                Pattern.compile("(?m)^jvm_classes_loaded_classes (\\S+)$").matcher(metrics);
        return new Heap(
                Long.parseLong(total.group(1)),
                classes.find() ? (long) Double.parseDouble(classes.group(1)) : -1,
                loader.find() ? Long.parseLong(loader.group(1)) : 0);
    }

    private static String jcmd(String pid, String command)
            throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process =
                new ProcessBuilder(jcmd.toString(), pid, command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
