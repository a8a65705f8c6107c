package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.kafka.States.Cell;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final String KEY = States.key(new District("wuhou"), "door", "1-102");

    private final Section store = new Section(StoreInMemory.open(), 's');

    sealed interface Door {}

    record Open(int since) implements Door {}

    record Shut() implements Door {}

    @Test
    void everyCaseOfASealedStateIsReadBackAfterARestart() {
        new States(store).put(KEY, new Cell(3, new Open(7)));
        assertThat(new States(store).find(KEY, Door.class)).contains(new Cell(3, new Open(7)));

        new States(store).put(KEY, new Cell(4, new Shut()));
        assertThat(new States(store).find(KEY, Door.class)).contains(new Cell(4, new Shut()));
    }

    @Test
    void whatWasClearedIsGone() {
        States states = new States(store);
        states.put(KEY, new Cell(3, new Open(7)));

        states.clear(10);

        assertThat(states.find(KEY, Door.class)).isEmpty();
    }
}
