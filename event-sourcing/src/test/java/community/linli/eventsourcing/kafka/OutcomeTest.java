package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.Chimes.Strike;
import community.linli.eventsourcing.kafka.Chimes.Struck;
import community.linli.eventsourcing.kafka.CommandReply.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command has one outcome, told to who asked and to nobody else; and what was recorded elsewhere is refused unless it is wanted. */
class OutcomeTest {

    private static final Actor BEN = new Actor("ben", Set.of("resident"));

    @TempDir
    Path folder;

    private ChimesWriter writer;

    @BeforeEach
    void start() {
        writer = new ChimesWriter(folder, false);
    }

    @AfterEach
    void stop() {
        writer.close();
    }

    @Test
    void aRepeatedCommandGetsItsFirstAnswerAndHappensOnce() {
        CommandReply first = writer.ask(writer.strike("c1", "big", "loud"));
        writer.events();
        writer.asks();

        CommandReply again = writer.ask(writer.strike("c1", "big", "loud"));

        assertThat(first.duplicate()).isFalse();
        assertThat(again).isEqualTo(first.again());
        assertThat(writer.events()).isEmpty();
        assertThat(writer.asks()).isEmpty();
    }

    @Test
    void anOutcomeIsNotToldToAnotherActorWhoSendsTheSame() {
        writer.ask(writer.strike("c1", "big", "good"));
        writer.events();

        CommandReply toldBen = writer.ask(writer.strike("c1", "big", "good", BEN));

        assertThat(toldBen.code()).isEqualTo("idempotency-key-reused");
        assertThat(toldBen.version()).isZero();
        assertThat(toldBen.position()).isNull();
        assertThat(writer.events()).isEmpty();
    }

    @Test
    void anotherBodyUnderTheSameIdIsRefusedAndTheFirstOutcomeStays() {
        CommandReply first = writer.ask(writer.strike("c1", "big", "good"));

        assertThat(writer.ask(writer.strike("c1", "big", "other")).code()).isEqualTo("idempotency-key-reused");
        assertThat(writer.ask(writer.strike("c1", "big", "good"))).isEqualTo(first.again());
    }

    @Test
    void aProbeTellsTheOutcomeToWhoAsked() {
        CommandReply first = writer.ask(writer.strike("c1", "big", "good"));

        CommandReply probed = writer.ask(writer.probe("c1", ChimesWriter.ANA));

        assertThat(probed).isEqualTo(first.about("probe-of-c1"));
    }

    @Test
    void aProbeTellsAnotherActorNothing() {
        writer.ask(writer.strike("c1", "big", "good"));

        assertThat(writer.ask(writer.probe("c1", BEN))).satisfies(reply -> {
            assertThat(reply.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(reply.version()).isZero();
            assertThat(reply.subject()).isEqualTo("command/c1");
        });
    }

    @Test
    void aProbeOfWhatWasNeverSentDecidesNothing() {
        assertThat(writer.ask(writer.probe("c1", ChimesWriter.ANA)).outcome()).isEqualTo(Outcome.UNKNOWN);

        assertThat(writer.ask(writer.strike("c1", "big", "good")).duplicate()).isFalse();
    }

    @Test
    void historyIsParkedAndNotFoldedWhenItIsNotAccepted() {
        Envelope history = writer.history(ChimesWriter.struck("big", "again", 1));

        writer.put("chimes.commands.v1", null, EnvelopeCodec.toBytes(history));

        assertThat(writer.parked())
                .singleElement()
                .satisfies(record -> assertThat(ChimesWriter.header(record, "linli_reason"))
                        .contains("linli.engine.accept-history is off"));
        assertThat(writer.events()).isEmpty();
        writer.passTime(Duration.ofSeconds(2));
        assertThat(writer.asks()).isEmpty();
        assertThat(writer.ask(writer.strike("c1", "big", "good")).version()).isEqualTo(1);
        assertThat(writer.events()).containsExactly(new Struck("big", "good", 1));
    }

    @Test
    void acceptedHistoryIsFoldedWithItsTimersAndWithoutReactions() {
        try (ChimesWriter accepting = new ChimesWriter(folder.resolve("accepting"), true)) {
            accepting.ask(accepting.history(
                    ChimesWriter.struck("big", "loud", 1),
                    ChimesWriter.struck("big", "again", 2),
                    ChimesWriter.towerClosed("south")));

            assertThat(accepting.events()).hasSize(2);
            assertThat(accepting.asks()).isEmpty();
            assertThat(accepting.ask(accepting.strike("c1", "small", "good")).version())
                    .isEqualTo(1);
            assertThat(accepting.events()).containsExactly(new Struck("small", "good", 3));
            accepting.passTime(Duration.ofSeconds(2));
            assertThat(accepting.asks()).containsExactly(new Strike("echo", "good"));
        }
    }

    @Test
    void historyThatDomainCodeFailsOnIsParkedAsAWhole() {
        try (ChimesWriter accepting = new ChimesWriter(folder.resolve("accepting"), true)) {
            Envelope history = accepting.history(
                    ChimesWriter.struck("big", "good", 1), ChimesWriter.struck("big", "evolve-fails", 2));

            accepting.put("chimes.commands.v1", null, EnvelopeCodec.toBytes(history));

            assertThat(accepting.parked()).hasSize(1);
            assertThat(accepting.events()).isEmpty();
            assertThat(accepting.ask(accepting.strike("c1", "big", "good")).version())
                    .isEqualTo(1);
        }
    }

    @Test
    void aClockPutForwardForgetsNoOutcome() {
        CommandReply first = writer.ask(writer.strike("c1", "big", "good"));

        writer.moveClock(Duration.ofDays(400));
        writer.passTime(Duration.ofSeconds(1));

        assertThat(writer.ask(writer.strike("c1", "big", "good"))).isEqualTo(first.again());
    }
}
