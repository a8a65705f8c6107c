package community.linli.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the gateway, {@code linli.gateway.*}.
 *
 * @param catalog where catalog-service is
 * @param lending where lending-service is
 * @param proposals where proposals-service is
 * @param publicUri where browsers find the gateway, {@code https://linli.example}: scheme, host and port, nothing after them. Logins and logouts
 *     lead back to it, whatever name a request asks for; where it is https, the session's cookie is {@code Secure}
 */
@ConfigurationProperties("linli.gateway")
public record GatewayProperties(URI catalog, URI lending, URI proposals, URI publicUri) {

    public GatewayProperties {
        boolean isWeb = "http".equals(publicUri.getScheme()) || "https".equals(publicUri.getScheme());
        if (!isWeb
                || publicUri.getHost() == null
                || !publicUri.toString().equals(publicUri.getScheme() + "://" + publicUri.getRawAuthority())) {
            throw new IllegalArgumentException(
                    "LINLI_PUBLIC_URI must be an http or https address without a path, such as https://linli.example; it is "
                            + publicUri);
        }
    }

    /** Whether browsers come over TLS, though the gateway itself be asked over plain HTTP. */
    public boolean isPublicOverTls() {
        return "https".equals(publicUri.getScheme());
    }
}
