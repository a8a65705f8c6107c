package community.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/access-matrix.md and the controllers' {@code @Access} say the same. */
class AccessMatrixTest {

    private static final Path ROOT = Path.of("..");
    private static final String DISTRICT = "/api/districts/{district}";
    private static final Pattern BASE = Pattern.compile("@RequestMapping\\(\"([^\"]*)\"\\)");
    private static final Pattern ROUTE = Pattern.compile(
            "@(Get|Post)Mapping(?:\\((?:path = )?\"([^\"]*)\"[^)]*\\))?\\s+@Access\\((?:value = )?\\{?([^)}]*)}?\\)");

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() throws IOException {
        Set<String> routes = new TreeSet<>();
        for (String service : List.of("catalog", "lending")) {
            routes.addAll(routes(service));
        }
        assertThat(rows(Files.readString(ROOT.resolve("docs/access-matrix.md"))))
                .isEqualTo(routes);
    }

    @Test
    void aRouteIsReadFromItsController() {
        String source =
                "@RequestMapping(\"/api/districts/{district}/things\")\nclass X {\n@PostMapping(\"/{thing}\")\n    @Access({\"steward\", \"officer\"})\n";
        assertThat(routesIn("catalog", source)).containsExactly("catalog POST /things/{thing} officer steward");
    }

    private static Set<String> routes(String service) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(service + "-service/src/main/java"))) {
            Set<String> routes = new TreeSet<>();
            for (Path file : files.filter(path -> path.toString().endsWith("Controller.java"))
                    .toList()) {
                routes.addAll(routesIn(service, Files.readString(file)));
            }
            return routes;
        }
    }

    private static Set<String> routesIn(String service, String source) {
        String base = BASE.matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        return ROUTE.matcher(source)
                .results()
                .map(found -> route(service, base, found))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String route(String service, String base, MatchResult found) {
        String path = base + (found.group(2) == null ? "" : found.group(2));
        return String.join(
                " ",
                service,
                found.group(1).toUpperCase(java.util.Locale.ROOT),
                path.substring(DISTRICT.length()),
                roles(found.group(3)));
    }

    private static String roles(String text) {
        return Arrays.stream(text.split("[\\s,\"]+", -1))
                .filter(role -> !role.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<String> rows(String matrix) {
        return matrix.lines()
                .filter(line -> line.startsWith("| catalog") || line.startsWith("| lending"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> String.join(
                        " ",
                        cells[1].strip(),
                        cells[2].strip(),
                        cells[3].replace("`", "").strip(),
                        roles(cells[4])))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
