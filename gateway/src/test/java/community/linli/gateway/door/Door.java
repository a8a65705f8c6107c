package community.linli.gateway.door;

import community.linli.gateway.GatewayApplication;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A gateway as it is in production but for addresses and patience. Nearly all tests share one, started by the first that needs it; it is reached
 * where it stands, as on one machine.
 */
public final class Door implements AutoCloseable {

    /** How long the gateway waits for a service here. */
    public static final int PATIENCE_MILLIS = 700;

    private static @Nullable Door open;

    private final Issuer issuer = new Issuer();
    private final Upstream catalog = new Upstream();
    private final Upstream lending = new Upstream();
    private final Upstream proposals = new Upstream();
    private final ConfigurableApplicationContext application;

    private Door(Map<String, String> deployment) {
        SpringApplication gateway = new SpringApplicationBuilder(GatewayApplication.class).build();
        Map<String, Object> environment = new HashMap<>(deployment);
        environment.put("OIDC_ISSUER_URI", issuer.uri());
        environment.put("OIDC_CLIENT_SECRET", Issuer.CLIENT_SECRET);
        environment.put("CATALOG_URI", catalog.uri());
        environment.put("LENDING_URI", lending.uri());
        environment.put("PROPOSALS_URI", proposals.uri());
        gateway.setDefaultProperties(environment);
        application = gateway.run(
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--spring.http.clients.read-timeout=" + PATIENCE_MILLIS + "ms");
    }

    /** The open door. */
    public static synchronized Door open() {
        if (open == null) {
            open = new Door(Map.of());
        }
        open.catalog.forget();
        open.lending.forget();
        open.proposals.forget();
        return open;
    }

    /** A door of its own, known to the world by this address; whoever opens it closes it. */
    public static Door knownAs(String publicUri) {
        return new Door(Map.of("LINLI_PUBLIC_URI", publicUri));
    }

    @Override
    public void close() {
        application.close();
        issuer.close();
        catalog.close();
        lending.close();
        proposals.close();
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

    public Upstream proposals() {
        return proposals;
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
