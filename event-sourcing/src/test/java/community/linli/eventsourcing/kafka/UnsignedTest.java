package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Unsigned;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of an event whose author nobody shall find out. */
class UnsignedTest {

    private static final String COMMAND_ID = "0c4a7bd1";

    @TempDir
    Path folder;

    private static final BoundedContext WHISPERS = BoundedContext.named("chimes")
            .entity("ear", new EarDecider(), Ear.class, Whisper.class, Whispered.class)
            .build();

    /** Somebody whispers. */
    record Whisper(String ear) implements Command {
        @Override
        public Subject subject() {
            return new Subject("ear", ear);
        }
    }

    /** Nobody knows who whispered. */
    record Whispered(String ear) implements Unsigned {
        @Override
        public Subject subject() {
            return new Subject("ear", ear);
        }
    }

    /** An ear. */
    record Ear(int times) {}

    private static final class EarDecider implements Decider<Ear, Whisper, Whispered> {
        @Override
        public Ear initialState() {
            return new Ear(0);
        }

        @Override
        public Decision decide(Ear state, Whisper command, CommandContext context) {
            return Decision.accepted(new Whispered(command.ear()));
        }

        @Override
        public Ear evolve(Ear state, Whispered event) {
            return new Ear(state.times() + 1);
        }
    }

    @Test
    void anUnsignedEventTellsNeitherWhoNorWhyNorWhen() {
        try (ChimesWriter writer = new ChimesWriter(folder, WHISPERS)) {
            assertThat(writer.ask(writer.command(COMMAND_ID, new Whisper("left")))
                            .events())
                    .isEqualTo(1);

            TestRecord<byte[], byte[]> record = writer.eventRecords().getFirst();
            Envelope written = EnvelopeCodec.fromBytes(record.value());
            assertThat(written.extensions())
                    .containsOnlyKeys(
                            Envelope.DISTRICT,
                            Envelope.STREAM_VERSION,
                            Envelope.COMMAND_POSITION,
                            Envelope.LAST_OF_COMMAND);
            assertThat(written.time()).isEqualTo("2026-05-01T00:00:00Z");
            assertThat(record.getRecordTime()).isEqualTo("2026-05-01T00:00:00Z");
            String everything = new String(record.value(), StandardCharsets.UTF_8) + record.headers();
            assertThat(everything).doesNotContain(ChimesWriter.ANA.id(), COMMAND_ID, "12:00");
        }
    }

    @Test
    void underAClockPutForwardItsRecordIsOfADayThatABrokerTakes() {
        try (ChimesWriter writer = new ChimesWriter(folder, WHISPERS)) {
            writer.moveClock(Duration.ofDays(30));
            writer.ask(writer.command(COMMAND_ID, new Whisper("left")));

            TestRecord<byte[], byte[]> record = writer.eventRecords().getFirst();
            assertThat(EnvelopeCodec.fromBytes(record.value()).time()).isEqualTo("2026-05-31T00:00:00Z");
            assertThat(record.getRecordTime()).isEqualTo("2026-05-01T00:00:00Z");
        }
    }
}
