package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks, as the verified token of this request says. */
final class TokenActor {

    private TokenActor() {}

    static Actor current() {
        Jwt token = token();
        String person = token.getSubject();
        if (person == null) {
            throw new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", "The token names no person.");
        }
        return new Actor(person, texts(token, "roles"));
    }

    static Set<String> districts() {
        return texts(token(), "districts");
    }

    private static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication) {
            return authentication.getToken();
        }
        throw new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", "Log in first, or send a bearer token.");
    }

    private static Set<String> texts(Jwt token, String claim) {
        List<String> texts = token.getClaimAsStringList(claim);
        return texts == null ? Set.of() : new HashSet<>(texts);
    }
}
