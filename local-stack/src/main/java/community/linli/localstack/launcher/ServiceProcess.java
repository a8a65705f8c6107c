package community.linli.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One service as a process of its own, from the jar that its image runs too. Ends with the process that started it. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Program program;
    private final Path unpacked;
    private final StartCache cache;
    private Map<String, String> environment;
    private final Path log;
    private final URI management;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    private ServiceProcess(Program program, Map<String, String> environment, Path log, URI management)
            throws IOException {
        this.program = program;
        this.environment = environment;
        this.log = log;
        this.management = management;
        this.unpacked = program.unpack();
        this.cache = new StartCache(unpacked, JAVA, StartCache.ownJdk(), program.options(), program.agent());
        this.process = launch();
    }

    /**
     * What is run.
     *
     * @param jar the executable one; it is run unpacked
     * @param options for the JVM
     * @param watch the jar that holds {@link ParentWatch}
     */
    public record Program(String name, Path jar, List<String> options, Path watch) {

        public Program {
            options = List.copyOf(options);
        }

        /** Unpacks it, unless that was done; blocks for a second or two. */
        public Path unpack() {
            return UnpackedJar.of(jar, JAVA);
        }

        List<String> agent() {
            return Files.exists(watch)
                    ? List.of("-javaagent:" + watch + "="
                            + ProcessHandle.current().pid())
                    : List.of();
        }
    }

    /** Starts it and returns at once; see {@link #awaitReady()}. */
    public static ServiceProcess start(Program program, Map<String, String> environment, Path log, int management) {
        try {
            Files.createDirectories(log.getParent());
            URI operators = URI.create("http://localhost:" + management + "/actuator/");
            return new ServiceProcess(program, Map.copyOf(environment), log, operators);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(program.options());
        cache.option(log).ifPresent(command::add);
        command.addAll(program.agent());
        command.addAll(List.of("-jar", unpacked.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Lets the JVM learn this service's start, so that the next one takes about half the time; does nothing if it knows it. Blocks for some
     * twenty seconds at the lowest priority, while the service goes on; {@link #close()} ends it.
     *
     * @return whether it is known afterwards; where not, {@code <name>-training.log} beside the log says why
     */
    public boolean quickenNextStart() {
        return cache.train(environment, log.resolveSibling(name() + "-training.log"));
    }

    public String name() {
        return program.name();
    }

    public long pid() {
        return process.pid();
    }

    /** What it says; appended over restarts. */
    public Path log() {
        return log;
    }

    /** Where operators look at it: {@code health} and {@code prometheus} lie below. */
    public URI management() {
        return management;
    }

    /**
     * Blocks until it takes requests.
     *
     * @throws IllegalStateException if it ends, or is not ready in 90 s; the message names its log
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name() + " ended while it started; its log is " + log + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name() + " was not ready in 90 s; its log is " + log);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Whether it takes requests. */
    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(management.resolve("health/readiness"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What its log says in the end went wrong: Boot's description of a failed start, or else the last error. */
    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            for (int i = lines.size() - 1; i >= 0; i--) {
                String line = lines.get(i);
                boolean isDescription = i > 0 && lines.get(i - 1).equals("Description:");
                boolean isError = line.contains("ERROR") && !line.endsWith(":");
                if (isDescription || isError || line.contains("Caused by")) {
                    return " and says: " + line;
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends it at once, as kill -9 does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Starts it again with some of its environment changed; returns at once. */
    public void restartWith(Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.putAll(changes);
        environment = Map.copyOf(changed);
        restart();
    }

    /** Starts it again; returns at once. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it orderly, after 15 s at once, and for good: a training ends with it. */
    @Override
    public void close() {
        cache.close();
        stop();
    }

    /** Ends it orderly; after 15 s at once. */
    public void stop() {
        process.destroy();
        if (!await()) {
            kill();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
