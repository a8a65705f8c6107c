package community.linli.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the gateway, {@code linli.gateway.*}.
 *
 * @param catalog where catalog-service is
 * @param lending where lending-service is
 */
@ConfigurationProperties("linli.gateway")
public record GatewayProperties(URI catalog, URI lending) {}
