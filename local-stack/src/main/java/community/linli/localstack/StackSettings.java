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
 *     started; and {@code OIDC_CLIENT_SECRET} for the last of them
 * @param further more environment for each service, such as {@code LINLI_LENDING_REQUEST_EXPIRY}
 * @param progress hears a sentence per part; what it throws ends the start
 * @param neededBytes how much room the disk of the data folder must have
 */
public record StackSettings(
        Path root,
        Path data,
        Ports ports,
        Map<String, String> external,
        Map<String, String> further,
        Consumer<String> progress,
        long neededBytes) {

    /** Room for the log of a good while: 1 GiB. */
    public static final long USUAL_BYTES = 1L << 30;

    /** Names of settings that replace a part of our own. */
    public static final String KAFKA = "KAFKA_BOOTSTRAP_SERVERS";

    public static final String MONGODB = "MONGODB_URI";
    public static final String OIDC = "OIDC_ISSUER_URI";

    /** With which the gateway proves itself to an issuer that is somebody else's. */
    public static final String OIDC_SECRET = "OIDC_CLIENT_SECRET";

    public StackSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        external = Map.copyOf(external);
        further = Map.copyOf(further);
    }

    /** With the usual room on the disk. */
    public StackSettings(
            Path root,
            Path data,
            Ports ports,
            Map<String, String> external,
            Map<String, String> further,
            Consumer<String> progress) {
        this(root, data, ports, external, further, progress, USUAL_BYTES);
    }

    /** With another one that hears how far the start is. */
    public StackSettings hearing(Consumer<String> listener) {
        return new StackSettings(root, data, ports, external, further, listener, neededBytes);
    }
}
