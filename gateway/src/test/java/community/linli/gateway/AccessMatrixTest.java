package community.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.gateway.ControllerSource.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/access-matrix.md and the controllers' {@code @Access} say the same. */
class AccessMatrixTest {

    private static final Path ROOT = Path.of("..");
    private static final String DISTRICT = "/api/districts/{district}";

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() throws IOException {
        List<String> routes = new ArrayList<>(routes("every service", "event-sourcing"));
        List<String> services = services();
        for (String service : services) {
            routes.addAll(routes(service, service + "-service"));
        }
        List<String> rows = AccessMatrix.services().stream()
                .map(row -> line(
                        row.where(),
                        row.method(),
                        row.path(),
                        row.who().equals("any role") ? row.who() : ControllerSource.sorted(row.who())))
                .toList();

        assertThat(services).contains("catalog", "lending", "proposals");
        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyRowIsReadWhateverItsServiceIsCalled() {
        String text =
                "## A\n\n| s | m | p | w |\n|---|---|---|---|\n| ghosts | GET | `/x` | officer; sees |\n\n## B\n| a |\n";
        assertThat(AccessMatrix.rows(text, "## A"))
                .containsExactly(new AccessMatrix.Row("ghosts", "GET", "/x", "officer", "sees"));
        assertThatThrownBy(() -> AccessMatrix.rows(text.replace("| officer", "| a | officer"), "## A"))
                .hasMessageContaining("Not four cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get", "Post", "Put", "Patch", "Delete"})
    void eachMethodIsRead(String method) {
        assertThat(ControllerSource.routes(controller(
                        "", "@" + method + "Mapping(\"/{thing}\")\n    @Access({\"steward\", \"officer\"})")))
                .containsExactly(new Route(method.toUpperCase(java.util.Locale.ROOT), "/{thing}", "officer steward"));
    }

    @Test
    void aMappingWithoutAMethodIsARouteForAnyMethod() {
        String access = "\n    @Access(\"officer\")";
        assertThat(ControllerSource.routes(controller("", "@RequestMapping(\"/a\")" + access)))
                .containsExactly(new Route("any", "/a", "officer"));
        assertThat(ControllerSource.routes(
                        controller("", "@RequestMapping(path = \"/a\", method = RequestMethod.PUT)" + access)))
                .containsExactly(new Route("PUT", "/a", "officer"));
        assertThat(ControllerSource.routes(controller(
                        "",
                        "@RequestMapping(method = {RequestMethod.PUT, RequestMethod.HEAD}, value = \"/a\")" + access)))
                .containsExactly(new Route("PUT", "/a", "officer"), new Route("HEAD", "/a", "officer"));
    }

    @Test
    void theClassesPrefixStandsBeforeItsRoutesAndNoMethodsDoes() {
        String two =
                "@GetMapping\n    @Access(\"a\")\n    void x() {}\n\n    @RequestMapping(\"/b\")\n    @Access(\"b\")";
        for (String prefix : List.of(
                "@RequestMapping(\"/p\")",
                "@RequestMapping(path = \"/p\")",
                "@RequestMapping(value = \"/p\", produces = \"application/json\")",
                "@RequestMapping({\"/p\"})")) {
            assertThat(ControllerSource.routes(controller(prefix, two)))
                    .containsExactly(new Route("GET", "/p", "a"), new Route("any", "/p/b", "b"));
        }
        assertThat(ControllerSource.routes(controller("@RequestMapping({\"/p\", \"/{q}\"})", two)))
                .extracting(Route::path)
                .containsExactly("/p", "/{q}", "/p/b", "/{q}/b");
    }

    @Test
    void severalPathsAndFurtherArgumentsAreRead() {
        assertThat(ControllerSource.routes(controller(
                        "", "@PostMapping(consumes = \"text/csv\", path = {\"/a\", \"/{b}\"})\n    @Access(\"a\")")))
                .containsExactly(new Route("POST", "/a", "a"), new Route("POST", "/{b}", "a"));
        assertThat(ControllerSource.routes(controller("", "@PostMapping(consumes = \"text/csv\")\n    @Access(\"a\")")))
                .containsExactly(new Route("POST", "", "a"));
    }

    @Test
    void aRouteWithoutAccessIsNotLeftOut() {
        String open = "@GetMapping(\"/open\")\n    void open() {}\n\n    @GetMapping(\"/shut\")\n    @Access(\"a\")";
        assertThat(ControllerSource.routes(controller("", open)))
                .containsExactly(new Route("GET", "/open", "nobody"), new Route("GET", "/shut", "a"));
        assertThat(ControllerSource.routes(controller("", "@Access(\"a\")\n    @GetMapping(\"/x\")")))
                .as("in the other order")
                .containsExactly(new Route("GET", "/x", "a"));
    }

    @Test
    void whatCannotBeReadIsAnError() {
        for (String mapping : List.of("@GetMapping(PATH)", "@GetMapping(path = PATH)", "@GetMapping(value = {PATH})")) {
            assertThatThrownBy(() -> ControllerSource.routes(controller("", mapping + "\n    @Access(\"a\")")))
                    .hasMessageContaining("cannot be read");
        }
        assertThatThrownBy(() -> ControllerSource.routes(controller(
                        "@RequestMapping(path = \"/p\", method = RequestMethod.PUT)",
                        "@GetMapping\n    @Access(\"a\")")))
                .hasMessageContaining("is not read");
    }

    @Test
    void whatStandsInACommentIsNoRoute() {
        assertThat(ControllerSource.routes(
                        "/**\n * @GetMapping(\"/x\")\n */\nclass X {\n    // @GetMapping(\"/y\")\n}\n"))
                .isEmpty();
        assertThat(ControllerSource.routes(
                        "class X {\n    // because\n    int a;\n\n    @GetMapping(\"/z\")\n    @Access(\"a\")\n}\n"))
                .as("behind a comment of one line")
                .containsExactly(new Route("GET", "/z", "a"));
    }

    private static String controller(String onClass, String onMethod) {
        return "import x.PutMapping;\n\n@RestController\n" + onClass
                + "\nfinal class X {\n\n    private final int a;\n\n    " + onMethod
                + "\n    Y y(@PathVariable String z) {\n        return null;\n    }\n}\n";
    }

    private static List<String> services() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("-service"))
                    .map(name -> name.replace("-service", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> routes(String service, String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
            List<String> routes = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("http/FallbackProblems.java"))
                    .toList()) {
                ControllerSource.routes(Files.readString(file))
                        .forEach(route -> routes.add(line(
                                service,
                                route.method(),
                                route.path().startsWith(DISTRICT)
                                        ? route.path().substring(DISTRICT.length())
                                        : "outside the districts: " + route.path(),
                                route.roles())));
            }
            return routes;
        }
    }

    private static String line(String... parts) {
        return String.join(" ", parts);
    }
}
