package community.linli.lending.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends signed requests to addresses that people name. Never to an address inside: only https on its usual port to hosts all of whose addresses are
 * public, and no redirect is followed. That a name then leads elsewhere (rebinding) is met by TLS, for nobody inside has the name's certificate.
 *
 * <p>{@code Linli-Signature} is {@code v1=} and the hexadecimal HMAC-SHA-256 of {@code timestamp.body} under the person's secret; {@code
 * Linli-Delivery} is the same in each attempt, so that the other side can tell a repetition.
 */
public final class WebhookDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final boolean isLoopbackAllowed;
    private final Duration patience;
    private final HttpClient client;

    /** With loopback for tests alone: then also http there, on any port. */
    public WebhookDoor(boolean isLoopbackAllowed) {
        this(isLoopbackAllowed, PATIENCE);
    }

    /** With this long for the other side to answer. */
    WebhookDoor(boolean isLoopbackAllowed, Duration patience) {
        this.isLoopbackAllowed = isLoopbackAllowed;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** What is sent. */
    record Parcel(String delivery, Instant at, String body) {}

    /** Whether anything may be sent there; asks the name service, and may block for its time. */
    boolean mayBeAsked(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return false;
        }
        try {
            InetAddress[] places = InetAddress.getAllByName(host);
            if (isLoopbackAllowed && Arrays.stream(places).allMatch(InetAddress::isLoopbackAddress)) {
                return scheme.equals("http") || scheme.equals("https");
            }
            boolean isUsual = scheme.equals("https") && (address.getPort() == -1 || address.getPort() == 443);
            return isUsual && Arrays.stream(places).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Blocks for at most about its patience, ten seconds by default. Never says where to, neither in a log nor in an error. */
    Delivery send(URI address, String secret, Parcel parcel) {
        if (!mayBeAsked(address)) {
            return Delivery.REFUSED;
        }
        String timestamp = Long.toString(parcel.at().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Linli")
                .header("Linli-Delivery", parcel.delivery())
                .header("Linli-Timestamp", timestamp)
                .header("Linli-Signature", "v1=" + signature(secret, timestamp + "." + parcel.body()))
                .POST(BodyPublishers.ofString(parcel.body()))
                .build();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            // the request's own limit ends with the headers; a body may be without end
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status >= 200 && status < 300
                    ? Delivery.TAKEN
                    : status == GONE ? Delivery.REFUSED : Delivery.NOT_TAKEN;
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            // the kind alone: a message may name the address
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            LOG.info("A signed request was not taken: {}", cause.getClass().getSimpleName());
            return Delivery.NOT_TAKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.NOT_TAKEN;
        }
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no HMAC-SHA-256", e);
        }
    }
}
