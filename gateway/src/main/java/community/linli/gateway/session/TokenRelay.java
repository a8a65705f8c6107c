package community.linli.gateway.session;

import community.linli.gateway.Problem;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

/**
 * Puts the session's access token, renewed where it has run out, into what goes on to a service; the browser never sees it. A client app's own
 * bearer token goes on as it came. Where the issuer no longer renews, the session ends with 401 {@code unauthenticated}; where it does not answer,
 * 503 {@code issuer-unavailable}, and the session stays.
 */
@Component
public class TokenRelay {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRelay.class);

    private final OAuth2AuthorizedClientManager clients;

    TokenRelay(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** Hands the request on with its token; blocks while the issuer renews it. */
    public ServerResponse withToken(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof OAuth2AuthenticationToken login)) {
            return next.handle(request);
        }
        HttpSession session = request.servletRequest().getSession();
        OAuth2AuthorizedClient client;
        try {
            client = client(session, login);
        } catch (ClientAuthorizationException e) {
            if (!e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                LOG.warn("The issuer does not renew: {}", e.getMessage());
                return new Problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "issuer-unavailable",
                                "Your login cannot be renewed at the moment; nothing was done. Try again shortly.")
                        .asResponse();
            }
            client = null;
        }
        if (client == null) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return Problem.UNAUTHENTICATED.asResponse();
        }
        String token = client.getAccessToken().getTokenValue();
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build());
    }

    /** One request of a session at a time, because an issuer may take each refresh token only once. */
    private @Nullable OAuth2AuthorizedClient client(HttpSession session, OAuth2AuthenticationToken login) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return clients.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(login.getAuthorizedClientRegistrationId())
                            .principal(login)
                            .build());
        }
    }
}
