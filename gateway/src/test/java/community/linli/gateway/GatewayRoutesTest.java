package community.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.gateway.AccessMatrix.Row;
import community.linli.gateway.door.Browser;
import community.linli.gateway.door.Door;
import community.linli.gateway.door.Reply;
import community.linli.gateway.door.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** docs/access-matrix.md tells all that the gateway itself answers, and to whom. */
class GatewayRoutesTest {

    /** Security filters that answer addresses of their own, each with its row. */
    private static final Set<String> ANSWERING = Set.of(
            "OAuth2AuthorizationRequestRedirectFilter GET /oauth2/authorization/linli",
            "OAuth2LoginAuthenticationFilter GET /login/oauth2/code/linli",
            "OAuth2ProtectedResourceMetadataFilter GET /.well-known/oauth-protected-resource/**",
            "LogoutFilter POST /logout");

    /** Security filters that have no address. */
    private static final Set<String> PASSING = Set.of(
            "DisableEncodeUrlFilter",
            "WebAsyncManagerIntegrationFilter",
            "SecurityContextHolderFilter",
            "HeaderWriterFilter",
            "CsrfFilter",
            "BearerTokenAuthenticationFilter",
            "SecurityContextHolderAwareRequestFilter",
            "AnonymousAuthenticationFilter",
            "SessionManagementFilter",
            "ExceptionTranslationFilter",
            "AuthorizationFilter");

    private final Door door = Door.open();

    @Test
    void everyAddressOfTheGatewayHasItsRowAndEveryRowItsAddress() {
        Set<String> answered = new TreeSet<>();
        door.application()
                .getBeansOfType(HandlerMapping.class)
                .values()
                .forEach(mapping -> answered.addAll(addresses(mapping)));
        ANSWERING.forEach(filter -> answered.add(filter.substring(filter.indexOf(' ') + 1)));

        assertThat(AccessMatrix.gateway().stream()
                        .filter(row -> row.where().equals("public"))
                        .map(row -> row.method() + " " + row.path()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void noSecurityFilterAnswersWithoutARow() {
        Set<String> filters = new TreeSet<>();
        door.application()
                .getBean(FilterChainProxy.class)
                .getFilterChains()
                .forEach(chain -> chain.getFilters()
                        .forEach(filter -> filters.add(filter.getClass().getSimpleName())));
        Set<String> known = new TreeSet<>(PASSING);
        ANSWERING.forEach(filter -> known.add(filter.substring(0, filter.indexOf(' '))));

        assertThat(filters).isEqualTo(known);
    }

    @Test
    void theManagementPortAnswersItsRowsAndNothingElse() {
        // Spring gives each port the files of the class path
        List<String> links = new ArrayList<>(List.of("GET /**"));
        Reply index = management("/actuator");
        index.json()
                .path("_links")
                .forEach(link -> links.add("GET " + link.path("href").asString().replaceFirst("http://[^/]*", "")));

        assertThat(AccessMatrix.gateway().stream()
                        .filter(row -> row.where().equals("management"))
                        .map(row -> row.method() + " " + row.path()))
                .containsExactlyInAnyOrderElementsOf(links);
        for (String other :
                List.of("/actuator/env", "/actuator/gateway", "/actuator/shutdown", "/session", "/logout")) {
            assertThat(management(other).status()).as(other).isEqualTo(404);
        }
    }

    static Stream<Row> rows() {
        return AccessMatrix.gateway().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowLetsInWhomItNames(Row row) {
        String path = row.path()
                .replace("{district}", "wuhou")
                .replace("{*path}", "liveness")
                .replaceAll("\\{\\w+}", "x")
                .replace("/**", row.path().equals("/**") ? "/board.js" : "/x");
        String method = row.method().equals("any") ? "PUT" : row.method();
        String who = row.where() + ": " + row.who();
        switch (who) {
            case "public: everybody" ->
                assertThat(door.bare(method.equals("PUT") ? "GET" : method, path)
                                .send()
                                .status())
                        .isNotIn(401, 403, 500);
            case "public: everybody who reads" -> everybodyWhoReads(path, row.remark());
            case "public: the session's" -> onlyWithTheSessionsToken(method, path);
            case "public: the district's" -> onlyTheDistricts(method, path, row.remark());
            case "management: who reaches the port" ->
                assertThat(management(path).status()).isEqualTo(200);
            default -> throw new AssertionError("Nobody knows who this is: " + row);
        }
    }

    private void everybodyWhoReads(String path, String remark) {
        assertThat(door.bare("GET", path).send().status()).isEqualTo(200);
        assertThat(named(remark).only().method()).isEqualTo("GET");
        assertThat(door.bare("POST", path).send().status()).isIn(401, 403);
        assertThat(named(remark).only().method()).isEqualTo("GET");
    }

    private void onlyWithTheSessionsToken(String method, String path) {
        Browser browser = new Browser(door);
        browser.logIn();
        assertThat(browser.send(door.bare(method, path)).status()).isEqualTo(403);
        assertThat(browser.send(door.bare(method, path).with("X-CSRF-TOKEN", browser.csrf()))
                        .status())
                .isEqualTo(302);
    }

    private void onlyTheDistricts(String method, String path, String remark) {
        assertThat(door.bare("GET", path).send().status()).isEqualTo(401);
        assertThat(door.asked(method, path.replace("wuhou", "jinjiang")).send().status())
                .isEqualTo(404);
        assertThat(door.catalog().seen()).isEmpty();
        assertThat(door.lending().seen()).isEmpty();
        assertThat(door.proposals().seen()).isEmpty();
        assertThat(door.asked(method, path).send().status()).isEqualTo(200);
        assertThat(named(remark).only().method()).isEqualTo(method);
    }

    private Upstream named(String remark) {
        return switch (remark) {
            case "to catalog" -> door.catalog();
            case "to lending", "to lending, which checks the secret" -> door.lending();
            case "to proposals" -> door.proposals();
            default -> throw new AssertionError("Nobody knows this service: " + remark);
        };
    }

    private Reply management(String path) {
        return door.management(path).send();
    }

    private static List<String> addresses(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping controllers ->
                controllers.getHandlerMethods().keySet().stream()
                        .flatMap(GatewayRoutesTest::methodsAndPaths)
                        .toList();
            case AbstractUrlHandlerMapping urls -> urls(urls);
            case RouterFunctionMapping routes -> proxied(routes.getRouterFunction());
            default -> throw new AssertionError("Nobody knows what this answers: " + mapping);
        };
    }

    private static Stream<String> methodsAndPaths(RequestMappingInfo info) {
        List<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? List.of("any") : methods).stream().map(method -> method + " " + path));
    }

    /** Static files and the welcome page: read only. */
    private static List<String> urls(AbstractUrlHandlerMapping urls) {
        List<String> paths = new ArrayList<>(urls.getHandlerMap().keySet());
        if (urls.getRootHandler() != null) {
            paths.add("/");
        }
        return paths.stream().map(path -> "GET " + path).toList();
    }

    /** From the text in which Spring shows its routes, such as {@code (/a || /b) -> handler}; a predicate by anything else would remain. */
    private static List<String> proxied(RouterFunction<?> routes) {
        List<String> found = new ArrayList<>();
        for (String route : routes.toString().lines().toList()) {
            String predicate = route.replaceFirst(" -> .*", "");
            Matcher path = Pattern.compile("/[^ )]*").matcher(predicate);
            while (path.find()) {
                found.add("any " + path.group());
            }
            assertThat(path.replaceAll("").replaceAll("[()| ]|Never", ""))
                    .as(route)
                    .isEmpty();
        }
        return found;
    }
}
