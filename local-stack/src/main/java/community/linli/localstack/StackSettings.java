package community.linli.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a stack is to run.
 *
 * @param root the checkout, whose services' jars are run
 * @param data the one folder of everything that is kept
 * @param external {@code KAFKA_BOOTSTRAP_SERVERS}, {@code MONGODB_URI} and {@code OIDC_ISSUER_URI}, as far as they are set: those parts are not
 *     started
 * @param further more environment for each service, such as {@code LINLI_LENDING_REQUEST_EXPIRY}
 * @param progress hears a sentence per part
 */
public record StackSettings(
        Path root,
        Path data,
        Ports ports,
        Map<String, String> external,
        Map<String, String> further,
        Consumer<String> progress) {

    /** Names of settings that replace a part of our own. */
    public static final String KAFKA = "KAFKA_BOOTSTRAP_SERVERS";

    public static final String MONGODB = "MONGODB_URI";
    public static final String OIDC = "OIDC_ISSUER_URI";

    public StackSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        external = Map.copyOf(external);
        further = Map.copyOf(further);
    }
}
