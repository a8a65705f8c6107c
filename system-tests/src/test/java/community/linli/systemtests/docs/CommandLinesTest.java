package community.linli.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command line in README and CONTRIBUTING can be typed: its verbs, modules, goals and flags exist. {@link TourIT} runs the tour itself. */
class CommandLinesTest {

    private static final Set<String> PHASES = Set.of("validate", "compile", "test", "package", "verify", "clean");

    @Test
    void everyBlockIsOfCommandsThatExist() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md")) {
            Document document = Document.of(name);
            String tour = name.equals("README.md")
                    ? document.section("Five minutes with curl").text()
                    : "";
            String picture =
                    name.equals("README.md") ? document.section("The one way").text() : "";
            new Document(document.text().replace(tour, "").replace(picture, ""))
                    .blocks()
                    .forEach(commands::addAll);
        }
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            check(command.replaceFirst(" +# .*", ""));
        }
    }

    @Test
    void everyCommandInASentenceExists() throws IOException {
        int found = 0;
        for (String name : List.of("README.md", "CONTRIBUTING.md")) {
            for (String words : Document.of(name).names()) {
                if (words.matches("(\\./linli|mvn|java) .*")) {
                    check(words);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatReadmeSaysOfTheLauncherIsWhatItUnderstands() throws IOException {
        String sentence = Document.of("README.md").text();
        sentence = sentence.substring(sentence.indexOf("Beside it:"), sentence.indexOf("On Windows"));
        List<String> words = new Document(sentence).names();
        assertThat(words).hasSize(7);
        for (String word : words) {
            if (word.startsWith("--")) {
                check("./linli up " + word);
            } else {
                check(word.startsWith("./") ? word : "./linli " + word);
            }
        }
    }

    @Test
    void whatDoesNotExistIsFound() {
        for (String wrong : List.of(
                "./linli start",
                "./linli up --quick",
                "./linli down now",
                "mvn -pl bank-service test",
                "mvn tset",
                "mvn nothing:here",
                "mvn -X verify",
                "mvn test -Dtest='Nothing*'",
                "java -jar local-stack\\target\\other.jar up",
                "gradle build")) {
            assertThatThrownBy(() -> check(wrong)).as(wrong).isInstanceOf(AssertionError.class);
        }
    }

    private static void check(String line) throws IOException {
        String[] words = line.strip().split(" +", -1);
        switch (words[0]) {
            case "./linli" -> launcher(line, List.of(words).subList(1, words.length));
            case "mvn" -> maven(line, List.of(words).subList(1, words.length));
            case "java" -> java(line, List.of(words).subList(1, words.length));
            default -> throw new AssertionError("Nobody knows this command: " + line);
        }
    }

    private static void java(String line, List<String> words) throws IOException {
        String jar = words.get(1).replace('\\', '/');
        if (words.getFirst().equals("-cp")) {
            assertThat(jar).isEqualTo("proposals-service/target/proposals-service-" + version() + ".jar");
            assertThat(Document.ROOT.resolve(
                            "proposals-service/src/main/java/" + words.get(2).replace('.', '/') + ".java"))
                    .exists();
            launcher(
                    line,
                    Stream.concat(Stream.of("allocate"), words.stream().skip(3)).toList());
        } else {
            assertThat(words.getFirst()).isEqualTo("-jar");
            assertThat(jar).isEqualTo("local-stack/target/local-stack-" + version() + ".jar");
            launcher(line, words.subList(2, words.size()));
        }
    }

    /** Against the launcher's own usage, which it prints for {@code help}. */
    private static void launcher(String line, List<String> words) throws IOException {
        String usage = Files.readString(
                Document.ROOT.resolve("local-stack/src/main/java/community/linli/localstack/launcher/Linli.java"));
        String verb = words.getFirst();
        if (verb.equals("allocate")) {
            // the script itself starts the count, since it needs nothing of the launcher
            assertThat(Files.readString(Document.ROOT.resolve("linli"))).contains("= allocate ]");
            assertThat(usage).as(line).contains("./linli " + String.join(" ", words));
            return;
        }
        assertThat(usage).as(line).contains("case \"" + verb + "\" ->");
        String form = usage.lines()
                .filter(candidate -> candidate.strip().matches(Pattern.quote("./linli " + verb) + "( .*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The usage does not tell of " + line));
        String arguments = form.strip().substring(("./linli " + verb).length()).split(" {2,}", -1)[0];
        for (String word : words.subList(1, words.size())) {
            boolean isName = word.equals("PERSON") || word.equals("[PART]");
            assertThat(arguments).as(line).contains(isName || word.startsWith("--") ? word : "[" + word + "]");
        }
    }

    private static void maven(String line, List<String> words) throws IOException {
        String pom = Files.readString(Document.ROOT.resolve("pom.xml"));
        boolean isAim = false;
        String modules = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                i++;
                modules = words.get(i);
                for (String module : modules.split(",", -1)) {
                    assertThat(pom).as(line).contains("<module>" + module + "</module>");
                }
            } else if (word.startsWith("-Dtest=")) {
                assertThat(testsLike(modules, word.substring(7).replace("'", "")))
                        .as(line)
                        .isNotEmpty();
            } else if (word.contains(":")) {
                assertThat(pom).as(line).contains("<artifactId>" + word.replaceFirst(":.*", "") + "-maven-plugin");
                isAim = true;
            } else if (PHASES.contains(word)) {
                isAim = true;
            } else {
                assertThat(word).as(line).isIn("-am", "-DskipTests", "-Dsurefire.failIfNoSpecifiedTests=false");
            }
        }
        assertThat(isAim).as(line + " does nothing").isTrue();
    }

    private static Set<String> testsLike(String module, String pattern) throws IOException {
        Pattern name = Pattern.compile(pattern.replace("*", ".*"));
        try (Stream<Path> files = Files.walk(Document.ROOT.resolve(module))) {
            return files.filter(path -> path.toString().contains("src/test/java"))
                    .map(path -> path.getFileName().toString().replace(".java", ""))
                    .filter(file -> file.endsWith("Test") && name.matcher(file).matches())
                    .collect(Collectors.toSet());
        }
    }

    private static String version() throws IOException {
        String pom = Files.readString(Document.ROOT.resolve("pom.xml"));
        int own = pom.indexOf("<artifactId>linli</artifactId>");
        return pom.substring(pom.indexOf("<version>", own) + 9, pom.indexOf("</version>", own));
    }
}
