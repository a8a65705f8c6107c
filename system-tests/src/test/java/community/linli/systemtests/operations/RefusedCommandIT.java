package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import community.linli.systemtests.operations.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line refuses: one sentence, exit 1, and nothing is touched. */
class RefusedCommandIT {

    private static final List<String> TOOLS =
            List.of("bash", "dirname", "readlink", "head", "grep", "find", "cat", "env");

    @TempDir
    Path folder;

    @Test
    void aFolderThatLinliDidNotMakeIsNeitherUsedNorEmptied() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("letter.txt"), "dear neighbour");

        for (String option : List.of("--demo", "--fresh", "--detach")) {
            Said up = new CommandLine(home).run("up", option);
            assertThat(up.refused().text())
                    .contains("The folder " + home + " has things in it that Linli did not make");
        }
        assertThat(home).isDirectoryContaining(file -> file.endsWith("letter.txt"));
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDiskWithTooLittleRoomIsNamedWithWhatIsNeededAndWhatIsKeptStays() throws IOException {
        Path data = folder.resolve("data");
        CommandLine linli = new CommandLine(data).with("LINLI_NEEDED_MIB", "1000000000");
        linli.run("up").refused();
        Files.writeString(data.resolve("kept"), "from an earlier run");

        assertThat(linli.run("up", "--fresh").refused().text())
                .containsPattern("The disk of .* has \\d+ MiB left; at least 1000000000 MiB are needed\\.");
        assertThat(data.resolve("kept")).hasContent("from an earlier run");
    }

    @Test
    void portsThatCannotBeReadAreShown() {
        assertThat(new CommandLine(folder.resolve("data"))
                        .with("LINLI_PORTS", "gateway=18080,cellar=1")
                        .run("up")
                        .refused()
                        .text())
                .contains("LINLI_PORTS cannot be read at \"cellar=1\"");
    }

    @Test
    void theDemoNeedsTheLocalIssuer() {
        assertThat(new CommandLine(folder.resolve("data"))
                        .with("OIDC_ISSUER_URI", "http://localhost:1")
                        .with("OIDC_CLIENT_SECRET", "x")
                        .run("up", "--demo")
                        .refused()
                        .text())
                .contains("--demo needs the tokens of the local issuer");
    }

    @Test
    void theScriptSaysThatAJdkIsMissing() throws IOException {
        assumeThat(Path.of("/bin/sh")).as("a system with shell scripts").exists();
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        ProcessBuilder script = new ProcessBuilder("../linli", "status");
        script.environment().put("PATH", tools.toString());
        script.environment().put("JAVA_HOME", folder.resolve("nowhere").toString());
        script.environment().put("LINLI_JDKS", folder.resolve("nowhere").toString());

        assertThat(CommandLine.run(script).refused().text())
                .contains("Linli needs a JDK 25 or later; install one and set JAVA_HOME to it.");
    }

    @Test
    void theScriptFindsAJdkInTheFoldersItIsTold() throws IOException {
        assumeThat(Path.of("/bin/sh")).as("a system with shell scripts").exists();
        ProcessBuilder script = new ProcessBuilder("../linli", "status");
        script.environment().put("LINLI_DATA", folder.resolve("data").toString());
        script.environment().put("JAVA_HOME", folder.resolve("nowhere").toString());
        script.environment().put("LINLI_JDKS", folder.resolve("nowhere") + ":" + System.getProperty("java.home"));

        assertThat(CommandLine.run(script).refused().text()).contains("Linli does not run here.");
    }

    private static Path found(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is in none of the usual places"));
    }
}
