package community.linli.gateway.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.gateway.door.Browser;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import community.linli.gateway.door.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody here is of {@code wuhou}; {@code jinjiang} is somebody else's. */
class DistrictFilterTest {

    private final Door door = Door.open();

    @Test
    void onesOwnDistrictIsAskedOfItsService() {
        assertThat(door.asked("GET", "/api/districts/wuhou/communities").send().status())
                .isEqualTo(200);
        assertThat(door.catalog().only().uri()).isEqualTo("/api/districts/wuhou/communities");
    }

    @Test
    void aForeignDistrictAndAnUnknownOneAnswerAlikeByteForByte() {
        for (String rest : List.of("", "/", "/communities", "/communities/shaxi/loans", "/no/such/thing")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD")) {
                String foreign = door.asked(method, "/api/districts/jinjiang" + rest)
                        .send()
                        .withoutDate();
                String unknown = door.asked(method, "/api/districts/nowhere" + rest)
                        .send()
                        .withoutDate();
                assertThat(foreign).as(method + rest).startsWith("404\n").isEqualTo(unknown);
            }
        }
        nothingWasAsked();
    }

    @Test
    void aForeignDistrictIsNotToldFromAnUnknownOneByABodyOrAQuery() {
        for (String district : List.of("jinjiang", "nowhere")) {
            Reply reply = door.asked("POST", "/api/districts/" + district + "/communities?district=wuhou")
                    .body("application/json", "{\"district\":\"wuhou\"}")
                    .send();
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        nothingWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/districts/jinjiang/communities",
                "/ap%69/districts/jinjiang/communities",
                "/api/%64istricts/jinjiang/communities",
                "/api/districts/%6Ainjiang/communities",
                "/%61%70%69/%64istricts/%6ainjiang/communities",
                "/api/districts%2Fjinjiang/communities",
                "/api/districts%2fwuhou/../jinjiang/communities",
                "/api%2Fdistricts%2Fjinjiang%2Fcommunities",
                "/api/districts/wuhou%2F..%2Fjinjiang/communities",
                "/api/districts/wuhou/..%2Fjinjiang/communities",
                "/api/districts/wuhou/../jinjiang/communities",
                "/api/districts/wuhou/%2e%2e/jinjiang/communities",
                "/api/districts/wuhou/.%2E/jinjiang/communities",
                "/api/districts/wuhou/%252e%252e/jinjiang/communities",
                "/api/districts/wuhou/..;/jinjiang/communities",
                "/api/districts/wuhou/..;x=1/jinjiang/communities",
                "/api/districts/wuhou/./../jinjiang/communities",
                "/api/districts/./jinjiang/communities",
                "/api/x/../districts/jinjiang/communities",
                "/x/../api/districts/jinjiang/communities",
                "/./api/districts/jinjiang/communities",
                "//api/districts/jinjiang/communities",
                "/api//districts/jinjiang/communities",
                "/api/districts//jinjiang/communities",
                "/api/districts//wuhou/../jinjiang/communities",
                "/api/districts/jinjiang//communities",
                "/api/districts/wuhou\\..\\jinjiang/communities",
                "/api/districts/wuhou%5C..%5Cjinjiang/communities",
                "/api/districts/jinjiang;district=wuhou/communities",
                "/api/districts/;x=wuhou/jinjiang/communities",
                "/api;x=1/districts/jinjiang/communities",
                "/;/api/districts/jinjiang/communities",
                "/API/districts/jinjiang/communities",
                "/Api/Districts/jinjiang/communities",
                "/api/DISTRICTS/jinjiang/communities",
                "/api/districts/WUHOU/communities",
                "/api/districts/Jinjiang/communities",
                "/api/districts/jinjiang/",
                "/api/districts/jinjiang",
                "/api/districts/jinjiang/communities/",
                "/api/districts/wuhou%00/communities",
                "/api/districts/wuhou%20/communities",
                "/api/districts/%20wuhou/communities",
                "/api/districts/wuhou%0a/communities",
                "/api/districts/wuhou,jinjiang/communities",
                "/api/districts/%C3%BE/communities",
                "/api/districts/",
                "/api/districts",
                "/api/",
                "/api",
                "/api/jinjiang/communities",
                "/api/districts/wuhou%3f/../jinjiang/communities",
                "http://localhost/api/districts/jinjiang/communities",
                "http://localhost/%61pi/districts/jinjiang/communities"
            })
    void noSpellingOfAForeignDistrictGetsThroughTheDoor(String path) {
        Reply reply = door.asked("GET", path).send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 404);
        assertThat(reply.problem()).isIn("malformed", "not-found");
        nothingWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Forwarded-Prefix",
                "X-Forwarded-Uri",
                "X-HTTP-Method-Override"
            })
    void noHeaderChangesTheAddress(String header) {
        Request request = door.asked("GET", "/api/districts/jinjiang/communities")
                .with(header, "/api/districts/wuhou/communities");
        assertThat(request.send().status()).isEqualTo(404);
        nothingWasAsked();
    }

    @Test
    void aTokenWithoutDistrictsOpensNone() {
        for (Object districts : new Object[] {List.of(), "", "jinjiang wuhou", List.of(List.of("wuhou"))}) {
            String token = door.issuer().token(claims -> claims.claim("districts", districts));
            Reply reply = door.bare("GET", "/api/districts/wuhou/communities")
                    .with("Authorization", "Bearer " + token)
                    .send();
            assertThat(reply.status()).as(districts + " " + reply).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        String without = door.issuer().token(claims -> claims.claim("districts", null));
        assertThat(door.bare("GET", "/api/districts/wuhou/communities")
                        .with("Authorization", "Bearer " + without)
                        .send()
                        .status())
                .isEqualTo(404);
        nothingWasAsked();
    }

    @Test
    void aSessionSeesNoMoreThanAToken() {
        Browser browser = new Browser(door);
        browser.logIn();
        assertThat(browser.get("/api/districts/wuhou/communities").status()).isEqualTo(200);
        assertThat(browser.get("/api/districts/jinjiang/communities").withoutDate())
                .startsWith("404\n")
                .isEqualTo(browser.get("/api/districts/nowhere/communities").withoutDate());
        assertThat(browser.get("/%61pi/districts/jinjiang/communities").status())
                .isEqualTo(404);
        assertThat(door.catalog().only().uri()).isEqualTo("/api/districts/wuhou/communities");
    }

    @Test
    void whoIsNobodyLearnsNothingOfDistricts() {
        for (String path :
                List.of("/api/districts/wuhou/communities", "/api/districts/nowhere", "/%61pi/districts/wuhou")) {
            Reply reply = door.bare("GET", path).send();
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("unauthenticated");
        }
        nothingWasAsked();
    }

    private void nothingWasAsked() {
        assertThat(door.catalog().seen()).isEmpty();
        assertThat(door.lending().seen()).isEmpty();
        assertThat(door.proposals().seen()).isEmpty();
    }
}
