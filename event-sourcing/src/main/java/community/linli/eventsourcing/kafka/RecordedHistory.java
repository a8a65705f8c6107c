package community.linli.eventsourcing.kafka;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** What lies in the log already, for folding anew. */
public interface RecordedHistory {

    /** The cluster's ids of topics; empty for those that do not exist. */
    Map<String, String> topicIds(List<String> topics);

    /**
     * Hands over the committed records of one partition from the first, in order, as offset and value.
     *
     * @param untilOffset exclusive; {@link Long#MAX_VALUE} for all there is now
     */
    void read(String topic, int partition, long untilOffset, BiConsumer<Long, byte[]> reader);

    /** The offset from which the writers' group would go on; empty where it has none. */
    OptionalLong committedOffset(String topic, int partition);

    /** Nothing lies in the log; for engines without a broker. */
    static RecordedHistory none() {
        return new RecordedHistory() {
            @Override
            public Map<String, String> topicIds(List<String> topics) {
                return Map.of();
            }

            @Override
            public void read(String topic, int partition, long untilOffset, BiConsumer<Long, byte[]> reader) {
                // there is nothing to hand over
            }

            @Override
            public OptionalLong committedOffset(String topic, int partition) {
                return OptionalLong.empty();
            }
        };
    }
}
