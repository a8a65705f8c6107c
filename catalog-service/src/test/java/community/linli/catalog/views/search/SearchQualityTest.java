package community.linli.catalog.views.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people type finds what they mean. The boards are those of the demonstration, 800 things, and as many more kinds as {@code things.tsv} has; the
 * cases are in {@code cases.tsv}: class, query, the names that are right, any of them.
 */
class SearchQualityTest {

    private static final Path TSV = Path.of("src", "test", "resources", "search");
    private static final Path DEMO =
            Path.of("..", "local-stack", "src", "main", "resources", "demo", "jinping-26", "items.csv");
    private static final double ENOUGH = 0.95;

    @TempDir
    private Path folder;

    private record Case(String kind, String query, List<String> expected) {}

    private static List<String[]> rows(Path file, String separator) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(separator, -1))
                .toList();
    }

    private static void fill(SearchedDistrict district) throws IOException {
        int number = 0;
        for (String[] row : rows(DEMO, ",")) {
            district.listed("demo-" + number++, row[2], row[3], row[6].isEmpty() ? null : row[6]);
        }
        for (String[] row : rows(TSV.resolve("things.tsv"), "\t")) {
            district.listed("thing-" + number++, row[0], row[1], row[2].isEmpty() ? null : row[2]);
        }
    }

    private static double reciprocalRank(List<String> names, List<String> expected) {
        for (int at = 0; at < names.size(); at++) {
            if (expected.contains(names.get(at))) {
                return 1.0 / (at + 1);
            }
        }
        return 0;
    }

    @Test
    void whatPeopleTypeFindsWhatTheyMean() throws IOException {
        List<Case> cases = rows(TSV.resolve("cases.tsv"), "\t").stream()
                .map(row -> new Case(row[0], row[1], List.of(row[2].split("\\|", -1))))
                .toList();
        Map<String, List<Double>> byKind = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        try (SearchedDistrict district = new SearchedDistrict(folder)) {
            fill(district);
            for (Case one : cases) {
                List<String> names = district.names(one.query());
                double rank = reciprocalRank(names, one.expected());
                byKind.computeIfAbsent(one.kind(), first -> new ArrayList<>()).add(rank);
                if (rank < 1) {
                    misses.add("%s (%s): %.2f, found %s"
                            .formatted(one.query(), one.kind(), rank, names.subList(0, Math.min(3, names.size()))));
                }
            }
        }
        byKind.forEach((kind, ranks) ->
                System.out.printf(Locale.ROOT, "%-12s %3d cases, MRR %.3f%n", kind, ranks.size(), mean(ranks)));
        double all = mean(byKind.values().stream().flatMap(List::stream).toList());
        System.out.printf(Locale.ROOT, "%-12s %3d cases, MRR %.3f, not first: %s%n", "all", cases.size(), all, misses);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all).as("mean reciprocal rank; not first were %s", misses).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static double mean(List<Double> ranks) {
        return ranks.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Test
    void everyCaseExpectsWhatIsThere() throws IOException {
        List<String> there = new ArrayList<>();
        rows(DEMO, ",").forEach(row -> there.add(row[2]));
        rows(TSV.resolve("things.tsv"), "\t").forEach(row -> there.add(row[0]));

        for (String[] row : rows(TSV.resolve("cases.tsv"), "\t")) {
            assertThat(there).as(row[1]).containsAnyElementsOf(List.of(row[2].split("\\|", -1)));
        }
    }
}
