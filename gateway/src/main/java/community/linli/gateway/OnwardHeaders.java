package community.linli.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Which headers cross the door. Inwards only those that a service reads: who a caller claims to be or where a request claims to come from
 * ({@code X-Forwarded-For}, {@code X-User}) stays outside, whoever may once begin to believe it. Outwards all but what tells of our inside.
 */
final class OnwardHeaders {

    private static final Set<String> READ_BY_SERVICES = Set.of(
            "accept",
            "accept-language",
            "authorization",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "linli-position");
    private static final List<String> OF_OUR_INSIDE = List.of("Server", "Via", "X-Powered-By", HttpHeaders.SET_COOKIE);

    private OnwardHeaders() {}

    /** The request as a service may see it. */
    static ServerRequest inwards(ServerRequest request) {
        Set<String> forThisHop = named(request.headers().asHttpHeaders());
        return ServerRequest.from(request)
                .headers(headers -> headers.headerNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !READ_BY_SERVICES.contains(name) || forThisHop.contains(name))
                        .collect(Collectors.toSet())
                        .forEach(headers::remove))
                .build();
    }

    /** The headers of an answer as a client may see them. */
    static HttpHeaders outwards(HttpHeaders headers) {
        HttpHeaders seen = HttpHeaders.copyOf(headers);
        named(headers).forEach(seen::remove);
        OF_OUR_INSIDE.forEach(seen::remove);
        return seen;
    }

    /** What {@code Connection} names is for the next hop alone (RFC 9110, 7.6.1). */
    private static Set<String> named(HttpHeaders headers) {
        return headers.getConnection().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
