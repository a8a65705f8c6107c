package community.linli.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.localstack.demo.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README names exists, and every link of the documents leads somewhere. */
class NamedThingsTest {

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        int links = 0;
        for (Path file : documents()) {
            for (String link : new Document(Files.readString(file)).links()) {
                if (!link.matches("https?://.*|#.*")) {
                    assertThat(file.resolveSibling(link.replaceFirst("#.*", "")))
                            .as("in " + file)
                            .exists();
                    links++;
                }
            }
        }
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void everyRuleThatReadmePromisesHasATestOfThatName() {
        List<String> promises = Document.of("README.md")
                .section("What always holds")
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(promises).hasSizeGreaterThanOrEqualTo(6).allSatisfy(promise -> {
            assertThat(promise).startsWith("- ");
            String test = promise.replaceFirst(".*\\[(\\w+)].*", "$1");
            assertThat(new Document(promise).links()).singleElement().asString().endsWith("/" + test + ".java");
        });
    }

    @Test
    void everythingReadmeNamesExists() throws IOException {
        for (String name : Document.of("README.md").names()) {
            exists(name);
        }
    }

    @Test
    void whatDoesNotExistIsFound() {
        for (String name : List.of(
                "<Noun>Gremlins",
                "@Ghost",
                "/ghosts",
                "ghost-service/",
                "event-sourcing/…/kafka/Ghost",
                "9-999",
                "somebody")) {
            assertThatThrownBy(() -> exists(name)).as(name).isInstanceOf(AssertionError.class);
        }
    }

    private static void exists(String name) throws IOException {
        if (name.matches("(\\./linli|mvn|java) .*|--\\w+|status|token PERSON|logs \\[PART]")) {
            return; // a command, held by CommandLinesTest
        }
        if (name.startsWith("<")) {
            assertThat(sources(name.replaceFirst("<\\w+>", "") + ".java", ""))
                    .as(name)
                    .isNotEmpty();
        } else if (name.startsWith("@")) {
            assertThat(sources("/" + name.substring(1) + ".java", "")).as(name).isNotEmpty();
        } else if (name.startsWith("/")) {
            assertThat(Document.of("docs/access-matrix.md").text()).contains("`" + name + "`");
        } else if (name.contains("…")) {
            String[] ends = name.split("…", -1);
            assertThat(sources(ends[1] + ".java", ends[0])).as(name).hasSize(1);
        } else if (name.equals(".linli/")) {
            assertThat(Files.readString(Document.ROOT.resolve(".gitignore"))).contains(name);
        } else if (name.endsWith("/")) {
            assertThat(Document.ROOT.resolve(name)).isDirectory();
        } else if (List.of("up", "down").contains(name)) {
            assertThat(launcher()).contains("./linli " + name + " ");
        } else if (name.matches("[A-Z]+_[A-Z_]+")) {
            assertThat(launcher()).contains(name);
        } else if (name.matches("[A-Z]+")) {
            assertThat(Document.of("README.md").text()).containsPattern("(\\$|--\\w+ |_)" + name + "\\b");
        } else if (name.contains("_")) {
            assertThat(rules()).as(name).anyMatch(rule -> rule.matches(".*" + name.replace("S", ".*") + ".*"));
        } else if (name.contains(".") || name.contains("/")) {
            assertThat(Document.ROOT.resolve(name)).exists();
        } else {
            assertThat(People.named(name)).as(name).isPresent();
        }
    }

    private static String launcher() throws IOException {
        return Files.readString(
                Document.ROOT.resolve("local-stack/src/main/java/community/linli/localstack/launcher/Linli.java"));
    }

    /** The keys by which counts are asked for. */
    private static List<String> rules() throws IOException {
        String source = Files.readString(Document.ROOT.resolve(
                "proposals-service/src/main/java/community/linli/proposals/allocation/Rule.java"));
        return Pattern.compile("\"(\\w+)\"")
                .matcher(source)
                .results()
                .map(key -> key.group(1))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(Document.ROOT);
                Stream<Path> docs = Files.walk(Document.ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<Path> sources(String end, String start) throws IOException {
        try (Stream<Path> files = Files.walk(Document.ROOT)) {
            return files.filter(path -> path.toString().contains("src/main/java"))
                    .filter(path -> path.toString().endsWith(end))
                    .filter(path -> Document.ROOT.relativize(path).toString().startsWith(start))
                    .toList();
        }
    }
}
