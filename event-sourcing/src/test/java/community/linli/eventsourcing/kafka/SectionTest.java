package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class SectionTest {

    private static final byte[] VALUE = {1};

    private final KeyValueStore<String, byte[]> store = StoreInMemory.open();
    private final Section one = new Section(store, 'a');
    private final Section other = new Section(store, 'b');

    @Test
    void aSectionDoesNotSeeAnothersEntries() {
        one.put("x", VALUE);

        assertThat(other.get("x")).isNull();
        assertThat(other.range("", "\uffff", 10)).isEmpty();
    }

    @Test
    void clearingASectionLeavesTheOthers() {
        one.put("x", VALUE);
        other.put("x", VALUE);

        assertThat(one.clear(10)).isTrue();

        assertThat(one.get("x")).isNull();
        assertThat(other.get("x")).isEqualTo(VALUE);
    }

    @Test
    void aLongSectionIsClearedInStretches() {
        for (int entry = 0; entry < 25; entry++) {
            one.put("x" + entry, VALUE);
        }

        assertThat(one.clear(10)).isFalse();
        assertThat(one.clear(10)).isFalse();
        assertThat(one.clear(10)).isTrue();
        assertThat(one.range("", Section.LAST, 10)).isEmpty();

        one.put("again", VALUE);
        assertThat(one.clear(10)).isTrue();
        assertThat(one.get("again")).isNull();
    }

    @Test
    void aRangeComesInTheOrderOfKeysAndEndsAtItsLimit() {
        for (String key : new String[] {"4", "2", "3", "1"}) {
            one.put(key, VALUE);
        }

        assertThat(one.range("2", "4", 2)).extracting(entry -> entry.key).containsExactly("2", "3");
        assertThat(one.range("2", "4", 9)).extracting(entry -> entry.key).containsExactly("2", "3", "4");
    }
}
