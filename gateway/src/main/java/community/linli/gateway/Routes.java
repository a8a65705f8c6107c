package community.linli.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import community.linli.gateway.session.TokenRelay;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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

    /** What lending answers: by district, and by community. */
    private static final List<String> OF_A_DISTRICT =
            List.of("closures", "house-rules", "network", "postbox", "statistics");

    private static final List<String> OF_A_COMMUNITY = List.of(
            "absences",
            "audit",
            "calendars",
            "cases",
            "gifts",
            "inbox",
            "introductions",
            "loans",
            "network",
            "reservations",
            "standings",
            "statistics",
            "swaps",
            "thanks",
            "waitlists",
            "walks");

    @Bean
    RouterFunction<ServerResponse> api(GatewayProperties properties, TokenRelay relay) {
        return to("lending", betweenDoors(), properties.lending(), relay)
                .and(to("proposals", moneyAndVotes(), properties.proposals(), relay))
                .and(to("catalog", path("/api/districts/{district}/**"), properties.catalog(), relay));
    }

    private static RequestPredicate betweenDoors() {
        String district = "/api/districts/{district}/";
        return Stream.concat(
                        OF_A_DISTRICT.stream().map(noun -> district + noun),
                        OF_A_COMMUNITY.stream().map(noun -> district + "communities/{community}/" + noun))
                .map(noun -> path(noun).or(path(noun + "/**")))
                .reduce(
                        path(district + "commands/lending/{id}").or(path(district + "feeds/{secret}.ics")),
                        RequestPredicate::or);
    }

    private static RequestPredicate moneyAndVotes() {
        return path("/api/districts/{district}/rounds")
                .or(path("/api/districts/{district}/rounds/**"))
                .or(path("/api/districts/{district}/rounds-overview"))
                .or(path("/api/districts/{district}/projects"))
                .or(path("/api/districts/{district}/projects/**"))
                .or(path("/api/districts/{district}/ballot-boxes/**"))
                .or(path("/api/districts/{district}/communities/{community}/ledger"))
                .or(path("/api/districts/{district}/communities/{community}/polls"))
                .or(path("/api/districts/{district}/communities/{community}/polls/**"))
                .or(path("/api/districts/{district}/commands/proposals/{id}"));
    }

    private static RouterFunction<ServerResponse> to(
            String service, RequestPredicate requests, URI address, TokenRelay relay) {
        return route(service)
                .route(requests, http())
                .before(uri(address))
                .before(OnwardHeaders::inwards)
                .filter((request, next) -> {
                    try {
                        return new WholeAnswer(relay.withToken(request, next), () -> {
                            LOG.warn("{} broke off amid its answer", service);
                            return away(request);
                        });
                    } catch (ResourceAccessException e) {
                        LOG.warn("{} does not answer: {}", service, e.getMessage());
                        return away(request);
                    }
                })
                .build();
    }

    /** First, while the answer still says which of its headers are for one hop. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ResponseHttpHeadersFilter outwards() {
        return (headers, response) -> OnwardHeaders.outwards(headers);
    }

    /** Speaks HTTP/1.1 to services at once; by itself the client offers h2c with an Upgrade that none of them takes. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> withoutUpgrade() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
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
