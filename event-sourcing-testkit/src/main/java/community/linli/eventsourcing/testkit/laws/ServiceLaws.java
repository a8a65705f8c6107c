package community.linli.eventsourcing.testkit.laws;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.envelope.EventSchemas;
import community.linli.eventsourcing.envelope.EventTypes;
import community.linli.eventsourcing.testkit.scenario.GoldenSamples;
import community.linli.eventsourcing.testkit.scenario.World;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * The laws of one service's events, checked in its tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> theLawsOfEventsHold() {
 *     return ServiceLaws.of(LendingContext.declare()).asTests();
 * }
 * }</pre>
 *
 * <p>Reads {@code src/test/resources/golden/<service>/<short-type>.json} (see {@link GoldenSamples}) and, once there has been a release, the
 * schemas as they were released in {@code src/test/resources/released/<service>/}, of the module in whose folder the tests run.
 */
public final class ServiceLaws {

    private final BoundedContext context;
    private final Path golden;
    private final Path released;
    private final Path schemas;
    private final EventCodec codec;

    private ServiceLaws(BoundedContext context, Path module, Upcasters upcasters) {
        this.context = context;
        this.golden = module.resolve(GoldenSamples.folder(context.name()));
        this.released = module.resolve(Path.of("src", "test", "resources", "released", context.name()));
        this.schemas = module.resolve(Path.of("src", "main", "resources", "schemas", context.name()));
        this.codec = new EventCodec(context, upcasters);
    }

    /** The laws of the module in whose folder the tests run. */
    public static ServiceLaws of(BoundedContext context) {
        return of(context, Path.of(""), Upcasters.discovered());
    }

    /** The laws of a module elsewhere, with other upcasters than those that the class path offers. */
    static ServiceLaws of(BoundedContext context, Path module, Upcasters upcasters) {
        return new ServiceLaws(context, module, upcasters);
    }

    /** One test per law. */
    public Stream<DynamicTest> asTests() {
        return breaches().entrySet().stream()
                .map(law -> DynamicTest.dynamicTest(law.getKey(), () -> fail(law.getKey(), law.getValue())));
    }

    /**
     * Checks all laws.
     *
     * @throws AssertionError naming every breach of the first law that does not hold
     */
    public void check() {
        breaches().forEach(ServiceLaws::fail);
    }

    /** The breaches of each law, by the law's sentence. */
    Map<String, List<String>> breaches() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("every event has a schema", missingSchemas());
        all.put("every event has a golden sample", missingSamples());
        all.put("every event ever released is still understood", misunderstoodSamples());
        all.put("schemas change by optional fields alone", incompatibleSchemas());
        return all;
    }

    private List<String> missingSchemas() {
        try {
            EventSchemas.of(context);
            return List.of();
        } catch (IllegalStateException missing) {
            return List.of(String.valueOf(missing.getMessage()));
        }
    }

    private List<String> missingSamples() {
        return new TreeSet<>(codec.types().events().keySet())
                .stream()
                        .map(type -> golden.resolve(EventTypes.shortType(type) + ".json"))
                        .filter(file -> !Files.exists(file))
                        .map(file -> file + " is missing; run the scenarios with -D" + GoldenSamples.WRITE + "=true")
                        .toList();
    }

    private List<String> misunderstoodSamples() {
        List<String> found = new ArrayList<>();
        for (Path file : files(golden)) {
            try {
                replay(file, found);
            } catch (RuntimeException | AssertionError broken) {
                found.add(file.getFileName() + ": " + broken);
            }
        }
        return found;
    }

    private void replay(Path file, List<String> found) throws AssertionError {
        JsonNode json = read(file);
        List<Recorded<?>> history = new ArrayList<>();
        List<JsonNode> events = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(events::add);
        } else {
            events.add(json);
        }
        EventSchemas known = EventSchemas.of(context);
        for (JsonNode event : events) {
            Envelope envelope = EnvelopeCodec.fromBytes(DomainJson.mapper().writeValueAsBytes(event));
            Recorded<?> recorded = codec.read(envelope)
                    .orElseThrow(() -> new AssertionError(envelope.type() + " is neither known nor lifted"));
            history.add(recorded);
            boolean isCurrent = codec.types().event(envelope.type()).isPresent();
            JsonNode again = writtenAgain(recorded);
            if (isCurrent && !again.equals(envelope.data())) {
                found.add("%s: read and written again it is %s instead of %s"
                        .formatted(file.getFileName(), again, envelope.data()));
            }
            if (isCurrent) {
                known.flaws(envelope.type(), envelope.data())
                        .forEach(flaw -> found.add(file.getFileName() + ": " + flaw));
            }
        }
        World.replay(context, history.getFirst().district(), history);
    }

    /** By way of its text: as a tree a small long is another number than the same figure read from a file. */
    private static JsonNode writtenAgain(Recorded<?> recorded) {
        return DomainJson.mapper().readTree(DomainJson.mapper().writeValueAsBytes(recorded.occurrence()));
    }

    private List<String> incompatibleSchemas() {
        List<String> found = new ArrayList<>();
        for (Path old : files(released)) {
            Path current = schemas.resolve(old.getFileName());
            if (!Files.exists(current)) {
                // A version that is only read, and lifted, needs no schema of its own any more.
                continue;
            }
            SchemaCompatibility.breaches(read(old), read(current))
                    .forEach(breach -> found.add(old.getFileName() + ": " + breach));
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return DomainJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void fail(String law, List<String> found) {
        if (!found.isEmpty()) {
            throw new AssertionError("It does not hold that " + law + ":\n  " + String.join("\n  ", found));
        }
    }
}
