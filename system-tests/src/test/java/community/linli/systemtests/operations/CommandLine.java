package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The launcher as processes of its own, from the jar that {@code ./linli} starts, on free ports and a data folder of its own. */
final class CommandLine {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Ports ports = Ports.free();
    private final Map<String, String> environment = new HashMap<>();

    CommandLine(Path data) {
        this.data = data;
        environment.put("LINLI_DATA", data.toString());
        environment.put(
                "LINLI_PORTS",
                "gateway=%d,gateway-management=%d,catalog=%d,catalog-management=%d,lending=%d,lending-management=%d,"
                                .formatted(
                                        ports.gateway(),
                                        ports.gatewayManagement(),
                                        ports.catalog(),
                                        ports.catalogManagement(),
                                        ports.lending(),
                                        ports.lendingManagement())
                        + "proposals=%d,proposals-management=%d,issuer=%d,broker=%d,controller=%d,documents=%d"
                                .formatted(
                                        ports.proposals(),
                                        ports.proposalsManagement(),
                                        ports.issuer(),
                                        ports.broker(),
                                        ports.controller(),
                                        ports.documents()));
    }

    /** What a command answered. */
    record Said(int code, String text) {

        /** That it could not be done, in one line. */
        Said refused() {
            assertThat(code).as(text).isEqualTo(1);
            assertThat(text.strip().lines()).as(text).hasSize(1);
            return this;
        }
    }

    /** A command that goes on. */
    record Running(Process process, Path output) {

        /** Blocks until it has said this; it must not end before. */
        Running awaitSaying(String text) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                assertThat(process.isAlive() || said().contains(text))
                        .as(said())
                        .isTrue();
                return said().contains(text);
            });
            return this;
        }

        String said() throws IOException {
            return Files.readString(output);
        }

        /** Its process and those below it. */
        List<ProcessHandle> processes() {
            return withThoseBelow(process.toHandle());
        }

        /** Ctrl-C, for this process alone; blocks until it has ended. */
        void interrupt() {
            CommandLine.run(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())));
            await().atMost(PATIENCE).until(() -> !process.isAlive());
        }
    }

    Ports ports() {
        return ports;
    }

    URI gateway() {
        return URI.create("http://localhost:" + ports.gateway());
    }

    CommandLine with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Blocks until the command has ended. */
    Said run(String... arguments) {
        return run(command(arguments));
    }

    /** Returns at once. */
    Running start(String... arguments) {
        try {
            Path output = Files.createTempFile(data.getParent(), "said", ".txt");
            return new Running(
                    command(arguments).redirectOutput(output.toFile()).start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that stays behind after {@code --detach}, and what it started. */
    List<ProcessHandle> detached() {
        try {
            JsonNode noted = JsonMapper.shared().readTree(Files.readString(data.resolve("running.json")));
            return withThoseBelow(ProcessHandle.of(noted.path("pid").asLong()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether none of them is left; a process that was ended at once may need a moment. */
    static void awaitGone(List<ProcessHandle> processes) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }

    /** Ends those of them that a failed test left. */
    static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/env")) && Files.isDirectory(Path.of("/proc"))) {
            // a run in the background has its processes ignore Ctrl-C from birth
            command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlinli.root=" + ROOT,
                "-jar",
                ROOT.resolve("local-stack/target/local-stack-0.1.0-SNAPSHOT.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of("KAFKA_BOOTSTRAP_SERVERS", "MONGODB_URI", "OIDC_ISSUER_URI", "OIDC_CLIENT_SECRET"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Blocks until any command has ended. */
    static Said run(ProcessBuilder builder) {
        try {
            Path output = Files.createTempFile("said", ".txt");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                end(withThoseBelow(process.toHandle()));
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<ProcessHandle> withThoseBelow(ProcessHandle process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        return all;
    }
}
