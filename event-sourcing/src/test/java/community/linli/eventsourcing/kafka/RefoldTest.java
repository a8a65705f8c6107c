package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.kafka.Timers.Timer;
import community.linli.eventsourcing.kafka.UnitOfWork.Declared;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class RefoldTest {

    private static final District WUHOU = new District("wuhou");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final KeyValueStore<String, byte[]> store = StoreInMemory.open();
    private final LogInMemory log = new LogInMemory(Map.of());

    @Test
    void aStoreThatAnotherVersionOfTheCodeFoldedIsMadeAnewFromTheLog() {
        happened(new Rung("door", NOON), 1);
        happened(new Rung("door", NOON.plusSeconds(60)), 2);
        Partition stale = partition(1);
        stale.states().put(States.key(WUHOU, "bell", "door"), new States.Cell(9, new Bell(9, NOON)));
        stale.states().put(States.key(WUHOU, "bell", "gone"), new States.Cell(1, new Bell(1, NOON)));
        stale.books().stateVersion(1);

        Partition folded = partition(2);
        refold(2, folded).goOn();

        UnitOfWork work = folded.begin(WUHOU);
        assertThat(work.find(Bell.class, "door")).contains(new Bell(2, NOON.plusSeconds(60)));
        assertThat(work.version(new Subject("bell", "door"))).isEqualTo(2);
        assertThat(work.find(Bell.class, "gone")).isEmpty();
        assertThat(folded.books().stateVersion()).hasValue(2);
    }

    @Test
    void timersComeBackWithTheStatesThatAskForThem() {
        happened(new Rung("door", NOON), 1);
        happened(new Rung("door", NOON.plusSeconds(60)), 2);

        Partition folded = partition(1);
        refold(1, folded).goOn();

        assertThat(folded.timers().takeDue(NOON.plusSeconds(119))).isEmpty();
        assertThat(folded.timers().takeDue(NOON.plusSeconds(120)))
                .extracting(Timer::dueAt)
                .containsExactly(NOON.plusSeconds(120));
        assertThat(folded.timers().takeDue(NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void aStoreOfThisVersionIsLeftAlone() {
        happened(new Rung("door", NOON), 1);
        Partition current = partition(1);
        current.books().stateVersion(1);

        refold(1, current).goOn();

        assertThat(current.begin(WUHOU).find(Bell.class, "door")).isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeTheWholeLogIsFolded() {
        happened(new Rung("door", NOON), 1);
        happened(new Rung("door", NOON.plusSeconds(60)), 2);
        log.silentAfter = 1;
        Partition slow = partition(1);

        Refold refold = refold(1, slow);
        refold.goOn();
        assertThat(refold.isDone()).isFalse();

        log.silentAfter = Long.MAX_VALUE;
        refold.goOn();
        assertThat(refold.isDone()).isTrue();
        assertThat(slow.begin(WUHOU).find(Bell.class, "door")).contains(new Bell(2, NOON.plusSeconds(60)));
    }

    @Test
    void aRestartGoesOnWhereTheLastStretchEnded() {
        happened(new Rung("door", NOON), 1);
        happened(new Rung("door", NOON.plusSeconds(60)), 2);
        log.silentAfter = 1;
        Partition stale = partition(1);
        stale.states().put(States.key(WUHOU, "bell", "gone"), new States.Cell(1, new Bell(1, NOON)));
        refold(1, stale).goOn();

        log.silentAfter = Long.MAX_VALUE;
        Partition restarted = partition(1);
        refold(1, restarted).goOn();

        assertThat(restarted.begin(WUHOU).find(Bell.class, "door")).contains(new Bell(2, NOON.plusSeconds(60)));
        assertThat(restarted.begin(WUHOU).find(Bell.class, "gone")).isEmpty();
        assertThat(restarted.books().refold()).isEmpty();
    }

    @Test
    void codeOfAnotherVersionBeginsAnewWhereARefoldWasCutShort() {
        happened(new Rung("door", NOON), 1);
        happened(new Rung("door", NOON.plusSeconds(60)), 2);
        log.silentAfter = 1;
        refold(1, partition(1)).goOn();

        log.silentAfter = Long.MAX_VALUE;
        Partition next = partition(2);
        refold(2, next).goOn();

        assertThat(next.begin(WUHOU).find(Bell.class, "door")).contains(new Bell(2, NOON.plusSeconds(60)));
        assertThat(next.books().stateVersion()).hasValue(2);
    }

    @Test
    void codeThatComesBackBeginsAnewWhereItsSuccessorHadBegun() {
        happened(new Rung("door", NOON), 1);
        Partition first = partition(1);
        refold(1, first).goOn();
        log.silentAfter = 0;
        refold(2, partition(2)).goOn();

        log.silentAfter = Long.MAX_VALUE;
        Partition back = partition(1);
        Refold refold = refold(1, back);
        assertThat(refold.isDone()).isFalse();
        refold.goOn();

        assertThat(back.begin(WUHOU).find(Bell.class, "door")).contains(new Bell(1, NOON));
    }

    @Test
    void anOwnEventThatCannotBeReadStopsTheWriterAndSaysWhere() {
        happened(new Rung("door", NOON), 1);
        log.holds("bells.events.v1", "no event".getBytes(StandardCharsets.UTF_8));

        Refold refold = refold(1, partition(1));
        refold.goOn();
        refold.goOn();

        assertThat(refold.isDone()).isFalse();
        assertThat(refold.stoppedBecause())
                .hasValueSatisfying(reason -> assertThat(reason).contains("bells.events.v1:0:1"));
    }

    @Test
    void anOwnEventThatThisCodeDoesNotKnowStopsTheWriter() {
        log.holds("bells.events.v1", bytes("community.linli.bells.recast.v1", new Rung("door", NOON), 1));

        Refold refold = refold(1, partition(1));
        refold.goOn();

        assertThat(refold.stoppedBecause())
                .hasValueSatisfying(reason -> assertThat(reason).contains("community.linli.bells.recast.v1"));
    }

    private Refold refold(int version, Partition stores) {
        BoundedContext context = context(version);
        EventCodec codec = new EventCodec(context, Upcasters.discovered());
        return new Refold(new Refold.Sources(context, settings(), codec, log), stores);
    }

    private void happened(Rung event, long version) {
        log.holds("bells.events.v1", bytes("community.linli.bells.rung.v1", event, version));
    }

    private static byte[] bytes(String type, Rung event, long version) {
        return EnvelopeCodec.toBytes(new Envelope(
                "e" + version,
                Envelope.source(WUHOU, "bells"),
                type,
                event.subject(),
                event.at(),
                DomainJson.mapper().valueToTree(event),
                Map.of(Envelope.DISTRICT, "wuhou", Envelope.STREAM_VERSION, version)));
    }

    private Partition partition(int version) {
        BoundedContext context = context(version);
        EventCodec codec = new EventCodec(context, Upcasters.discovered());
        return new Partition(
                0,
                new Declared(context),
                new States(new Section(store, 's')),
                new Timers(new Section(store, 't'), codec.types()),
                new Outcomes(new Section(store, 'o')),
                new Bookkeeping(new Section(store, 'b'), Map.of()));
    }

    private static BoundedContext context(int version) {
        return BoundedContext.named("bells")
                .stateVersion(version)
                .entity("bell", new BellDecider(), Bell.class, Ring.class, Rung.class)
                .build();
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                "bells",
                "nowhere:9092",
                1,
                0,
                (short) 1,
                1,
                java.nio.file.Path.of("nowhere"),
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                java.time.Duration.ofSeconds(1),
                false);
    }

    record Bell(int times, Instant last) {}

    record Ring(String bell, Instant at) implements Command {
        @Override
        public Subject subject() {
            return new Subject("bell", bell);
        }
    }

    record Rung(String bell, Instant at) implements Event {
        @Override
        public Subject subject() {
            return new Subject("bell", bell);
        }
    }

    /** Rings again a minute after the last ring. */
    static final class BellDecider implements Decider<Bell, Ring, Rung> {
        @Override
        public Bell initialState() {
            return new Bell(0, Instant.EPOCH);
        }

        @Override
        public Decision decide(Bell state, Ring command, CommandContext context) {
            return Decision.accepted(new Rung(command.bell(), command.at()));
        }

        @Override
        public Bell evolve(Bell state, Rung event) {
            return new Bell(state.times() + 1, event.at());
        }

        @Override
        public List<Deadline> deadlines(Bell state) {
            return List.of(new Deadline("again", state.last().plusSeconds(60), new Ring("door", state.last())));
        }
    }
}
