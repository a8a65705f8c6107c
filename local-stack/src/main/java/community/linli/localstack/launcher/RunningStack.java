package community.linli.localstack.launcher;

import community.linli.localstack.LocalStack;
import community.linli.localstack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running launcher has noted in the data folder, so that another one can find it.
 *
 * @param startedAt of the launcher's process, so that a stranger with its old number is never taken for it
 * @param ready whether everything takes requests
 * @param hasOwnIssuer whether the tokens are Linli's own
 */
record RunningStack(
        long pid,
        Instant startedAt,
        boolean ready,
        String gateway,
        String issuer,
        boolean hasOwnIssuer,
        Map<String, Long> processes) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    /** This launcher before it has started anything. */
    static RunningStack starting(StackSettings settings) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningStack(
                self.pid(),
                started(self),
                false,
                "http://localhost:" + settings.ports().gateway(),
                "",
                !settings.external().containsKey(StackSettings.OIDC),
                Map.of("linli", self.pid()));
    }

    /** This launcher with its parts. */
    static RunningStack of(LocalStack stack, boolean isReady) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningStack(
                self.pid(),
                started(self),
                isReady,
                stack.gateway().toString(),
                stack.issuerUri(),
                stack.hasOwnIssuer(),
                stack.processes());
    }

    void write(Path data) {
        try {
            Files.createDirectories(data);
            Path fresh = data.resolve("running.json.new");
            Files.writeString(fresh, JSON.writeValueAsString(this));
            Files.move(fresh, file(data), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs on this data folder; empty where nothing does. */
    static Optional<RunningStack> find(Path data) {
        try {
            return Files.exists(file(data))
                    ? Optional.of(JSON.readValue(Files.readString(file(data)), RunningStack.class))
                            .filter(found -> found.process() != null)
                    : Optional.empty();
        } catch (JacksonException e) {
            // the note of another version of the launcher; the ports say whether that one still runs
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its process; null where it has ended. */
    @Nullable
    ProcessHandle process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(startedAt, started(process)).abs().compareTo(CLOCK_STEP) < 0)
                .orElse(null);
    }

    /** Those of its processes that still run. */
    List<ProcessHandle> parts() {
        return processes.values().stream()
                .flatMap(part -> ProcessHandle.of(part).stream())
                .toList();
    }

    /** Takes back what this launcher has noted; what another one has stays. */
    static void forget(Path data) {
        try {
            if (find(data)
                    .filter(noted -> noted.pid() == ProcessHandle.current().pid())
                    .isPresent()) {
                Files.deleteIfExists(file(data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Path file(Path data) {
        return data.resolve("running.json");
    }
}
