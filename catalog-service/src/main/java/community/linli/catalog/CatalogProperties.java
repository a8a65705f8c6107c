package community.linli.catalog;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue, {@code linli.catalog.*}.
 *
 * @param publicUri where browsers find the gateway, {@code https://linli.example}: scheme, host and port, nothing after them; the same as the gateway's
 *     own. Printed codes lead there for as long as the paper hangs
 */
@ConfigurationProperties("linli.catalog")
public record CatalogProperties(URI publicUri) {

    public CatalogProperties {
        boolean isWeb = "http".equals(publicUri.getScheme()) || "https".equals(publicUri.getScheme());
        if (!isWeb
                || publicUri.getHost() == null
                || !publicUri.toString().equals(publicUri.getScheme() + "://" + publicUri.getRawAuthority())) {
            throw new IllegalArgumentException(
                    "LINLI_PUBLIC_URI must be an http or https address without a path, such as https://linli.example; it is "
                            + publicUri);
        }
    }
}
