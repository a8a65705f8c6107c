package community.linli.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page who is logged in, and never a token. */
@RestController
class SessionController {

    /**
     * {@code {"loggedIn":true,"name":"1-102","districts":["wuhou"],"roles":["resident"],"csrfHeader":"X-CSRF-TOKEN","csrf":"…"}}.
     *
     * @param csrf what a browser's POST must carry in the header {@code csrfHeader}
     */
    record Session(
            boolean loggedIn,
            @Nullable String name,
            List<String> districts,
            List<String> roles,
            String csrfHeader,
            String csrf) {}

    @GetMapping("/session")
    Session session(@AuthenticationPrincipal @Nullable OidcUser person, CsrfToken csrf) {
        return person == null
                ? new Session(false, null, List.of(), List.of(), csrf.getHeaderName(), csrf.getToken())
                : new Session(
                        true,
                        name(person),
                        texts(person, "districts"),
                        texts(person, "roles"),
                        csrf.getHeaderName(),
                        csrf.getToken());
    }

    private static @Nullable String name(OidcUser person) {
        String name = person.getClaimAsString("name");
        return name == null ? person.getPreferredUsername() : name;
    }

    private static List<String> texts(OidcUser person, String claim) {
        List<String> texts = person.getClaimAsStringList(claim);
        return texts == null ? List.of() : texts;
    }
}
