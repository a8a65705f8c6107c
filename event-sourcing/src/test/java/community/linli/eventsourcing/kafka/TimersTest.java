package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.EventTypes;
import community.linli.eventsourcing.kafka.Chimes.Strike;
import community.linli.eventsourcing.kafka.Timers.Timer;
import community.linli.eventsourcing.kafka.UnitOfWork.TimerChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersTest {

    private static final District WUHOU = new District("wuhou");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final BoundedContext CONTEXT = Chimes.declare();

    private final KeyValueStore<String, byte[]> store = StoreInMemory.open();
    private final Timers timers = afterARestart();

    private Timers afterARestart() {
        return new Timers(new Section(store, 't'), new EventTypes(CONTEXT));
    }

    @Test
    void whatIsDueComesInTheOrderOfItsTime() {
        set("big", "c", NOON.plusSeconds(3));
        set("big", "a", NOON.plusSeconds(1));
        set("small", "b", NOON.plusSeconds(2));
        set("small", "d", NOON.plusSeconds(10));

        assertThat(names(timers.takeDue(NOON.plusSeconds(3)))).containsExactly("a", "b", "c");
    }

    @Test
    void aTimerIsTakenOnce() {
        set("big", "a", NOON);

        assertThat(timers.takeDue(NOON)).hasSize(1);
        assertThat(timers.takeDue(NOON)).isEmpty();
    }

    @Test
    void aFractionOfAMillisecondIsWaitedFor() {
        set("big", "a", NOON.plusNanos(1));

        assertThat(timers.takeDue(NOON)).isEmpty();
        assertThat(timers.takeDue(NOON.plusMillis(1))).hasSize(1);
    }

    @Test
    void aClockThatReadsFractionsFiresNothingEarly() {
        set("big", "a", NOON.plusNanos(900_000));

        assertThat(timers.takeDue(NOON.plusNanos(100_000))).isEmpty();
        assertThat(timers.takeDue(NOON.plusNanos(1_000_000))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void whatWasDueBeforeTheClocksBeganIsDueAtOnce(String longAgo) {
        set("big", "a", Instant.parse(longAgo));

        assertThat(timers.takeDue(NOON)).extracting(Timer::dueAt).containsExactly(Instant.parse(longAgo));
    }

    @Test
    void whatIsDueAtTheEndOfTimeCanBeSetAndNeverComes() {
        set("big", "a", Instant.MAX);

        assertThat(timers.takeDue(Instant.parse("9999-12-31T23:59:59Z"))).isEmpty();
        cancel("big", "a", Instant.MAX);
        assertThat(store.all().hasNext()).isFalse();
    }

    @Test
    void aCancelledTimerDoesNotComeAndOthersOfTheSameMomentDo() {
        set("big", "a", NOON);
        set("big", "b", NOON);
        set("small", "a", NOON);

        cancel("big", "a", NOON);

        assertThat(timers.takeDue(NOON))
                .extracting(timer -> timer.subject() + " " + timer.name())
                .containsExactly("bell/big b", "bell/small a");
    }

    @Test
    void aTimerThatIsSetAnewComesAtItsNewTimeAlone() {
        set("big", "a", NOON);
        cancel("big", "a", NOON);
        set("big", "a", NOON.plusSeconds(60));

        assertThat(timers.takeDue(NOON)).isEmpty();
        assertThat(names(timers.takeDue(NOON.plusSeconds(60)))).containsExactly("a");
    }

    @Test
    void theCommandsIdIsTheSameAfterARestartAndAnotherForEachTimer() {
        set("big", "a", NOON);
        List<String> before =
                timers.takeDue(NOON).stream().map(Timer::commandId).toList();
        set("big", "a", NOON);
        set("big", "b", NOON);
        set("small", "a", NOON);
        set("big", "a", NOON.plusNanos(1));

        List<Timer> after = afterARestart().takeDue(NOON.plusMillis(1));

        assertThat(after).extracting(Timer::commandId).doesNotHaveDuplicates().hasSize(4);
        assertThat(after.getFirst().commandId()).isEqualTo(before.getFirst());
    }

    @Test
    void theSameTimerOfTwoDistrictsIsTwoTimers() {
        set("big", "a", NOON);
        timers.prepare(new District("jinjiang"), change("big", "a", NOON, true)).run();

        assertThat(timers.takeDue(NOON)).extracting(Timer::commandId).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aBacklogIsTakenInPartsAndInOrder() {
        IntStream.range(0, 2 * Timers.AT_ONCE + 1)
                .forEach(i -> set("bell-" + i, "n" + i, NOON.minusSeconds(60).plusMillis(i)));

        List<Integer> sizes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (List<Timer> due = timers.takeDue(NOON); !due.isEmpty(); due = timers.takeDue(NOON)) {
            sizes.add(due.size());
            names.addAll(names(due));
        }

        assertThat(sizes).containsExactly(Timers.AT_ONCE, Timers.AT_ONCE, 1);
        assertThat(names)
                .containsExactlyElementsOf(IntStream.range(0, 2 * Timers.AT_ONCE + 1)
                        .mapToObj(i -> "n" + i)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "\uffff", "东湖", "🔔", "a~b", "."})
    void anyIdIsFoundWhenItIsDueAndNotBefore(String id) {
        set(id, id, NOON);

        assertThat(timers.takeDue(NOON.minusMillis(1))).isEmpty();
        assertThat(timers.takeDue(NOON))
                .singleElement()
                .satisfies(timer -> assertThat(timers.command(timer)).isEqualTo(new Strike(id, "good")));
    }

    @Test
    void timersLeaveOtherSectionsOfTheStoreAlone() {
        Section other = new Section(store, 's');
        other.put("x", new byte[] {1});
        set("big", "a", NOON);

        timers.takeDue(NOON);
        timers.clear(10);

        assertThat(other.get("x")).isNotNull();
    }

    private void set(String bell, String name, Instant dueAt) {
        timers.prepare(WUHOU, change(bell, name, dueAt, true)).run();
    }

    private void cancel(String bell, String name, Instant dueAt) {
        timers.prepare(WUHOU, change(bell, name, dueAt, false)).run();
    }

    private static TimerChange change(String bell, String name, Instant dueAt, boolean isSet) {
        return new TimerChange(new Subject("bell", bell), new Deadline(name, dueAt, new Strike(bell, "good")), isSet);
    }

    private static List<String> names(List<Timer> timers) {
        return timers.stream().map(Timer::name).toList();
    }
}
