package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.Chimes.Strike;
import community.linli.eventsourcing.kafka.Chimes.Struck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes while a long log is being folded. */
class WaitingTest {

    private static final Duration A_LOOK = Duration.ofMillis(150);

    @TempDir
    Path folder;

    private final LogInMemory log = new LogInMemory(Map.of());

    @Test
    void commandsWaitUntilTheWholeLogIsFoldedAndAreThenDecidedInTheirOrder() {
        twoStrikesOfWhichOneIsReadable();
        try (ChimesWriter writer = new ChimesWriter(folder, false, log)) {
            put(writer, writer.strike("c1", "big", "good"));
            put(writer, writer.strike("c2", "small", "good"));
            writer.passTime(A_LOOK);

            assertThat(writer.events()).isEmpty();
            assertThat(writer.status.waiting()).containsOnlyKeys(0);

            log.silentAfter = Long.MAX_VALUE;
            writer.passTime(A_LOOK);
            writer.passTime(A_LOOK);

            assertThat(writer.events()).containsExactly(new Struck("big", "good", 3), new Struck("small", "good", 4));
            assertThat(writer.reply().commandId()).isEqualTo("c2");
            assertThat(writer.status.waiting()).isEmpty();
        }
    }

    @Test
    void factsThatWaitedAreHeardOnceAndBeforeCommands() {
        twoStrikesOfWhichOneIsReadable();
        try (ChimesWriter writer = new ChimesWriter(folder, false, log)) {
            put(writer, writer.strike("c1", "big", "good"));
            writer.hear(ChimesWriter.towerClosed("south"));

            log.silentAfter = Long.MAX_VALUE;
            writer.passTime(A_LOOK);
            writer.passTime(A_LOOK);
            writer.passTime(A_LOOK);

            assertThat(writer.asks()).contains(new Strike("south-1", "good"));
        }
    }

    @Test
    void whatComesAfterTheLogIsFoldedDoesNotOvertakeWhatWaited() {
        twoStrikesOfWhichOneIsReadable();
        try (ChimesWriter writer = new ChimesWriter(folder, false, log)) {
            put(writer, writer.strike("c1", "big", "good"));
            log.silentAfter = Long.MAX_VALUE;
            writer.passTime(A_LOOK);
            put(writer, writer.strike("c2", "small", "good"));
            writer.passTime(A_LOOK);
            writer.passTime(A_LOOK);

            assertThat(writer.events()).containsExactly(new Struck("big", "good", 3), new Struck("small", "good", 4));
        }
    }

    @Test
    void noTimerAsksAnythingWhileStatesAreOnlyHalfFolded() {
        log.holds(
                "chimes.events.v1",
                EnvelopeCodec.toBytes(ChimesWriter.struck("big", "again", 1)),
                EnvelopeCodec.toBytes(ChimesWriter.struck("big", "good", 2)));
        log.silentAfter = 1;
        try (ChimesWriter writer = new ChimesWriter(folder, false, log)) {
            writer.passTime(Duration.ofSeconds(10));
            assertThat(writer.asks()).isEmpty();

            log.silentAfter = Long.MAX_VALUE;
            writer.passTime(Duration.ofSeconds(10));
            writer.passTime(Duration.ofSeconds(10));
            assertThat(writer.asks()).isEmpty();
        }
    }

    private void twoStrikesOfWhichOneIsReadable() {
        log.holds(
                "chimes.events.v1",
                EnvelopeCodec.toBytes(ChimesWriter.struck("big", "good", 1)),
                EnvelopeCodec.toBytes(ChimesWriter.struck("big", "good", 2)));
        log.silentAfter = 1;
    }

    private static void put(ChimesWriter writer, Envelope command) {
        writer.put("chimes.commands.v1", EnvelopeCodec.key(command), EnvelopeCodec.toBytes(command));
    }
}
