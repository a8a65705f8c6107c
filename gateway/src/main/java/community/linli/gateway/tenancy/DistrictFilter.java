package community.linli.gateway.tenancy;

import community.linli.gateway.ApiPath;
import community.linli.gateway.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs after who is calling is known, and before anything is asked of a service, which checks again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DistrictFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ApiPath.isApi(request)
                && !ApiPath.isOpen(request)
                && ApiPath.district(request).filter(districts()::contains).isEmpty()) {
            Problem.NOT_FOUND.write(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static List<String> districts() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        @Nullable Object principal = who == null ? null : who.getPrincipal();
        List<String> districts = switch (principal) {
            case Jwt token -> token.getClaimAsStringList("districts");
            case OidcUser person -> person.getClaimAsStringList("districts");
            case null, default -> List.of();
        };
        return districts == null ? List.of() : districts;
    }
}
