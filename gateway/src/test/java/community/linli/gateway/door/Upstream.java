package community.linli.gateway.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A service behind the gateway that keeps what reached it and answers 200 {@code {}}, or as it is told. */
public final class Upstream {

    /** What it does with a request; it must end the exchange. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request as it arrived; header names in lower case. */
    public record Seen(String method, String uri, Map<String, List<String>> headers, String body) {

        public List<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }
    }

    private static final Behaviour USUAL = exchange -> answer(exchange, 200, "application/json", "{}");

    private final HttpServer server;
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private volatile Behaviour behaviour = USUAL;

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            behaviour.answer(exchange);
        });
        server.start();
    }

    void close() {
        server.stop(0);
    }

    /** Answers with a body of this type. */
    public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void forget() {
        seen.clear();
        behaviour = USUAL;
    }

    /** Behaves so until the next test. */
    public void does(Behaviour wanted) {
        behaviour = wanted;
    }

    /** What has reached it in this test. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The only request that has reached it in this test. */
    public Seen only() {
        List<Seen> all = seen();
        if (all.size() != 1) {
            throw new AssertionError("Not one request but " + all);
        }
        return all.getFirst();
    }
}
