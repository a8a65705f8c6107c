package community.linli.catalog;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The catalogue's own settings.
 *
 * @param publicUri where browsers find the gateway, {@code https://linli.example}: scheme, host and port, nothing after them; the same as the gateway's
 *     own. Printed codes lead there for as long as the paper hangs
 * @param invitationDays how many days an invitation is good, 1 to 90 (14); concerns invitations issued from then on
 */
@ConfigurationProperties("linli.catalog")
public record CatalogProperties(
        URI publicUri, @DefaultValue("14") int invitationDays) {

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
