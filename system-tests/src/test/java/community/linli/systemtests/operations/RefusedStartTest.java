package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private void build() throws IOException {
        for (String module : List.of("catalog-service", "lending-service", "gateway")) {
            Path target = folder.resolve("root").resolve(module).resolve("target");
            Files.createDirectories(target);
            Files.createFile(target.resolve(module + "-0.1.0-SNAPSHOT-exec.jar"));
        }
    }

    private StackSettings settings(Ports ports) {
        return new StackSettings(folder.resolve("root"), folder.resolve("data"), ports, Map.of(), Map.of(), said::add);
    }
}
