package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.testkit.broker.FreePorts;
import community.linli.localstack.CannotStart;
import community.linli.localstack.LocalStack;
import community.linli.localstack.Ports;
import community.linli.localstack.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is refused in one sentence, before anything is started. */
class RefusedStartTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void aTakenPortIsNamedWithThePartThatWantsIt() throws IOException {
        build();
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.lending(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalStack.start(settings(ports)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort() + ", where the lending would listen, is taken; stop what"
                            + " uses it, or ./linli down if it is Linli.");
        }
        assertThat(said).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsNotBuiltIsNamedWithTheCommandThatBuildsIt() {
        assertThatThrownBy(() -> LocalStack.start(settings(Ports.free())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("catalog-service is not built", "mvn -DskipTests package");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws IOException {
        build();
        Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> LocalStack.start(settings(Ports.free())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The folder " + folder.resolve("data") + " cannot be used");
    }

    @Test
    void aDiskWithTooLittleRoomIsNamed() throws IOException {
        build();
        StackSettings settings = settings(Ports.free());

        assertThatThrownBy(() -> LocalStack.start(new StackSettings(
                        settings.root(),
                        settings.data(),
                        settings.ports(),
                        Map.of(),
                        Map.of(),
                        said::add,
                        Long.MAX_VALUE)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("The disk of " + folder.resolve("data"), "MiB left; at least", "are needed.");
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KAFKA_BOOTSTRAP_SERVERS, 127.0.0.1:%d, No broker answers at 127.0.0.1:%d",
        "KAFKA_BOOTSTRAP_SERVERS, nonsense, it must be host:port",
        "MONGODB_URI, mongodb://user:secret@127.0.0.1:%d, No document store answers at 127.0.0.1:%d",
        "MONGODB_URI, nonsense, MONGODB_URI cannot be read",
        "OIDC_ISSUER_URI, http://127.0.0.1:%d/realms/x, No issuer answers at http://127.0.0.1:%d/realms/x",
        "OIDC_ISSUER_URI, nonsense, it must be an http or https address"
    })
    void aPartOfSomebodyElseThatDoesNotAnswerIsNamedWithItsSetting(String setting, String value, String sentence)
            throws IOException {
        build();
        int nobody = FreePorts.next();
        Map<String, String> external = Map.of(setting, value.replace("%d", Integer.toString(nobody)));

        assertThatThrownBy(() -> LocalStack.start(new StackSettings(
                        folder.resolve("root"), folder.resolve("data"), Ports.free(), external, Map.of(), said::add)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(setting, sentence.replace("%d", Integer.toString(nobody)))
                .hasMessageNotContaining("secret");
        assertThat(said).isEmpty();
    }

    private void build() throws IOException {
        for (String module : List.of("catalog-service", "lending-service", "proposals-service", "gateway")) {
            Path target = folder.resolve("root").resolve(module).resolve("target");
            Files.createDirectories(target);
            Files.createFile(target.resolve(module + "-0.1.0-SNAPSHOT-exec.jar"));
        }
    }

    private StackSettings settings(Ports ports) {
        return new StackSettings(folder.resolve("root"), folder.resolve("data"), ports, Map.of(), Map.of(), said::add);
    }
}
