package community.linli.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.gateway.door.Browser;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionTest {

    private static final String LOANS = "/api/districts/wuhou/communities/jinping-26/loans";
    private static final String BODY = "{}";

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Door door = Door.open();
    private final Browser browser = new Browser(door);

    @AfterEach
    void theIssuerGivesAsUsual() {
        door.issuer().givesAsUsual();
    }

    @Test
    void whoLogsInIsKnownToThePageAndToTheServices() {
        Reply back = browser.logIn();

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location").orElseThrow()).endsWith("/");
        JsonNode session = browser.get("/session").json();
        assertThat(session.path("loggedIn").asBoolean()).isTrue();
        assertThat(session.path("name").asString()).isEqualTo("1-102");
        assertThat(browser.get(LOANS).status()).isEqualTo(200);
        assertThat(door.lending().only().header("Authorization"))
                .singleElement()
                .asString()
                .startsWith("Bearer ey");
    }

    @Test
    void noTokenEverReachesTheBrowser() {
        browser.logIn();
        browser.csrf();
        browser.get("/");
        browser.get(LOANS);

        assertThat(browser.everythingSeen()).doesNotContain("eyJ").doesNotContain("refresh");
        assertThat(door.lending().only().header("Cookie"))
                .as("nor a cookie a service")
                .isEmpty();
    }

    @Test
    void theCookieIsKeptFromScriptsAndFromOtherSites() {
        List<String> cookies = browser.get("/oauth2/authorization/linli").headers().stream()
                .filter(header -> header.startsWith("set-cookie:"))
                .toList();

        assertThat(cookies)
                .singleElement()
                .asString()
                .startsWith("set-cookie: LINLI=")
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain=");
    }

    @Test
    void loggingInGivesTheSessionAnotherName() {
        browser.get("/oauth2/authorization/linli");
        String before = browser.cookie();
        browser.logIn();

        assertThat(browser.cookie()).isNotEqualTo(before);
        assertThat(asks(before).status()).isEqualTo(401);
    }

    @Test
    void aLoginThatNobodyBeganIsRefused() {
        Reply reply = browser.get("/login/oauth2/code/linli?code=stolen&state=invented");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location").orElseThrow()).endsWith("/?login=failed");
        assertThat(browser.get("/session").json().path("loggedIn").asBoolean()).isFalse();
    }

    @Test
    void aChangeWithoutTheSessionsCsrfTokenIsRefused() {
        browser.logIn();
        String others = new Browser(door).csrf();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Reply without = browser.send(door.bare(method, LOANS).body("application/json", BODY));
            Reply foreign = browser.send(
                    door.bare(method, LOANS).with("X-CSRF-TOKEN", others).body("application/json", BODY));
            for (Reply reply : List.of(without, foreign)) {
                assertThat(reply.status()).as(method).isEqualTo(403);
                assertThat(reply.problem()).isEqualTo("not-allowed");
            }
        }
        assertThat(door.lending().seen()).isEmpty();

        Reply allowed = browser.send(
                door.bare("POST", LOANS).with("X-CSRF-TOKEN", browser.csrf()).body("application/json", BODY));
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(door.lending().only().header("X-CSRF-TOKEN")).isEmpty();
    }

    @Test
    void aBearerTokenBesideTheCookieIsNoWayRoundCsrf() {
        browser.logIn();
        Reply reply = browser.send(
                door.bare("POST", LOANS).with("Authorization", "Bearer x").body("application/json", BODY));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(door.lending().seen()).isEmpty();
    }

    @Test
    void loggingOutEndsTheSessionAtTheGateway() {
        browser.logIn();
        String session = browser.cookie();
        Reply without = browser.send(door.bare("POST", "/logout"));
        assertThat(without.status()).as("without a CSRF token").isEqualTo(403);
        assertThat(asks(session).status()).isEqualTo(200);

        Reply out = browser.send(door.bare("POST", "/logout").with("X-CSRF-TOKEN", browser.csrf()));

        assertThat(out.status()).isEqualTo(302);
        assertThat(out.header("Location").orElseThrow())
                .startsWith(door.issuer().uri() + "/end?");
        assertThat(asks(session).status()).isEqualTo(401);
        assertThat(browser.get("/session").json().path("loggedIn").asBoolean()).isFalse();
    }

    @Test
    void aGetLogsNobodyOut() {
        browser.logIn();
        browser.get("/logout");
        assertThat(browser.get("/session").json().path("loggedIn").asBoolean()).isTrue();
    }

    @Test
    void aTokenThatRanOutIsRenewedUnseen() {
        door.issuer().gives(Duration.ofSeconds(1), "");
        browser.logIn();

        assertThat(browser.get(LOANS).status()).isEqualTo(200);

        assertThat(browser.everythingSeen()).doesNotContain("eyJ");
    }

    @Test
    void aSessionThatTheIssuerNoLongerRenewsMustLogInAgain() {
        door.issuer().gives(Duration.ofSeconds(1), "invalid_grant");
        browser.logIn();

        for (int again = 0; again < 2; again++) {
            Reply reply = browser.get(LOANS);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("unauthenticated");
        }
        assertThat(door.lending().seen()).isEmpty();
        assertThat(browser.get("/session").json().path("loggedIn").asBoolean())
                .as("the page offers to log in")
                .isFalse();
    }

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheSession() {
        door.issuer().gives(Duration.ofSeconds(1), "temporarily_unavailable");
        browser.logIn();
        Reply away = browser.get(LOANS);
        assertThat(away.status()).as(away.toString()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("issuer-unavailable");

        door.issuer().givesAsUsual();
        assertThat(browser.get(LOANS).status()).isEqualTo(200);
    }

    @Test
    void requestsAtTheSameTimeRenewOnce() {
        door.issuer().gives(Duration.ofSeconds(1), "");
        browser.logIn();
        String session = browser.cookie();

        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> asks(session).status(), THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(200).hasSize(8);
    }

    @Test
    void eachSessionHasItsOwnTokens() {
        Browser second = new Browser(door);
        second.logIn();
        door.issuer().gives(Duration.ofSeconds(1), "invalid_grant");
        browser.logIn();

        assertThat(browser.get(LOANS).status()).isEqualTo(401);
        assertThat(second.get(LOANS).status()).isEqualTo(200);
    }

    private Reply asks(String cookie) {
        return door.bare("GET", LOANS).with("Cookie", cookie).send();
    }
}
