package org.atrium.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.atrium.demo.Api;

/**
 * The built distribution, started by the {@code atrium} script in a home of its own, with the
 * demo's day played on it. One for all test classes of this JVM; ends with it.
 */
final class RunningAtrium {
    private static final String PASSWORD = "atrium-demo";
    private static final long STOP_SECONDS = 60;
    private static RunningAtrium only;

    private final Path script = Path.of(System.getProperty("atrium.script")).normalize();
    private final Path home;
    private final Map<String, String> variables;
    private final int port = freePort();
    private final int sshPort = freePort();
    private String demo;

    /**
     * A server that is not started yet.
     *
     * @param home the folder's name
     * @param variables more of them for the script
     */
    RunningAtrium(String home, Map<String, String> variables) {
        this.home = Path.of(System.getProperty("atrium.target"), home);
        this.variables = variables;
    }

    /** The running server; the first call starts it and plays the demo. */
    static synchronized RunningAtrium get() {
        if (only == null) {
            only = apart("home", etc -> {});
        }
        return only;
    }

    /**
     * A server of its own, with the demo's day played on it.
     *
     * @param home the folder's name
     * @param settings writes what shall differ from the delivered settings into the folder {@code
     *     etc}
     */
    static RunningAtrium apart(String home, Consumer<Path> settings) {
        RunningAtrium atrium = new RunningAtrium(home, Map.of());
        atrium.firstStart(settings);
        return atrium;
    }

    /** The server as a demo user, answering in English. */
    static Api as(String user) {
        return get().server().as(user, PASSWORD);
    }

    /** The server without login. */
    Api server() {
        return Api.at("http://127.0.0.1:" + port);
    }

    /** Where it keeps everything. */
    Path home() {
        return home;
    }

    /** What the demo printed when it was played first. */
    String demo() {
        return demo;
    }

    /** Plays the delivered demo in a process of its own and returns what it printed. */
    String play() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = script.resolveSibling("karaf-distribution/target/assembly/demo/atrium-demo.jar");
        return run("demo", java.toString(), "-jar", jar.toString(), "--url", server().url());
    }

    /** Stops the server and starts it again on the same data. */
    void restart() {
        stop();
        start();
    }

    /** Ends the process at once (kill -9) and starts the server again on the same data. */
    void kill() {
        end(ProcessHandle::destroyForcibly);
        start();
    }

    /** Functions that the demo does not enable are enabled too, so that later ones are walked. */
    private void firstStart(Consumer<Path> settings) {
        script("stop");
        clear();
        settings.accept(home.resolve("etc"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-atrium"));
        start();
        demo = play();
        Api it = server().as("it", PASSWORD);
        it.put("/api/projects/jade-garden/modules", Tree.functions());
    }

    /** Starts, and returns what the script said. */
    String start() {
        String said = script("start");
        System.out.print(said);
        return said;
    }

    /** Ends exactly the process whose id the script wrote down. */
    void stop() {
        end(ProcessHandle::destroy);
    }

    private void end(Consumer<ProcessHandle> how) {
        Path pidFile = home.resolve("atrium.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> process = process(pidFile);
            if (process.isPresent()) {
                how.accept(process.get());
                process.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (Exception e) {
            throw new IllegalStateException("Atrium did not stop", e);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    }

    /** How long the server's process has worked on all cores since its start. */
    Duration worked() {
        try {
            return process(home.resolve("atrium.pid"))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the script with these words; throws where it refuses. */
    String script(String... words) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        return run(words[0], command.toArray(String[]::new));
    }

    private String run(String name, String... words) {
        Path output = home.resolveSibling(home.getFileName() + "-" + name + ".txt");
        ProcessBuilder process =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().put("ATRIUM_HOME", home.toString());
        process.environment().put("ATRIUM_HTTP_PORT", String.valueOf(port));
        process.environment().put("ATRIUM_SSH_PORT", String.valueOf(sshPort));
        process.environment().putAll(variables);
        try {
            int exit = process.start().waitFor();
            String said = Files.readString(output);
            if (exit != 0) {
                throw new IllegalStateException(name + " ended with " + exit + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An empty home that plays. */
    private void clear() {
        erase();
        try {
            Files.createDirectories(home.resolve("etc"));
            Files.createFile(home.resolve(".demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the home. */
    void erase() {
        try {
            if (Files.exists(home)) {
                try (Stream<Path> files = Files.walk(home)) {
                    List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
                    for (Path file : deepestFirst) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
