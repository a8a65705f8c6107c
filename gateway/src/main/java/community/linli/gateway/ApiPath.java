package community.linli.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How every filter reads an address: decoded segment by segment, as the routes and the services read it. Who compared the text as it was sent
 * would let {@code /%61pi/…} pass that a route takes for {@code /api/…}.
 */
public final class ApiPath {

    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");
    private static final PathPattern OF_A_DISTRICT =
            PathPatternParser.defaultInstance.parse("/api/districts/{district}/**");

    /** What a service answers without a token, read only: a calendar under its secret address. */
    private static final PathPattern OPEN =
            PathPatternParser.defaultInstance.parse("/api/districts/{district}/feeds/{secret}.ics");

    private ApiPath() {}

    /** Whether a service is asked, and not the gateway itself. */
    public static boolean isApi(HttpServletRequest request) {
        return API.matches(path(request));
    }

    /** Whether nobody needs to log in for it: what the address holds is the right to it, and the service checks it. */
    public static boolean isOpen(HttpServletRequest request) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isRead && OPEN.matches(path(request));
    }

    /** The district that is asked about; empty where the address names none. */
    public static Optional<String> district(HttpServletRequest request) {
        PathPattern.@Nullable PathMatchInfo found = OF_A_DISTRICT.matchAndExtract(path(request));
        return Optional.ofNullable(found).map(match -> match.getUriVariables().get("district"));
    }

    private static PathContainer path(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }
}
