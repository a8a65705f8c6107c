package community.linli.eventsourcing.kafka;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A writer's store as Kafka Streams makes it, in memory. */
final class StoreInMemory {

    private StoreInMemory() {}

    static KeyValueStore<String, byte[]> open() {
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("writer"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<String, byte[]>().getStateStoreContext(), store);
        return store;
    }
}
