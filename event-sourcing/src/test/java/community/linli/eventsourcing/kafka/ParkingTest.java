package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.Chimes.Strike;
import community.linli.eventsourcing.kafka.Chimes.Struck;
import community.linli.eventsourcing.kafka.CommandReply.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a record holds and whatever domain code does with it, the next record finds the writer at work and the state as it was. */
class ParkingTest {

    private static final String COMMANDS = "chimes.commands.v1";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide-fails",
                "no-answer",
                "evolve-fails",
                "twice-then-fails",
                "index-fails",
                "reaction-fails",
                "deadlines-fail",
                "state-unwritable",
                "state-huge",
                "a tone that is longer than its schema lets it be"
            })
    void aCommandThatDomainCodeFailsOnIsParkedAndChangesNothing(String fault) {
        writer.ask(writer.strike("c1", "big", "good"));
        assertThat(writer.events()).containsExactly(new Struck("big", "good", 1));
        Envelope faulty = writer.strike("c2", "big", fault);

        CommandReply reply = writer.ask(faulty);

        assertThat(reply.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reply.code()).isEqualTo("internal-error");
        assertThat(writer.events()).isEmpty();
        assertThat(writer.asks()).isEmpty();
        assertThat(writer.parked()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(EnvelopeCodec.key(faulty));
            assertThat(record.value()).isEqualTo(EnvelopeCodec.toBytes(faulty));
            assertThat(ChimesWriter.header(record, "linli_code")).isEqualTo("internal-error");
            assertThat(ChimesWriter.header(record, "linli_source")).isEqualTo(COMMANDS + ":0:1");
            assertThat(ChimesWriter.header(record, "linli_reason")).contains("fault of ours");
        });
        assertThat(writer.ask(writer.strike("c3", "big", "good")).version()).isEqualTo(2);
        assertThat(writer.events()).containsExactly(new Struck("big", "good", 2));
    }

    @Test
    void aParkedCommandMayBeSentAgainWhenTheFaultIsMended() {
        writer.ask(writer.strike("c1", "big", "decide-fails"));

        assertThat(writer.ask(writer.strike("c1", "big", "good")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fold-fails", "reaction-fails"})
    void aFactThatDomainCodeFailsOnIsParkedAndChangesNothing(String tower) {
        Envelope fact = ChimesWriter.towerClosed(tower);

        writer.hear(fact);

        assertThat(writer.asks()).isEmpty();
        assertThat(writer.parked()).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(EnvelopeCodec.toBytes(fact));
            assertThat(ChimesWriter.header(record, "linli_code")).isEqualTo("unreadable");
            assertThat(ChimesWriter.header(record, "linli_source")).isEqualTo("towers.events.v1:0:0");
            assertThat(ChimesWriter.header(record, "linli_reason")).contains("IllegalStateException");
        });
        writer.hear(ChimesWriter.towerClosed("south"));
        assertThat(writer.asks()).containsExactly(new Strike("south-1", "good"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"specversion\":\"1.0\"}", "\u0000\u0001", "{\"data\":{}}"})
    void bytesThatAreNoEnvelopeAreParkedAsTheyCame(String text) {
        byte[] garbage = text.getBytes(StandardCharsets.UTF_8);

        writer.put(COMMANDS, garbage, garbage);
        writer.put("towers.events.v1", garbage, garbage);

        assertThat(writer.parked()).hasSize(2).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(garbage);
            assertThat(record.value()).isEqualTo(garbage);
            assertThat(ChimesWriter.header(record, "linli_code")).isEqualTo("unreadable");
        });
        assertThat(writer.ask(writer.strike("c1", "big", "good")).version()).isEqualTo(1);
    }

    @Test
    void aCommandOfADistrictThatHasItsPlaceElsewhereIsParked() {
        for (String elsewhere : new String[] {"jinjiang", "unheard-of"}) {
            Envelope stray = writer.strikeIn(new District(elsewhere), "c1");
            writer.put(COMMANDS, EnvelopeCodec.key(stray), EnvelopeCodec.toBytes(stray));

            assertThat(writer.parked()).hasSize(1);
            assertThat(writer.events()).isEmpty();
        }
    }

    @Test
    void aRecordWithoutKeyAndValueIsParked() {
        writer.put(COMMANDS, null, null);

        assertThat(writer.parked()).extracting(TestRecord::getValue).containsExactly(new byte[0]);
        assertThat(writer.registry
                        .counter("linli.commands.parked", "service", "chimes")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void noChangedByteOfACommandStopsTheWriter() {
        byte[] good = EnvelopeCodec.toBytes(writer.strike("c1", "big", "good"));
        Random random = new Random(20_260_501);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            writer.put(COMMANDS, null, changed);
            writer.put("towers.events.v1", null, changed);
        }
        assertThat(writer.ask(writer.strike("c-last", "other", "good")).outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void aCommandOfAnyTimeIsDecided(String time) {
        Envelope sent = writer.strike("c1", "big", "good");
        Envelope odd = new Envelope(
                sent.id(),
                sent.source(),
                sent.type(),
                sent.subject(),
                Instant.parse(time),
                sent.data(),
                sent.extensions());

        assertThat(writer.ask(odd).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aTimerThatNoCodeKnowsTheCommandOfIsParkedOnce() {
        writer.ask(writer.strike("c1", "big", "forgotten"));
        writer.ask(writer.strike("c2", "small", "again"));

        writer.passTime(Duration.ofSeconds(2));
        writer.passTime(Duration.ofSeconds(1));

        assertThat(writer.parked()).singleElement().satisfies(record -> {
            assertThat(ChimesWriter.header(record, "linli_code")).isEqualTo("unreadable-timer");
            assertThat(ChimesWriter.header(record, "linli_source")).isEqualTo("timer:recast");
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("recast.v1");
        });
        assertThat(writer.asks()).containsExactly(new Strike("echo", "good"));
    }

    @Test
    void aTimerForTheEndOfTimeIsNoFault() {
        assertThat(writer.ask(writer.strike("c1", "big", "for-ever")).outcome()).isEqualTo(Outcome.ACCEPTED);
        writer.passTime(Duration.ofSeconds(2));
        assertThat(writer.asks()).isEmpty();
    }

    @Test
    void aReplyTellsTheFirstThousandFlawsSoThatItFitsIntoARecord() {
        CommandReply reply = writer.ask(writer.strike("c1", "big", "flawed"));

        assertThat(reply.violations()).hasSize(CommandReply.MOST_VIOLATIONS);
        assertThat(reply.violations().getFirst().pointer()).isEqualTo("row:0");
    }

    @Test
    void theReasonOfParkingIsKeptShort() {
        byte[] name = new byte[100_000];
        Arrays.fill(name, (byte) 'x');
        String subject = new String(name, StandardCharsets.US_ASCII);
        byte[] sent = EnvelopeCodec.toBytes(writer.strike("c1", "big", "good"));
        String misshapen = new String(sent, StandardCharsets.UTF_8).replace("bell/big", subject);

        writer.put(COMMANDS, null, misshapen.getBytes(StandardCharsets.UTF_8));

        assertThat(writer.parked())
                .singleElement()
                .satisfies(record -> assertThat(ChimesWriter.header(record, "linli_reason"))
                        .startsWith("an attribute is misshapen")
                        .hasSizeLessThanOrEqualTo(2_000));
    }
}
