package community.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import community.linli.gateway.door.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private final Door door = Door.open();

    static Stream<Request> oddRequests() {
        Door door = Door.open();
        return Stream.of(
                door.bare("GET", "/no/such/page"),
                door.bare("GET", "/error"),
                door.bare("POST", "/error"),
                door.bare("GET", "/index.html%00"),
                door.bare("GET", "/..%2f..%2fetc/passwd"),
                door.bare("GET", "/WEB-INF/web.xml"),
                door.bare("GET", "/actuator"),
                door.bare("GET", "/actuator/env"),
                door.bare("TRACE", "/session"),
                door.bare("CONNECT", "/session"),
                door.bare("PROPFIND", "/session"),
                door.bare("GET", "/a|b"),
                door.bare("GET", "/%zz"),
                door.bare("GET", "/session").with("Host", "a b"),
                door.bare("GET", "/session").with("Content-Length", "-1"),
                door.bare("GET", "/session").with("X-Long", "x".repeat(20_000)),
                door.bare("POST", "/session").body("application/json", "{"),
                door.bare("POST", "/session").with("Transfer-Encoding", "gzip"),
                door.bare("POST", "/session")
                        .with("Transfer-Encoding", "chunked")
                        .with("Content-Length", "zz"),
                door.asked("POST", "/session"),
                door.asked("DELETE", "/index.html"),
                door.bare("GET", "/session").with("Accept", "nonsense"),
                door.bare("GET", "/session").with("Accept", "image/png"),
                door.bare("GET", "/oauth2/authorization/nobody"),
                door.bare("GET", "/login/oauth2/code/nobody?code=x&state=y"));
    }

    @ParameterizedTest
    @MethodSource("oddRequests")
    void whateverIsWrongIsToldInAProblemWithoutOurInside(Request request) {
        Reply reply = request.send();

        assertThat(reply.status()).as(reply.toString()).isNotEqualTo(500).isNotEqualTo(200);
        if (reply.status() >= 400 && !reply.body().isEmpty()) {
            assertThat(reply.problem()).as(reply.toString()).isNotBlank();
        }
        withoutInside(reply);
    }

    @Test
    void noAnswerNamesTheServer() {
        for (Reply reply : List.of(
                door.bare("GET", "/").send(),
                door.bare("GET", "/session").send(),
                door.asked("GET", "/api/districts/wuhou/communities").send(),
                door.asked("GET", "/api/districts/nowhere").send(),
                door.bare("GET", "/api/districts/wuhou").send())) {
            withoutInside(reply);
            assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reply.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        }
    }

    private static void withoutInside(Reply reply) {
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("X-Powered-By")).isEmpty();
        assertThat(reply.toString())
                .doesNotContain("Exception", "java.", "org.springframework", "Tomcat", "at community");
    }
}
