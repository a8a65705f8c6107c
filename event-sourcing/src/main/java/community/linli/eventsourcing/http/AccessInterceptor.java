package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds each request against its route's {@link Access} and the token's districts, before anything else is looked at (ADR 0010). */
public final class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        Access access = method.getMethodAnnotation(Access.class);
        if (access == null) {
            throw Problems.notFound();
        }
        if (isForAnyone(access)) {
            return true;
        }
        Actor actor = TokenActor.current();
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> path
                && path.get("district") instanceof String district
                && !TokenActor.districts().contains(district)) {
            throw Problems.notFound();
        }
        if (Arrays.stream(access.value()).noneMatch(role -> role.equals(Access.ANY_ROLE) || actor.is(role))) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "This needs one of the roles " + String.join(", ", access.value()) + ".");
        }
        return true;
    }

    /** Whether a route is answered without a token. */
    public static boolean isForAnyone(Access access) {
        return access.value().length == 1 && access.value()[0].equals(Access.ANYONE);
    }

    /** Whether a route is one of the product's own, not the framework's. */
    public static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("community.linli.")
                && !method.getBeanType().equals(FallbackProblems.class);
    }
}
