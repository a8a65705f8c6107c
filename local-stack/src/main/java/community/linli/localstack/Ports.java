package community.linli.localstack;

import community.linli.eventsourcing.testkit.broker.FreePorts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each part listens, on loopback. */
public record Ports(
        int gateway,
        int gatewayManagement,
        int catalog,
        int catalogManagement,
        int lending,
        int lendingManagement,
        int proposals,
        int proposalsManagement,
        int issuer,
        int broker,
        int controller,
        int documents) {

    /** What a change of ports calls them, in the order of the fields. */
    private static final List<String> NAMES = List.of(
            "gateway",
            "gateway-management",
            "catalog",
            "catalog-management",
            "lending",
            "lending-management",
            "proposals",
            "proposals-management",
            "issuer",
            "broker",
            "controller",
            "documents");

    /** The ports of README. */
    public static Ports usual() {
        return new Ports(8080, 8180, 8081, 8181, 8082, 8182, 8083, 8183, 8090, 9092, 9093, 27017);
    }

    /**
     * These, some of them changed.
     *
     * @param changes such as {@code gateway=18080,broker=19092}, by the names of the parts that help shows
     * @throws CannotStart if it is not such a list
     */
    public Ports with(String changes) {
        int[] ports = byName().values().stream().mapToInt(Integer::intValue).toArray();
        for (String change : changes.split(",", -1)) {
            String[] parts = change.strip().split("=", 2);
            int place = NAMES.indexOf(parts[0]);
            if (place < 0 || parts.length < 2 || !isPort(parts[1])) {
                throw new CannotStart("LINLI_PORTS cannot be read at \"" + change
                        + "\"; it is a list such as gateway=18080,broker=19092 of " + String.join(", ", NAMES) + ".");
            }
            ports[place] = Integer.parseInt(parts[1]);
        }
        if (Arrays.stream(ports).distinct().count() < ports.length) {
            throw new CannotStart("LINLI_PORTS gives one port to two parts: " + changes + ".");
        }
        return new Ports(
                ports[0], ports[1], ports[2], ports[3], ports[4], ports[5], ports[6], ports[7], ports[8], ports[9],
                ports[10], ports[11]);
    }

    private static boolean isPort(String text) {
        return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
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
        ports.put("proposals", proposals);
        ports.put("proposals' management", proposalsManagement);
        ports.put("issuer", issuer);
        ports.put("broker", broker);
        ports.put("broker's controller", controller);
        ports.put("documents", documents);
        return ports;
    }
}
