package community.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import community.linli.gateway.door.Upstream;
import community.linli.gateway.door.Upstream.Seen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final String WUHOU = "/api/districts/wuhou";
    private static final String BODY = "{\"a\":1}";

    private final Door door = Door.open();

    @Test
    void eachAddressGoesToItsService() {
        Map<Upstream, List<String>> services = Map.of(
                door.catalog(),
                List.of(
                        "/communities",
                        "/communities/c/loansx",
                        "/communities/c/items/loans",
                        "/communities/c/pollsx",
                        "/communities/c/networkx",
                        "/statisticsx",
                        "/communities/c/rounds",
                        "/roundsx",
                        "/commands/catalog/1"),
                door.lending(),
                List.of(
                        "/communities/c/loans",
                        "/communities/c/loans/l",
                        "/communities/c/loans/l/return",
                        "/communities/c/standings/h",
                        "/communities/c/introductions",
                        "/communities/c/introductions/suggestions",
                        "/communities/c/walks/w/confirmation",
                        "/communities/c/network",
                        "/communities/c/statistics",
                        "/communities/c/thanks",
                        "/communities/c/audit/i",
                        "/network",
                        "/statistics",
                        "/commands/lending/1"),
                door.proposals(),
                List.of(
                        "/rounds",
                        "/rounds/r",
                        "/rounds/r/proposals/p/submission",
                        "/projects",
                        "/projects/p/milestones",
                        "/ballot-boxes/b/ballots",
                        "/communities/c/polls",
                        "/communities/c/polls/p/opening",
                        "/commands/proposals/1"));
        services.forEach((service, paths) -> paths.forEach(path -> {
            Door.open();
            assertThat(door.asked("GET", WUHOU + path + "?a=1&b=%20").send().status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(service.only().uri()).isEqualTo(WUHOU + path + "?a=1&b=%20");
        }));
    }

    @Test
    void everyRouteOfTheMatrixGoesToTheServiceThatHasIt() {
        Map<String, Upstream> services =
                Map.of("catalog", door.catalog(), "lending", door.lending(), "proposals", door.proposals());
        AccessMatrix.services().stream()
                .filter(row -> services.containsKey(row.where()))
                .forEach(row -> {
                    Door.open();
                    String path = WUHOU + row.path().replaceAll("\\{[^}]*}", "x");
                    assertThat(door.asked("GET", path).send().status()).as(path).isEqualTo(200);
                    assertThat(services.get(row.where()).only().uri()).isEqualTo(path);
                });
    }

    @Test
    void whatAServiceReadsReachesIt() {
        Map<String, String> headers = Map.of(
                "Accept", "application/json",
                "Accept-Language", "zh-CN,zh;q=0.9",
                "Idempotency-Key", "k-1",
                "If-Match", "\"3\"",
                "If-None-Match", "\"4\"",
                "Linli-Position", "0:17");
        var request = door.asked("PATCH", WUHOU + "/communities").body("application/json", BODY);
        headers.forEach(request::with);

        assertThat(request.send().status()).isEqualTo(200);

        Seen seen = door.catalog().only();
        assertThat(seen.method()).isEqualTo("PATCH");
        assertThat(seen.body()).isEqualTo(BODY);
        headers.forEach((name, value) -> assertThat(seen.header(name)).as(name).containsExactly(value));
        assertThat(seen.header("Content-Type")).singleElement().asString().startsWith("application/json");
        assertThat(seen.header("Authorization")).singleElement().asString().startsWith("Bearer ey");
    }

    @Test
    void whoACallerSaysToBeGoesNoFurther() {
        List<String> names = List.of(
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Forwarded-Proto",
                "X-Forwarded-Server",
                "X-Forwarded-User",
                "X-Real-IP",
                "X-User",
                "X-User-Id",
                "X-Roles",
                "X-District",
                "X-Remote-User",
                "Remote-User",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Client-Cert",
                "Via",
                "Cookie",
                "Origin",
                "Referer",
                "Proxy-Authorization");
        var request = door.asked("POST", WUHOU + "/communities").body("application/json", BODY);
        names.forEach(name -> request.with(name, "operator"));

        assertThat(request.send().status()).isEqualTo(200);

        Seen seen = door.catalog().only();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.headers())
                .doesNotContainKeys(names.stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .toArray(String[]::new));
        assertThat(seen.headers().values().toString()).doesNotContain("operator");
    }

    @Test
    void forwardedHeadersAreNotBelieved() {
        Reply reply = door.bare("GET", "/oauth2/authorization/linli")
                .with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Proto", "https")
                .with("Forwarded", "host=evil.example;proto=https")
                .send();
        assertThat(reply.header("Location").orElseThrow())
                .doesNotContain("evil")
                .doesNotContain("https");
    }

    @Test
    void whatIsForOneHopStaysThere() {
        door.catalog().does(exchange -> {
            exchange.getResponseHeaders().set("Connection", "X-Secret");
            exchange.getResponseHeaders().set("X-Secret", "1");
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=99");
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic");
            exchange.getResponseHeaders().set("Trailer", "X-Late");
            Upstream.answer(exchange, 200, "application/json", "{}");
        });
        Reply reply = door.asked("GET", WUHOU + "/communities")
                .with("Connection", "close, Idempotency-Key")
                .with("Idempotency-Key", "only-for-the-gateway")
                .with("Keep-Alive", "timeout=5")
                .with("TE", "trailers")
                .with("Trailer", "X-Late")
                .with("Proxy-Connection", "keep-alive")
                .send();

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(door.catalog().only().headers())
                .doesNotContainKeys(
                        "idempotency-key",
                        "keep-alive",
                        "te",
                        "trailer",
                        "proxy-connection",
                        "upgrade",
                        "http2-settings");
        for (String name : List.of("X-Secret", "Proxy-Authenticate", "Trailer")) {
            assertThat(reply.header(name)).as(name).isEmpty();
        }
        assertThat(reply.header("Keep-Alive").orElse("")).doesNotContain("99");
    }

    @Test
    void anUpgradeIsNotForwarded() {
        Reply reply = door.asked("GET", WUHOU + "/communities")
                .with("Connection", "Upgrade, close")
                .with("Upgrade", "websocket")
                .with("Expect", "100-continue")
                .send();
        assertThat(reply.status()).as(reply.toString()).isIn(200, 100);
        assertThat(door.catalog().only().headers()).doesNotContainKeys("upgrade", "expect");
    }

    @Test
    void aServicesAnswerComesBackAsItIsButForItsInside() {
        door.catalog().does(exchange -> {
            Map.of(
                            "Server", "Inside/1.0",
                            "X-Powered-By", "Inside",
                            "Set-Cookie", "LINLI=stolen",
                            "ETag", "\"3\"",
                            "Location", "/api/districts/wuhou/things/1",
                            "Linli-Position", "0:18",
                            "Linli-Stale", "true",
                            "Retry-After", "1")
                    .forEach(exchange.getResponseHeaders()::set);
            Upstream.answer(exchange, 409, "application/problem+json", "{\"status\":409}");
        });

        Reply reply = door.asked("POST", WUHOU + "/communities")
                .body("application/json", BODY)
                .send();

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).isEqualTo("{\"status\":409}");
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.header("ETag")).hasValue("\"3\"");
        assertThat(reply.header("Location")).hasValue("/api/districts/wuhou/things/1");
        assertThat(reply.header("Linli-Position")).hasValue("0:18");
        assertThat(reply.header("Linli-Stale")).hasValue("true");
        assertThat(reply.header("Retry-After")).hasValue("1");
        for (String name : List.of("Server", "X-Powered-By", "Set-Cookie")) {
            assertThat(reply.header(name)).as(name).isEmpty();
        }
    }

    @Test
    void aServiceThatHangsUpIsToldAsAProblem() {
        door.catalog().does(HttpExchange::close);
        unavailable();
    }

    @Test
    void aServiceThatIsSlowIsToldAsAProblem() {
        CountDownLatch tested = new CountDownLatch(1);
        door.catalog().does(exchange -> {
            await(tested);
            exchange.close();
        });
        try {
            unavailable();
        } finally {
            tested.countDown();
        }
    }

    @Test
    void anAnswerThatStopsInItsMiddleIsNotTakenForAWholeOne() {
        CountDownLatch tested = new CountDownLatch(1);
        door.catalog().does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("[1,2".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            await(tested);
            exchange.close();
        });
        try {
            Reply reply = door.asked("GET", WUHOU + "/communities").send();
            assertThat(reply.status() == 200 && !reply.header("Content-Length").equals(Optional.of("1000")))
                    .as("ends like a whole answer: %s", reply)
                    .isFalse();
            assertThat(reply.body()).doesNotContain("Exception").doesNotContain("java.");
        } finally {
            tested.countDown();
        }
    }

    @Test
    void anAnswerThatStopsBeforeItsBodyIsToldAsAProblem() {
        door.catalog().does(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("Location", "/api/districts/wuhou/things/1");
            exchange.sendResponseHeaders(409, 0);
            exchange.getResponseBody().flush();
            throw new IOException("killed between head and body");
        });
        unavailable();
    }

    private void unavailable() {
        Reply read = door.asked("GET", WUHOU + "/communities").send();
        assertThat(read.status()).as(read.toString()).isEqualTo(503);
        assertThat(read.problem()).isEqualTo("read-unavailable");
        Reply write = door.asked("POST", WUHOU + "/communities")
                .body("application/json", BODY)
                .send();
        assertThat(write.status()).as(write.toString()).isEqualTo(503);
        assertThat(write.problem()).isEqualTo("outcome-unknown");
        for (Reply reply : List.of(read, write)) {
            assertThat(reply.body()).doesNotContain("Exception", "java.", "localhost");
            assertThat(reply.header("Server")).isEmpty();
            assertThat(reply.header("Location")).isEmpty();
            assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(door.catalog().seen())
                .as("a write is sent once")
                .filteredOn(seen -> seen.method().equals("POST"))
                .hasSize(1);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
