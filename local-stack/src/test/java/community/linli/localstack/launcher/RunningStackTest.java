package community.linli.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningStackTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"pid\":1,\"ready\":true}"})
    void aNoteOfAnotherShapeIsNoStack(String note) throws IOException {
        Files.writeString(data.resolve("running.json"), note);

        assertThat(RunningStack.find(data)).isEmpty();
    }

    @Test
    void aStackIsFoundUntilItsLauncherTakesItsNoteBack() {
        ProcessHandle self = ProcessHandle.current();
        RunningStack noted = new RunningStack(
                self.pid(), self.info().startInstant().orElseThrow(), true, "http://here", "", true, Map.of());
        noted.write(data);
        assertThat(RunningStack.find(data)).contains(noted);

        RunningStack.forget(data);
        assertThat(RunningStack.find(data)).isEmpty();
    }
}
