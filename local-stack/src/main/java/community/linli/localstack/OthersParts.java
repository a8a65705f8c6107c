package community.linli.localstack;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Broker, document store and issuer that somebody else runs: whether they can be reached, before anything is started that needs them. */
final class OthersParts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private OthersParts() {}

    /**
     * Looks at those that are named.
     *
     * @throws CannotStart with the setting and the address of the first that does not answer
     */
    static void check(Map<String, String> external) {
        if (external.containsKey(StackSettings.KAFKA)) {
            checkBroker(external.getOrDefault(StackSettings.KAFKA, ""));
        }
        if (external.containsKey(StackSettings.MONGODB)) {
            checkDocuments(external.getOrDefault(StackSettings.MONGODB, ""));
        }
        if (external.containsKey(StackSettings.OIDC)) {
            checkIssuer(external.getOrDefault(StackSettings.OIDC, ""));
        }
    }

    private static void checkBroker(String servers) {
        List<String> each = Stream.of(servers.split(",", -1)).map(String::strip).toList();
        if (!each.stream().allMatch(server -> server.matches(".+:\\d{1,5}"))) {
            throw new CannotStart(
                    StackSettings.KAFKA + " is " + servers + "; it must be host:port, several divided by commas.");
        }
        boolean answers = each.stream().anyMatch(server -> {
            int colon = server.lastIndexOf(':');
            return isListening(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        });
        if (!answers) {
            throw new CannotStart("No broker answers at " + servers + ", which " + StackSettings.KAFKA + " names.");
        }
    }

    private static void checkDocuments(String uri) {
        ConnectionString parsed;
        try {
            parsed = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(StackSettings.MONGODB + " cannot be read: " + e.getMessage());
        }
        // the members behind an SRV name are the driver's to find
        boolean answers = parsed.isSrvProtocol()
                || parsed.getHosts().stream()
                        .map(ServerAddress::new)
                        .anyMatch(member -> isListening(member.getHost(), member.getPort()));
        if (!answers) {
            throw new CannotStart("No document store answers at " + String.join(", ", parsed.getHosts()) + ", which "
                    + StackSettings.MONGODB + " names.");
        }
    }

    private static void checkIssuer(String uri) {
        String configuration = uri.replaceAll("/$", "") + "/.well-known/openid-configuration";
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(configuration))
                    .timeout(PATIENCE)
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new CannotStart("The issuer that " + StackSettings.OIDC + " names answers " + status + " at "
                        + configuration + ".");
            }
        } catch (IOException e) {
            throw new CannotStart("No issuer answers at " + uri + ", which " + StackSettings.OIDC + " names.");
        } catch (IllegalArgumentException e) {
            throw new CannotStart(StackSettings.OIDC + " is " + uri + "; it must be an http or https address.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static boolean isListening(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
