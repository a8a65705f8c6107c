package community.linli.eventsourcing.testkit.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One real Kafka broker (KRaft, broker and controller in one) as an own process on the loopback address.
 *
 * <p>Its records outlive the process: {@link #kill()} and {@link #restart()} show what a crash does. Starting blocks until the broker
 * answers, about two seconds, at most {@value #START_SECONDS}. Not safe for several threads.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final long START_SECONDS = 60;
    private static final Duration STOP_WAIT = Duration.ofSeconds(15);

    private final BrokerSettings settings;
    private Process process;

    private KafkaBroker(BrokerSettings settings) throws IOException {
        this.settings = settings;
        this.process = launch();
    }

    /**
     * Starts a broker and returns when it serves.
     *
     * @throws IllegalStateException if a port is in use, or if the process ends or does not answer in time; the message then holds the end
     *     of its log
     */
    public static KafkaBroker start(BrokerSettings wanted) {
        boolean picksPorts = wanted.port() == 0 || wanted.controllerPort() == 0;
        try {
            return startOnce(wanted);
        } catch (IllegalStateException failed) {
            // A picked port may have been taken between the look and the start.
            if (picksPorts && String.valueOf(failed.getMessage()).contains("in use")) {
                return startOnce(wanted);
            }
            throw failed;
        }
    }

    private static KafkaBroker startOnce(BrokerSettings wanted) {
        BrokerSettings settings = wanted.onPorts(
                wanted.port() == 0 ? FreePorts.next() : wanted.port(),
                wanted.controllerPort() == 0 ? FreePorts.next() : wanted.controllerPort());
        try {
            KafkaBroker broker = new KafkaBroker(settings);
            broker.awaitServing();
            return broker;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What clients connect to, such as {@code 127.0.0.1:19092}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    /** The client port, also where a free one was asked for. */
    public int port() {
        return settings.port();
    }

    /** The process of the broker as it runs at this moment. */
    public long pid() {
        return process.pid();
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What the broker says; appended over restarts. */
    public Path logFile() {
        return settings.folder().resolve("broker.log");
    }

    /** Ends the process at once, as kill -9 does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(STOP_WAIT);
    }

    /** Ends the process orderly; after 15 s at once. The records stay. */
    public void stop() {
        process.destroy();
        if (!awaitEnd(STOP_WAIT)) {
            kill();
        }
    }

    /** Starts the broker again on its records and its port, stopping it first if it runs; returns when it serves. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        try {
            process = launch();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        awaitServing();
    }

    /** As {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private Process launch() throws IOException {
        for (int wanted : new int[] {settings.port(), settings.controllerPort()}) {
            if (!FreePorts.isFree(wanted)) {
                throw new IllegalStateException("Port " + wanted + " is in use");
            }
        }
        Path folder = settings.folder();
        Files.createDirectories(folder);
        Path properties = folder.resolve("server.properties");
        Path logging = folder.resolve("logging.xml");
        Files.write(properties, lines(settings.serverProperties()), StandardCharsets.UTF_8);
        Files.writeString(logging, LOGGING);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=" + logging,
                BrokerProcess.class.getName(),
                properties.toString(),
                folder.resolve("records").toString(),
                settings.endsWithStarter()
                        ? Long.toString(ProcessHandle.current().pid())
                        : "0"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        // The class path is longer than some systems allow on a command line.
        builder.environment().put("CLASSPATH", settings.classPath());
        return builder.start();
    }

    private static List<String> lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue().replace("\\", "\\\\"))
                .toList();
    }

    private void awaitServing() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!accepts()) {
            check(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        Map<String, Object> properties = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                "50");
        try (Admin admin = Admin.create(properties)) {
            while (!serves(admin)) {
                check(deadline);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean serves(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker started", interrupted);
        }
    }

    private void check(long deadline) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The broker ended with status " + process.exitValue() + ":\n" + endOfLog());
        }
        if (System.nanoTime() > deadline) {
            kill();
            throw new IllegalStateException("The broker did not serve within " + START_SECONDS + " s:\n" + endOfLog());
        }
    }

    private String endOfLog() {
        try {
            List<String> all = Files.readAllLines(logFile(), StandardCharsets.UTF_8);
            return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
        } catch (IOException unreadable) {
            return "no log: " + unreadable.getMessage();
        }
    }

    private boolean awaitEnd(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }

    private static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n</pattern></encoder>
              </appender>
              <root level="WARN"><appender-ref ref="out"/></root>
              <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
              <logger name="org.apache.kafka.server" level="INFO"/>
            </configuration>
            """;
}
