package community.linli.gateway.door;

import community.linli.gateway.GatewayApplication;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The one gateway of this test run, as it is in production but for addresses and patience; started by the first test that needs it. */
public final class Door {

    /** How long the gateway waits for a service here. */
    public static final int PATIENCE_MILLIS = 700;

    private static @Nullable Door open;

    private final Issuer issuer = new Issuer();
    private final Upstream catalog = new Upstream();
    private final Upstream lending = new Upstream();
    private final ConfigurableApplicationContext application;

    private Door() {
        SpringApplication gateway = new SpringApplicationBuilder(GatewayApplication.class).build();
        gateway.setDefaultProperties(Map.of(
                "OIDC_ISSUER_URI", issuer.uri(),
                "OIDC_CLIENT_SECRET", Issuer.CLIENT_SECRET,
                "CATALOG_URI", catalog.uri(),
                "LENDING_URI", lending.uri()));
        application = gateway.run(
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--spring.http.clients.read-timeout=" + PATIENCE_MILLIS + "ms",
                "--spring.security.oauth2.client.registration.linli.redirect-uri={baseUrl}/login/oauth2/code/linli");
    }

    /** The open door. */
    public static synchronized Door open() {
        if (open == null) {
            open = new Door();
        }
        open.catalog.forget();
        open.lending.forget();
        return open;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Upstream catalog() {
        return catalog;
    }

    public Upstream lending() {
        return lending;
    }

    /** What Spring made of the gateway. */
    public ConfigurableApplicationContext application() {
        return application;
    }

    public int port() {
        return port("local.server.port");
    }

    private int port(String property) {
        return application.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    /** A request of a client app of somebody in {@code wuhou}. */
    public Request asked(String method, String path) {
        return new Request(port(), method, path).with("Authorization", "Bearer " + issuer.token());
    }

    /** A request of nobody in particular. */
    public Request bare(String method, String path) {
        return new Request(port(), method, path);
    }

    /** Somebody at the management port. */
    public Request management(String path) {
        return new Request(port("local.management.port"), "GET", path);
    }
}
