package community.linli.eventsourcing.testkit.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on.
 *
 * <p>A port given out stays held until this JVM ends: a socket that is bound and never listens keeps the system from lending it to an outgoing
 * connection, while a server that reuses addresses, as Java's do, can still listen on it, also again after a restart.
 */
public final class FreePorts {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final Map<Integer, Socket> HELD = new HashMap<>();

    private FreePorts() {}

    /** A free port that no other call in this JVM has had or will get. */
    public static synchronized int next() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!HELD.containsKey(port) && isFree(port) && hold(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean hold(int port) {
        try {
            Socket socket = new Socket();
            HELD.put(port, socket);
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether a server could listen on this port, on every address of the machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
