package community.linli.gateway.session;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Puts the session's access token, renewed where it has run out, into what goes on to a service; the browser never sees it, and its cookies go
 * no further. A client app's own bearer token goes on as it came.
 */
@Component
public class TokenRelay {

    private final OAuth2AuthorizedClientManager clients;

    TokenRelay(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** The request as the service shall see it. */
    public ServerRequest withToken(ServerRequest request) {
        ServerRequest.Builder onward =
                ServerRequest.from(request).headers(headers -> headers.remove(HttpHeaders.COOKIE));
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who instanceof OAuth2AuthenticationToken session) {
            OAuth2AuthorizedClient client = clients.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(session.getAuthorizedClientRegistrationId())
                            .principal(session)
                            .build());
            if (client != null) {
                onward.headers(
                        headers -> headers.setBearerAuth(client.getAccessToken().getTokenValue()));
            }
        }
        return onward.build();
    }
}
