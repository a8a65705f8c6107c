package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What lies in the log already, for folding anew. */
public interface RecordedHistory {

    /** One partition of a topic, being read in order. Used by one thread. */
    interface Reading extends AutoCloseable {

        /** The next committed records; waits so long at most, and may be empty before the end. */
        List<Received> next(Duration atMost);

        /** Whether all there is to read has been read. */
        boolean isAtEnd();

        @Override
        void close();
    }

    /** The cluster's ids of topics; empty for those that do not exist. */
    Map<String, String> topicIds(List<String> topics);

    /**
     * Opens a partition for reading.
     *
     * @param from the first offset to read
     * @param until exclusive; {@link Long#MAX_VALUE} for all there is at this moment, what is still being committed included
     */
    Reading open(String topic, int partition, long from, long until);

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
            public Reading open(String topic, int partition, long from, long until) {
                return NOTHING;
            }

            @Override
            public OptionalLong committedOffset(String topic, int partition) {
                return OptionalLong.empty();
            }
        };
    }

    /** Nothing to read. */
    Reading NOTHING = new Reading() {
        @Override
        public List<Received> next(Duration atMost) {
            return List.of();
        }

        @Override
        public boolean isAtEnd() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
}
