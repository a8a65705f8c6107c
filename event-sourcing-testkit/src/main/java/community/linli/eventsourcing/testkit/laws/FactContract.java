package community.linli.eventsourcing.testkit.laws;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.FactSource;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.testkit.scenario.GoldenSamples;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds a service's facts against what their publisher writes: each field read is a field of the publisher's JSON Schema, always there unless
 * it is nullable here, and the publisher's golden samples can be read.
 */
public final class FactContract {

    private final BoundedContext context;
    private final Path services;

    private FactContract(BoundedContext context, Path services) {
        this.context = context;
        this.services = services;
    }

    /** The facts of a context, with the publishers' modules {@code <service>-service} beside the folder in which the tests run. */
    public static FactContract of(BoundedContext context) {
        return of(context, Path.of(".."));
    }

    /** The facts of a context, with the publishers' modules in this folder. */
    static FactContract of(BoundedContext context, Path services) {
        return new FactContract(context, services);
    }

    /**
     * Checks every fact.
     *
     * @throws AssertionError naming every breach
     */
    public void check() {
        List<String> found = breaches();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "It does not hold that facts are what their publisher writes:\n  " + String.join("\n  ", found));
        }
    }

    /** One sentence per breach. */
    List<String> breaches() {
        List<String> found = new ArrayList<>();
        for (FactSource source : context.factSources()) {
            Path module = services.resolve(source.service() + "-service");
            for (Map.Entry<String, Class<? extends Fact>> type : new TreeMap<>(source.types()).entrySet()) {
                Path schema = module.resolve(Path.of("src", "main", "resources", "schemas", source.service()))
                        .resolve(type.getKey() + ".schema.json");
                if (Files.exists(schema)) {
                    compare(type.getValue(), read(schema), found);
                } else {
                    found.add(source.service() + " publishes no " + type.getKey());
                }
                Path sample =
                        module.resolve(GoldenSamples.folder(source.service())).resolve(type.getKey() + ".json");
                if (Files.exists(sample)) {
                    decode(type.getValue(), read(sample), found);
                } else {
                    found.add(source.service() + " has no golden sample of " + type.getKey());
                }
            }
        }
        return found;
    }

    private static void compare(Class<? extends Fact> fact, JsonNode schema, List<String> found) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (RecordComponent component : fact.getRecordComponents()) {
            String name = fact.getSimpleName() + "." + component.getName();
            if (!schema.path("properties").has(component.getName())) {
                found.add(name + " is no field of the publisher's");
            } else if (!required.contains(component.getName())
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                found.add(name + " may be absent, but is read as if it never were");
            }
        }
    }

    private void decode(Class<? extends Fact> fact, JsonNode sample, List<String> found) {
        EventCodec codec = new EventCodec(context, Upcasters.discovered());
        JsonNode last = sample.isArray() ? sample.get(sample.size() - 1) : sample;
        try {
            boolean isRead = codec.read(
                            EnvelopeCodec.fromBytes(DomainJson.mapper().writeValueAsBytes(last)))
                    .filter(recorded -> fact.isInstance(recorded.occurrence()))
                    .isPresent();
            if (!isRead) {
                found.add("the publisher's sample is not read as " + fact.getSimpleName());
            }
        } catch (EnvelopeCodec.Unreadable broken) {
            found.add(fact.getSimpleName() + ": " + broken.getMessage());
        }
    }

    private static JsonNode read(Path file) {
        try {
            return DomainJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
