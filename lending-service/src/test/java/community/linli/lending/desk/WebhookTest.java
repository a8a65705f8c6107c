package community.linli.lending.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import community.linli.lending.postbox.Channel;
import community.linli.lending.postbox.ContactKind;
import community.linli.lending.postbox.Failure;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxEvent.NoticesSent;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import community.linli.lending.postbox.PostboxEvent.SendingFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signed requests to a real HTTP server in this JVM. */
class WebhookTest extends DeskTest {

    private static final String SECRET = "a secret of ana's own";

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;

    private record Heard(String path, String delivery, String timestamp, String signature, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
        anaIsReachedAt(ContactKind.WEBHOOK, new Dispatch.Hook(url("/hook"), SECRET).written());
        anaWishes(wishing("en", Channel.WEBHOOK));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Linli-Delivery"),
                exchange.getRequestHeaders().getFirst("Linli-Timestamp"),
                exchange.getRequestHeaders().getFirst("Linli-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", url("/elsewhere"));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private PostOffice office() {
        return office(MailDoor.shut());
    }

    @Test
    void theOtherSideCanVerifyTheSignatureOverTimestampAndBody() throws Exception {
        district.benAsks();

        office().look();
        office().look();

        assertThat(heard).hasSize(1);
        Heard one = heard.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((one.timestamp() + "." + one.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(one.signature()).isEqualTo("v1=" + HexFormat.of().formatHex(signed));
        assertThat(one.timestamp()).isEqualTo(Long.toString(SmallDistrict.NOON.getEpochSecond()));
        JsonNode body = JsonMapper.builder().build().readTree(one.body());
        assertThat(body.path("delivery").asString()).isEqualTo(one.delivery());
        assertThat(body.path("notices").path(0).path("kind").asString()).isEqualTo("LOAN_ASKED");
        assertThat(body.path("notices").path(0).path("text").asString()).contains("borrow “Drill”");
        assertThat(district.recorded(NoticesSent.class)).hasSize(1);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterUnderTheSameDeliveryId() {
        district.benAsks();
        status = 500;
        office().look();
        office().look();
        assertThat(heard).hasSize(1);

        district.passes(Duration.ofMinutes(1));
        office().look();
        assertThat(heard).hasSize(2);
        district.passes(Duration.ofMinutes(1));
        office().look();
        assertThat(heard).hasSize(2);

        status = 204;
        district.passes(Duration.ofMinutes(4));
        office().look();
        district.passes(Duration.ofHours(20));
        office().look();

        assertThat(heard)
                .hasSize(3)
                .extracting(Heard::delivery)
                .containsOnly(heard.getFirst().delivery());
        assertThat(district.recorded(NoticesSent.class)).hasSize(1);
    }

    @Test
    void whatIsNeverTakenIsGivenUpAfterSixAttempts() {
        district.benAsks();
        status = 500;
        for (Duration patience : List.of(
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(12),
                Duration.ofHours(24))) {
            district.passes(patience);
            office().look();
        }
        assertThat(heard).hasSize(6);
        assertThat(district.recorded(SendingFailed.class).getLast().nextAttempt())
                .isNull();
    }

    @Test
    void whatBrokeOffIsSentAgainUnderTheSameDeliveryId() {
        district.benAsks();
        district.breaksAfter(BeginSending.class);
        assertThatThrownBy(() -> office().look()).isInstanceOf(SmallDistrict.OutOfOrder.class);
        district.isRepaired();
        office().look();
        assertThat(heard).isEmpty();

        district.passes(Duration.ofMinutes(11));
        office().look();

        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().delivery())
                .isEqualTo(district.recorded(SendingBegun.class).getFirst().batch());
    }

    @Test
    void aRedirectIsNotFollowed() {
        district.benAsks();
        status = 307;

        office().look();

        assertThat(heard).extracting(Heard::path).containsExactly("/hook");
        assertThat(district.recorded(SendingFailed.class))
                .extracting(SendingFailed::why)
                .containsExactly(Failure.NOT_TAKEN);
    }

    @Test
    void anAddressThatIsGoneIsGivenUpAtOnce() {
        district.benAsks();
        status = 410;

        office().look();

        assertThat(district.recorded(SendingFailed.class))
                .extracting(SendingFailed::why, SendingFailed::nextAttempt)
                .containsExactly(tuple(Failure.REFUSED, null));
    }

    @Test
    void whoeverNeverEndsAnAnswerIsNotWaitedForLongerThanOurPatience() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
        });
        WebhookDoor door = new WebhookDoor(true, Duration.ofMillis(300));

        Delivery delivery =
                door.send(URI.create(url("/slow")), SECRET, new WebhookDoor.Parcel("one", SmallDistrict.NOON, "{}"));

        assertThat(delivery).isEqualTo(Delivery.NOT_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://user@8.8.8.8/",
                "http://8.8.8.8/",
                "https://8.8.8.8:8080/",
                "ftp://8.8.8.8/"
            })
    void nothingIsSentInsideOrUnencrypted(String address) {
        WebhookDoor door = new WebhookDoor(false);
        assertThat(door.mayBeAsked(URI.create(address))).isFalse();
        assertThat(door.send(URI.create(address), SECRET, new WebhookDoor.Parcel("b", Instant.EPOCH, "{}")))
                .isEqualTo(Delivery.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/hook", "https://[2606:4700::1111]:443/hook"})
    void thePublicMayBeAsked(String address) {
        assertThat(new WebhookDoor(false).mayBeAsked(URI.create(address))).isTrue();
    }
}
