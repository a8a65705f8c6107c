package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

    private static final String TOPIC = "lending.commands.v1";

    private final Section store = new Section(StoreInMemory.open(), 'b');

    @Test
    void whatWasHandledIsKnownAfterARestart() {
        new Bookkeeping(store, Map.of(TOPIC, "id-1")).handled(TOPIC, 2, 41);

        Bookkeeping restarted = new Bookkeeping(store, Map.of(TOPIC, "id-1"));

        assertThat(restarted.hasHandled(TOPIC, 2, 41)).isTrue();
        assertThat(restarted.hasHandled(TOPIC, 2, 42)).isFalse();
        assertThat(restarted.hasHandled(TOPIC, 1, 0)).isFalse();
    }

    @Test
    void whatWasOnlyRememberedIsWrittenDownWithTheNextThatIsHandled() {
        Map<String, String> topics = Map.of(TOPIC, "id-1", "facts", "id-2");
        Bookkeeping books = new Bookkeeping(store, topics);
        books.remember(TOPIC, 2, 41);
        books.remember(TOPIC, 2, 42);
        assertThat(books.hasHandled(TOPIC, 2, 42)).isTrue();
        assertThat(new Bookkeeping(store, topics).hasHandled(TOPIC, 2, 41)).isFalse();

        books.handled("facts", 2, 7);

        assertThat(new Bookkeeping(store, topics).lastHandled(TOPIC, 2)).isEqualTo(42);
        assertThat(new Bookkeeping(store, topics).lastHandled("facts", 2)).isEqualTo(7);
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsFirstRecord() {
        new Bookkeeping(store, Map.of(TOPIC, "id-1")).handled(TOPIC, 2, 41);

        assertThat(new Bookkeeping(store, Map.of(TOPIC, "id-2")).lastHandled(TOPIC, 2))
                .isEqualTo(-1);
    }

    @Test
    void theVersionOfTheCodeThatFoldedIsKept() {
        assertThat(new Bookkeeping(store, Map.of()).stateVersion()).isEmpty();

        new Bookkeeping(store, Map.of()).stateVersion(7);

        assertThat(new Bookkeeping(store, Map.of()).stateVersion()).hasValue(7);
    }
}
