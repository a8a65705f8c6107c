package community.linli.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions are numbered without gaps, have their headings, stand in the index, and each one that code names exists. */
class DecisionsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("docs/adr");
    private static final Pattern NAMED = Pattern.compile("ADRs? (\\d{1,4})");
    private static final int LONGEST = 80;

    @Test
    void everyDecisionIsCompleteAndInTheIndex() throws IOException {
        String index = Files.readString(FOLDER.resolve("README.md"));
        List<Path> files = decisions();
        for (int number = 1; number <= files.size(); number++) {
            Path file = files.get(number - 1);
            String text = Files.readString(file);
            assertThat(file.getFileName().toString()).startsWith(String.format(Locale.ROOT, "%04d-", number));
            assertThat(text).startsWith("# " + number + ". ");
            assertThat(text)
                    .contains(
                            "\n## Status\n",
                            "\n## Context\n",
                            "\n## Decision\n",
                            "\n## Consequences\n",
                            "\n## Rejected\n");
            assertThat(text.lines().count()).isLessThanOrEqualTo(LONGEST);
            assertThat(index).contains("](" + file.getFileName() + ")");
        }
    }

    @Test
    void everyDecisionThatCodeNamesExists() throws IOException {
        Set<Integer> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("target"))
                    .toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> named.add(Integer.parseInt(found.group(1))));
            }
        }
        assertThat(named).isNotEmpty().allMatch(number -> number >= 1 && number <= decisionCount());
    }

    private static int decisionCount() {
        try {
            return decisions().size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }
}
