package community.linli.eventsourcing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    private long nanos;

    private Path file() {
        return folder.resolve("clock");
    }

    private MovedClock clock() {
        return new MovedClock(file(), InstantSource.fixed(NOON), () -> nanos);
    }

    private void say(String said) throws IOException {
        Files.writeString(file(), said);
        nanos += MovedClock.LOOK.toNanos();
    }

    @Test
    void withoutAFileItIsTheMachinesTime() {
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void itIsPutForwardAsTheFileSays() throws IOException {
        say("P3DT2H\n");

        assertThat(clock().instant()).isEqualTo(NOON.plus(Duration.ofDays(3).plusHours(2)));
    }

    @Test
    void itLooksAgainWhileItRunsButNotAtEachQuestion() throws IOException {
        MovedClock clock = clock();
        Files.writeString(file(), "P1D");

        assertThat(clock.instant()).as("too soon to look again").isEqualTo(NOON);
        nanos += MovedClock.LOOK.toNanos();

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void itIsNeverPutBack() throws IOException {
        say("P3D");
        MovedClock clock = clock();

        say("P1D");
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        say("");
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        say("P4D");
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(4)));
    }

    @Test
    void whatIsNoDurationIsNotObeyedWhileItRuns() throws IOException {
        MovedClock clock = clock();

        say("tomorrow");

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aServiceDoesNotStartWithAFileThatSaysNoDuration() throws IOException {
        for (String wrong : new String[] {"tomorrow", "-P1D", "P99999D"}) {
            say(wrong);
            assertThatThrownBy(this::clock).as(wrong).hasMessageContaining("The clock file");
        }
    }
}
