package community.linli.localstack;

import community.linli.eventsourcing.testkit.broker.FreePorts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each part listens, on loopback. */
public record Ports(
        int gateway,
        int gatewayManagement,
        int catalog,
        int catalogManagement,
        int lending,
        int lendingManagement,
        int issuer,
        int broker,
        int controller,
        int documents) {

    /** The ports of README. */
    public static Ports usual() {
        return new Ports(8080, 8180, 8081, 8181, 8082, 8182, 8090, 9092, 9093, 27017);
    }

    /** Free ones, for tests. */
    public static Ports free() {
        return new Ports(
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next());
    }

    /** By the part that listens there. */
    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("gateway's management", gatewayManagement);
        ports.put("catalog", catalog);
        ports.put("catalog's management", catalogManagement);
        ports.put("lending", lending);
        ports.put("lending's management", lendingManagement);
        ports.put("issuer", issuer);
        ports.put("broker", broker);
        ports.put("broker's controller", controller);
        ports.put("documents", documents);
        return ports;
    }
}
