package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;

/**
 * Events as they were written when their version was released, one file per version, kept for ever: the history of one subject that ends with
 * the event.
 *
 * <p>With the system property {@value #WRITE} set, scenarios on the pure engine write the files that are missing; they never change one.
 */
public final class GoldenSamples {

    /** Set to anything to have missing samples written. */
    public static final String WRITE = "linli.golden.write";

    private GoldenSamples() {}

    /** The folder of a context's samples, inside the module under test. */
    public static Path folder(String context) {
        return Path.of("src", "test", "resources", "golden", context);
    }

    /** Writes a sample of the event unless there is one or none is wanted. */
    static void offer(World world, Recorded<?> recorded) {
        if (System.getProperty(WRITE) == null) {
            return;
        }
        Envelopes envelopes = new Envelopes(world.context());
        Path file =
                folder(world.context().name()).resolve(envelopes.of(recorded).shortType() + ".json");
        if (Files.exists(file)) {
            return;
        }
        ArrayNode history = DomainJson.mapper().createArrayNode();
        world.history().stream()
                .filter(earlier -> earlier.subject().equals(recorded.subject()))
                .map(envelopes::of)
                .map(EnvelopeCodec::toBytes)
                .forEach(bytes -> history.add(DomainJson.mapper().readTree(bytes)));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    DomainJson.mapper()
                                    .writer(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(history) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
