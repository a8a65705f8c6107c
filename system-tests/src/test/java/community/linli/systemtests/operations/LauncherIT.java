package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import community.linli.systemtests.Person;
import community.linli.systemtests.operations.CommandLine.Running;
import community.linli.systemtests.operations.CommandLine.Said;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says and does beside a system that it has started; one start serves all of these. */
class LauncherIT {

    @TempDir
    static Path folder;

    private static CommandLine linli;
    private static Running running;

    @BeforeAll
    static void start() {
        linli = new CommandLine(folder.resolve("data"));
        running = linli.start("up").awaitSaying("Linli is ready");
    }

    @AfterAll
    static void ctrlCEndsEveryProcess() throws IOException {
        List<ProcessHandle> processes = running.processes();
        try {
            assertThat(processes).as("launcher, broker and four services").hasSizeGreaterThanOrEqualTo(6);
            running.interrupt();
            assertThat(running.said()).contains("Linli is stopping.");
            CommandLine.awaitGone(processes);
            assertThat(linli.run("status").refused().text()).contains("Linli does not run here.");
        } finally {
            CommandLine.end(processes);
        }
    }

    @Test
    void nothingListensBeyondThisMachine() {
        assumeThat(ListeningSockets.areKnown()).as("/proc/net/tcp").isTrue();
        List<String> ports = ListeningSockets.of(running.processes());

        assertThat(ports).as("! is another address than loopback").noneMatch(port -> port.endsWith("!"));
        assertThat(ports)
                .contains(
                        Integer.toString(linli.ports().gateway()),
                        Integer.toString(linli.ports().lendingManagement()),
                        Integer.toString(linli.ports().broker()),
                        Integer.toString(linli.ports().documents()),
                        Integer.toString(linli.ports().issuer()));
    }

    @Test
    void aSocketOnEveryAddressWouldBeSeen() throws IOException {
        assumeThat(ListeningSockets.areKnown()).as("/proc/net/tcp").isTrue();
        try (ServerSocket open = new ServerSocket()) {
            open.bind(new InetSocketAddress("0.0.0.0", 0));

            assertThat(ListeningSockets.of(List.of(ProcessHandle.current()))).contains(open.getLocalPort() + "!");
        }
    }

    @Test
    void nobodyElseReadsWhatIsSecret() throws IOException {
        Path data = folder.resolve("data");
        assumeThat(Files.getFileStore(data).supportsFileAttributeView("posix"))
                .as("POSIX permissions")
                .isTrue();
        assertThat(permissions(data)).isEqualTo("rwx------");
        for (String secrets : List.of("secrets", "issuer")) {
            assertThat(permissions(data.resolve(secrets))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data.resolve(secrets))) {
                assertThat(files.toList())
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(permissions(file))
                                .as(file.toString())
                                .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void nobodyElseOpensTheFoldersOfProposalsKeys() throws IOException {
        Path data = folder.resolve("data");
        assumeThat(Files.getFileStore(data).supportsFileAttributeView("posix"))
                .as("POSIX permissions")
                .isTrue();
        for (String keys : List.of("keys", "wrapping-keys")) {
            assertThat(permissions(data.resolve(keys).resolve("proposals"))).isEqualTo("rwx------");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--fresh", "--detach"})
    void aSecondStartIsToldOfTheFirstAndTakesNothingFromIt(String option) throws IOException {
        Said second = option.isEmpty() ? linli.run("up") : linli.run("up", option);

        assertThat(second.refused().text()).contains("Linli runs already at " + linli.gateway());
        assertThat(folder.resolve("data/broker/records")).isNotEmptyDirectory();
        assertThat(linli.run("status").code()).isZero();
    }

    @Test
    void statusNamesEachPartAndItsMemory() {
        Said status = linli.run("status");

        assertThat(status.code()).isZero();
        assertThat(status.text()).contains("Linli is ready at " + linli.gateway());
        assertThat(status.text().lines().filter(line -> line.matches("  \\w+ +runs +\\d+ MiB")))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .containsExactly("linli", "broker", "catalog", "lending", "proposals", "gateway");
    }

    @Test
    void aTokenOfTheCommandLineIsTakenAtTheDoor() {
        Said token = linli.run("token", "steward");
        String path = "wuhou/communities/nowhere/board";

        assertThat(token.code()).isZero();
        assertThat(new Person(linli.gateway(), null).get(path).status()).isEqualTo(401);
        assertThat(new Person(linli.gateway(), token.text().strip()).get(path).status())
                .isEqualTo(404);
    }

    @Test
    void aTokenForNobodyIsRefused() {
        assertThat(linli.run("token", "mayor").refused().text()).contains("Nobody here is called mayor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "lending", "proposals", "gateway"})
    void logsShowWhatAPartSaid(String part) {
        Said logs = linli.run("logs", part);

        assertThat(logs.code()).isZero();
        assertThat(logs.text().lines())
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("started " + part + "application"))
                .allMatch(line -> line.startsWith(part + " "));
    }

    @Test
    void aPartThatIsNotThereHasNoLog() {
        assertThat(linli.run("logs", "cellar").refused().text()).contains("There is no log of cellar.");
    }
}
