package community.linli.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import community.linli.gateway.session.TokenRelay;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers what. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    @Bean
    RouterFunction<ServerResponse> api(GatewayProperties properties, TokenRelay relay) {
        RequestPredicate loans = path("/api/districts/{district}/communities/{community}/loans")
                .or(path("/api/districts/{district}/communities/{community}/loans/**"))
                .or(path("/api/districts/{district}/commands/lending/{id}"));
        return to("lending", loans, properties.lending(), relay)
                .and(to("catalog", path("/api/districts/{district}/**"), properties.catalog(), relay));
    }

    private static RouterFunction<ServerResponse> to(
            String service, RequestPredicate requests, URI address, TokenRelay relay) {
        return route(service)
                .route(requests, http())
                .before(uri(address))
                .before(relay::withToken)
                .filter((request, next) -> {
                    try {
                        return next.handle(request);
                    } catch (ResourceAccessException e) {
                        LOG.warn("{} does not answer: {}", service, e.getMessage());
                        return away(request);
                    }
                })
                .build();
    }

    /** A read that failed changed nothing; a write that broke off may have been done. */
    private static ServerResponse away(ServerRequest request) {
        boolean isRead =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        isRead ? "read-unavailable" : "outcome-unknown",
                        isRead
                                ? "This cannot be read at the moment. Try again shortly."
                                : "It is not known whether this was done. Send it again with the same Idempotency-Key; it is then done once.")
                .asResponse();
    }
}
