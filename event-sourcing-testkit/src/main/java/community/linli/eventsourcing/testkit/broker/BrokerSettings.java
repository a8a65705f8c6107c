package community.linli.eventsourcing.testkit.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one broker process is to run.
 *
 * @param folder where the broker keeps its records, settings and log file; made where it is absent, formatted where it is empty
 * @param port where clients connect on the loopback address; 0 picks a free one, which then stays the same over restarts
 * @param controllerPort where the controller listens; 0 picks a free one
 * @param heapMegabytes the largest heap of the broker process
 * @param endsWithStarter whether the broker ends itself when the process that started it is gone, however that one ended
 * @param classPath class path of the broker process; must hold Kafka's server and this module
 * @param overrides further lines of {@code server.properties}, winning over the defaults
 */
public record BrokerSettings(
        Path folder,
        int port,
        int controllerPort,
        int heapMegabytes,
        boolean endsWithStarter,
        String classPath,
        Map<String, String> overrides) {

    public BrokerSettings {
        folder = folder.toAbsolutePath().normalize();
        overrides = Map.copyOf(overrides);
    }

    /** Free ports, 256 MiB of heap, ending with its starter, on the class path of the running program. */
    public static BrokerSettings in(Path folder) {
        return new BrokerSettings(folder, 0, 0, 256, true, System.getProperty("java.class.path"), Map.of());
    }

    /** With these ports; 0 picks a free one. */
    public BrokerSettings onPorts(int clients, int controller) {
        return new BrokerSettings(folder, clients, controller, heapMegabytes, endsWithStarter, classPath, overrides);
    }

    /** With this largest heap. */
    public BrokerSettings withHeapMegabytes(int megabytes) {
        return new BrokerSettings(folder, port, controllerPort, megabytes, endsWithStarter, classPath, overrides);
    }

    /** Goes on when its starter ends; whoever calls this stops the broker by {@link KafkaBroker#pid()}. */
    public BrokerSettings outlivingItsStarter() {
        return new BrokerSettings(folder, port, controllerPort, heapMegabytes, false, classPath, overrides);
    }

    /** With another class path for the broker process. */
    public BrokerSettings withClassPath(String path) {
        return new BrokerSettings(folder, port, controllerPort, heapMegabytes, endsWithStarter, path, overrides);
    }

    /** With one more line of {@code server.properties}. */
    public BrokerSettings with(String property, String value) {
        Map<String, String> more = new TreeMap<>(overrides);
        more.put(property, value);
        return new BrokerSettings(folder, port, controllerPort, heapMegabytes, endsWithStarter, classPath, more);
    }

    /** The settings of the broker as {@code server.properties} holds them. */
    Map<String, String> serverProperties() {
        Map<String, String> lines = new TreeMap<>();
        lines.put("process.roles", "broker,controller");
        lines.put("node.id", "1");
        lines.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        lines.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        lines.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        lines.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        lines.put("controller.listener.names", "CONTROLLER");
        lines.put("inter.broker.listener.name", "PLAINTEXT");
        lines.put("log.dirs", folder.resolve("records").toString());
        lines.put("auto.create.topics.enable", "false");
        lines.put("group.initial.rebalance.delay.ms", "0");
        // Killed to serving in 4.6 s instead of 12.6 s: the old session of the broker has to end first.
        lines.put("broker.session.timeout.ms", "2000");
        lines.put("broker.heartbeat.interval.ms", "500");
        // The default of 128 MiB would not fit beside the rest into a small heap.
        lines.put("log.cleaner.dedupe.buffer.size", "16777216");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            lines.put(topic + ".replication.factor", "1");
            lines.put(topic + ".num.partitions", "4");
        }
        lines.put("transaction.state.log.min.isr", "1");
        lines.put("share.coordinator.state.topic.min.isr", "1");
        lines.putAll(overrides);
        return lines;
    }
}
