package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.FactSource;
import community.linli.eventsourcing.kafka.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a scenario needs to run on the engine's own topology: the context with topics of its own, so that scenarios on one broker never meet.
 *
 * @param context the context; where facts come from is renamed, its own name is not
 * @param service prefix of its topics
 * @param folder where its stores are
 */
record LogSetting(BoundedContext context, String service, Path folder) {

    static LogSetting of(BoundedContext declared) {
        String mark = "-" + UUID.randomUUID().toString().substring(0, 8);
        List<FactSource> sources = declared.factSources().stream()
                .map(source -> new FactSource(source.service() + mark, source.types()))
                .toList();
        BoundedContext context = new BoundedContext(
                declared.name(),
                declared.stateVersion(),
                declared.entities(),
                declared.folds(),
                sources,
                declared.reactions(),
                declared.projections());
        try {
            return new LogSetting(context, declared.name() + mark, Files.createTempDirectory("linli-scenario-"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    EngineSettings engine(String bootstrapServers) {
        return new EngineSettings(
                service,
                bootstrapServers,
                1,
                0,
                (short) 1,
                1,
                folder,
                new SecretKeySpec("a key for scenarios alone".getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
                Duration.ofSeconds(30),
                true);
    }

    void removeFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
