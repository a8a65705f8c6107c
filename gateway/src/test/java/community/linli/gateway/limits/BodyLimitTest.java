package community.linli.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.gateway.door.Browser;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import community.linli.gateway.door.Request;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    private static final String LOANS = "/api/districts/wuhou/communities/jinping-26/loans";
    private static final String IMPORTS = "/api/districts/wuhou/communities/jinping-26/item-imports";
    private static final int USUAL = 64 * 1024;
    private static final int CSV = 1024 * 1024;

    private final Door door = Door.open();

    @Test
    void aBodyAtTheLimitGoesOnWholeAndOneByteMoreIsRefused() {
        Reply allowed = loan().body("application/json", bytes(USUAL)).send();
        assertThat(allowed.status()).as(allowed.toString()).isEqualTo(200);
        assertThat(door.lending().only().body()).isEqualTo(bytes(USUAL));

        refused(loan().body("application/json", bytes(USUAL + 1)));
    }

    @Test
    void bytesAreCountedAlsoWithoutContentLength() {
        Reply allowed = loan().chunked("application/json", bytes(USUAL)).send();
        assertThat(allowed.status()).as(allowed.toString()).isEqualTo(200);
        assertThat(door.lending().only().body()).isEqualTo(bytes(USUAL));

        refused(loan().chunked("application/json", bytes(USUAL + 1)));
    }

    @Test
    void aListMayBeLongerThanOtherBodies() {
        Request list = door.asked("POST", IMPORTS).body("text/csv; charset=utf-8", bytes(CSV));
        assertThat(list.send().status()).isEqualTo(200);
        assertThat(door.catalog().only().body()).hasSize(CSV);

        assertThat(door.asked("POST", IMPORTS)
                        .chunked("Text/CSV ;header=present", bytes(CSV))
                        .send()
                        .status())
                .isEqualTo(200);

        refused(door.asked("POST", IMPORTS).chunked("text/csv", bytes(CSV + 1)));
    }

    @Test
    void noMediaTypeIsABackDoor() {
        for (String type : new String[] {
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/csvx",
            "application/json; note=text/csv",
            "TEXT/PLAIN"
        }) {
            refused(loan().body(type, bytes(USUAL + 1)));
            refused(loan().chunked(type, bytes(USUAL + 1)));
        }
    }

    @Test
    void noSpellingOfTheAddressIsABackDoor() {
        for (String spelling :
                new String[] {LOANS.replace("/api/", "/%61pi/"), LOANS + "/", LOANS.replace("a", "%61")}) {
            refused(door.asked("POST", spelling).chunked("application/json", bytes(USUAL + 1)));
        }
    }

    @Test
    void noMethodIsABackDoor() {
        for (String method : new String[] {"PUT", "PATCH", "DELETE", "GET"}) {
            refused(door.asked(method, LOANS).chunked("application/json", bytes(USUAL + 1)));
        }
    }

    @Test
    void aFormReachesTheServiceByteForByte() {
        String form = "b=2&a=1&a=%C3%A9+x&c";

        loan().body("application/x-www-form-urlencoded", form).send();

        assertThat(door.lending().only().body()).isEqualTo(form);
    }

    @Test
    void aBrowsersBodyIsCountedToo() {
        Browser browser = new Browser(door);
        browser.logIn();
        String csrf = browser.csrf();
        for (String type :
                new String[] {"application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
                }) {
            Reply reply = browser.send(
                    door.bare("POST", LOANS).with("X-CSRF-TOKEN", csrf).chunked(type, bytes(USUAL + 1)));
            assertThat(reply.status()).as(type).isEqualTo(413);
            assertThat(reply.problem()).isEqualTo("too-large");
        }
        assertThat(door.lending().seen()).isEmpty();
    }

    private Request loan() {
        return door.asked("POST", LOANS);
    }

    private void refused(Request request) {
        int before = door.lending().seen().size() + door.catalog().seen().size();
        Reply reply = request.send();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("too-large");
        assertThat(door.lending().seen().size() + door.catalog().seen().size())
                .as("nothing of it reached a service")
                .isEqualTo(before);
    }

    private static String bytes(int length) {
        return "x".repeat(length);
    }
}
