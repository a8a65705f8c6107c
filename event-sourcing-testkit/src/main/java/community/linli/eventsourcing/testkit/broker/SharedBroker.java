package community.linli.eventsourcing.testkit.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One broker for all tests of a virtual machine, started at first use and ended with the virtual machine.
 *
 * <p>Tests that kill or restart a broker start their own.
 */
public final class SharedBroker {

    /** Names a system property that holds the address of a broker to use instead. */
    public static final String ELSEWHERE = "linli.test.bootstrap-servers";

    private static @Nullable KafkaBroker broker;

    private SharedBroker() {}

    /** Where the broker is; that of {@value #ELSEWHERE} where this system property is set, and then none is started. */
    public static String bootstrapServers() {
        String elsewhere = System.getProperty(ELSEWHERE);
        return elsewhere != null ? elsewhere : get().bootstrapServers();
    }

    /** The broker; the first call blocks until it serves. */
    public static synchronized KafkaBroker get() {
        if (broker == null) {
            try {
                Path folder = Files.createTempDirectory("linli-broker-");
                KafkaBroker started = KafkaBroker.start(BrokerSettings.in(folder));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
                broker = started;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return broker;
    }

    private static void end(KafkaBroker broker, Path folder) {
        broker.kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            System.err.println("Left behind: " + folder);
        }
    }
}
