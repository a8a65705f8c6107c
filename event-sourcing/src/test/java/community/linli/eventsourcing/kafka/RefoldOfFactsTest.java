package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.kafka.Chimes.Bell;
import community.linli.eventsourcing.kafka.Chimes.ClosedTower;
import community.linli.eventsourcing.kafka.CommandReply.Outcome;
import community.linli.eventsourcing.kafka.Outcomes.Kept;
import community.linli.eventsourcing.kafka.UnitOfWork.Declared;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What is folded anew, what is left for later, and what is not touched. */
class RefoldOfFactsTest {

    private static final District WUHOU = new District("wuhou");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String EVENTS = "chimes.events.v1";
    private static final String FACTS = "towers.events.v1";
    private static final Map<String, String> TOPIC_IDS = Map.of("chimes.commands.v1", "c", FACTS, "f");

    private final KeyValueStore<String, byte[]> store = StoreInMemory.open();
    private final LogInMemory log = new LogInMemory(TOPIC_IDS);

    @Test
    void factsAreFoldedUpToTheLastOneThatWasHandled() {
        log.holds(FACTS, closed("south"), closed("south"), closed("south"), closed("north"));
        partition(1).books().handled(FACTS, 0, 1);

        Partition folded = refolded(2);

        assertThat(folded.begin(WUHOU).find(ClosedTower.class, "south")).contains(new ClosedTower(2));
        assertThat(folded.begin(WUHOU).find(ClosedTower.class, "north")).isEmpty();
        assertThat(folded.books().hasHandled(FACTS, 0, 1)).isTrue();
        assertThat(folded.books().hasHandled(FACTS, 0, 2)).isFalse();
    }

    @Test
    void aLostStoreFoldsTheFactsThatTheGroupHasCommitted() {
        log.holds(FACTS, closed("south"), closed("south"), closed("south"));
        log.committed = OptionalLong.of(2);

        Partition folded = refolded(1);

        assertThat(folded.begin(WUHOU).find(ClosedTower.class, "south")).contains(new ClosedTower(2));
        assertThat(folded.books().lastHandled(FACTS, 0)).isEqualTo(1);
    }

    @Test
    void factsThatNobodyHasHandledAreStillToComeWithTheirReactions() {
        log.holds(FACTS, closed("south"));

        Partition folded = refolded(1);

        assertThat(folded.begin(WUHOU).find(ClosedTower.class, "south")).isEmpty();
        assertThat(folded.books().lastHandled(FACTS, 0)).isEqualTo(-1);
    }

    @Test
    void factsOfATopicThatWasMadeAnewAreStillToCome() {
        log.holds(FACTS, closed("south"));
        new Bookkeeping(new Section(store, 'b'), Map.of(FACTS, "before")).handled(FACTS, 0, 40);

        Partition folded = refolded(2);

        assertThat(folded.begin(WUHOU).find(ClosedTower.class, "south")).isEmpty();
        assertThat(folded.books().hasHandled(FACTS, 0, 0)).isFalse();
    }

    @Test
    void aFactThatCannotBeReadIsPassedOverAndTheRestIsFolded() {
        log.holds(FACTS, closed("south"), "no fact".getBytes(StandardCharsets.UTF_8), closed("south"));
        partition(1).books().handled(FACTS, 0, 2);

        assertThat(refolded(2).begin(WUHOU).find(ClosedTower.class, "south")).contains(new ClosedTower(2));
    }

    @Test
    void aLoweredStateVersionFoldsAnewToo() {
        log.holds(EVENTS, EnvelopeCodec.toBytes(ChimesWriter.struck("big", "good", 1)));
        Partition newer = partition(3);
        newer.states().put(States.key(WUHOU, "bell", "big"), new States.Cell(7, new Bell(7, "", null)));
        newer.books().stateVersion(3);

        Partition folded = refolded(2);

        assertThat(folded.begin(WUHOU).find(Bell.class, "big")).contains(new Bell(1, "good", null));
        assertThat(folded.books().stateVersion()).hasValue(2);
    }

    @Test
    void timersAreMadeAnewAndOldOnesAreGone() {
        log.holds(
                EVENTS,
                EnvelopeCodec.toBytes(ChimesWriter.struck("big", "again", 1)),
                EnvelopeCodec.toBytes(ChimesWriter.struck("small", "again", 1)),
                EnvelopeCodec.toBytes(ChimesWriter.struck("small", "good", 2)));
        Partition before = partition(1);
        UnitOfWork work = before.begin(WUHOU);
        work.apply(new Chimes.Struck("vanished", "again", 1));
        work.prepare(before.timers()).write();

        assertThat(refolded(2).timers().takeDue(Chimes.DUE))
                .extracting(Timers.Timer::subject)
                .containsExactly("bell/big");
    }

    @Test
    void outcomesAndPositionsAreKept() {
        Partition before = partition(1);
        CommandReply reply = new CommandReply(
                "c1", Outcome.ACCEPTED, null, null, null, List.of(), "bell/big", 1, "chimes:0:41", 1, false);
        before.outcomes().keep(WUHOU, new Kept("ana", "f", NOON, reply));
        before.books().handled("chimes.commands.v1", 0, 41);
        before.books().stateVersion(1);

        Partition folded = refolded(2);

        assertThat(folded.outcomes().find(WUHOU, "c1")).map(Kept::reply).contains(reply);
        assertThat(folded.books().lastHandled("chimes.commands.v1", 0)).isEqualTo(41);
    }

    private static byte[] closed(String tower) {
        return EnvelopeCodec.toBytes(ChimesWriter.towerClosed(tower));
    }

    private Partition refolded(int version) {
        BoundedContext context = context(version);
        Partition partition = partition(version);
        EventCodec codec = new EventCodec(context, Upcasters.discovered());
        new Refold(new Refold.Sources(context, settings(), codec, log), partition).goOn();
        return partition(version);
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
                new Bookkeeping(new Section(store, 'b'), TOPIC_IDS));
    }

    private static BoundedContext context(int version) {
        BoundedContext declared = Chimes.declare();
        return new BoundedContext(
                declared.name(),
                version,
                declared.entities(),
                declared.folds(),
                declared.factSources(),
                declared.reactions(),
                declared.projections());
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                "chimes",
                "nowhere:9092",
                1,
                0,
                (short) 1,
                1,
                Path.of("nowhere"),
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                Duration.ofSeconds(1),
                false);
    }
}
