package community.linli.eventsourcing.testkit.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The main class of the broker process: formats an empty folder, then runs Kafka.
 *
 * <p>Formatting and running in one process saves a second start of a virtual machine.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    /**
     * Runs until it is stopped.
     *
     * @param arguments the path of {@code server.properties}, the folder of the records, and the process to end with, or 0
     */
    public static void main(String[] arguments) {
        String settings = arguments[0];
        long starter = Long.parseLong(arguments[2]);
        if (starter != 0) {
            endWith(starter);
        }
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            format(settings);
        }
        Kafka.main(new String[] {settings});
    }

    private static void format(String settings) {
        String[] command = {
            "format",
            "--config",
            settings,
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--feature",
            "transaction.version=2"
        };
        int status = StorageTool.execute(command, System.out);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static void endWith(long starter) {
        Thread watch = new Thread(
                () -> {
                    ProcessHandle.of(starter)
                            .ifPresent(handle -> handle.onExit().join());
                    Runtime.getRuntime().halt(143);
                },
                "ends-with-starter");
        watch.setDaemon(true);
        watch.start();
    }
}
