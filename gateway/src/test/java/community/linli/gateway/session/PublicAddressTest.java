package community.linli.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.gateway.GatewayProperties;
import community.linli.gateway.door.Browser;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind something that speaks TLS for it, where the gateway itself is asked over plain HTTP and by any name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicAddressTest {

    private static final String PUBLIC = "https://linli.example";
    private static final String ANOTHER = "elsewhere.example";

    private Door door;

    @BeforeAll
    void openTheDoor() {
        door = Door.knownAs(PUBLIC);
    }

    @AfterAll
    void closeTheDoor() {
        door.close();
    }

    @Test
    void theCookieOfAnHttpsAddressTravelsOverHttpsOnly() {
        assertThat(cookieOf(door)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void theCookieOfAnHttpAddressTravelsOverHttp() {
        assertThat(cookieOf(Door.open())).startsWith("set-cookie: LINLI=").doesNotContain("Secure");
    }

    @Test
    void theIssuerLeadsBackToThePublicAddressWhateverHostWasAskedFor() {
        Reply away = door.bare("GET", "/oauth2/authorization/linli")
                .with("Host", ANOTHER)
                .send();

        assertThat(parameter(away, "redirect_uri")).isEqualTo(PUBLIC + "/login/oauth2/code/linli");
    }

    @Test
    void whoLoggedInIsLedToThePublicAddress() {
        assertThat(new Browser(door).logIn().header("Location")).hasValue(PUBLIC + "/");
    }

    @Test
    void whoCouldNotLogInIsLedToThePublicAddress() {
        Reply failed = door.bare("GET", "/login/oauth2/code/linli?code=stolen&state=invented")
                .with("Host", ANOTHER)
                .send();

        assertThat(failed.header("Location")).hasValue(PUBLIC + "/?login=failed");
    }

    @Test
    void whoLogsOutIsLedToThePublicAddressWhateverHostWasAskedFor() {
        Browser browser = new Browser(door);
        browser.logIn();

        Reply out = logOut(browser);

        assertThat(out.header("Location").orElseThrow())
                .startsWith(door.issuer().uri() + "/end?");
        assertThat(parameter(out, "post_logout_redirect_uri")).isEqualTo(PUBLIC + "/");
    }

    @Test
    void whoLogsOutWithoutHavingLoggedInIsLedToThePublicAddress() {
        assertThat(logOut(new Browser(door)).header("Location")).hasValue(PUBLIC + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"linli.example", "ftp://linli.example", "https://linli.example/", "https:///", "https://a?b"})
    void anAddressThatNoLoginLeadsBackToIsRefusedAtTheStart(String address) {
        URI elsewhere = URI.create("http://localhost:1");
        assertThatThrownBy(() -> new GatewayProperties(elsewhere, elsewhere, elsewhere, URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LINLI_PUBLIC_URI", address);
    }

    private Reply logOut(Browser browser) {
        return browser.send(door.bare("POST", "/logout").with("Host", ANOTHER).with("X-CSRF-TOKEN", browser.csrf()));
    }

    private static String cookieOf(Door door) {
        return door.bare("GET", "/oauth2/authorization/linli").send().headers().stream()
                .filter(header -> header.startsWith("set-cookie:"))
                .findFirst()
                .orElseThrow();
    }

    private static String parameter(Reply reply, String name) {
        String query = URI.create(reply.header("Location").orElseThrow()).getRawQuery();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is not in " + query);
    }
}
