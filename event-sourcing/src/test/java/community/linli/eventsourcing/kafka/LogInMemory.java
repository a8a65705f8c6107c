package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Topics in memory, of one partition each, read a few records at a time. */
final class LogInMemory implements RecordedHistory {

    private final Map<String, String> topicIds;
    private final Map<String, List<byte[]>> topics = new HashMap<>();
    OptionalLong committed = OptionalLong.empty();
    /** How many records come before the log falls silent, as one does that is slower than a stretch. */
    long silentAfter = Long.MAX_VALUE;

    LogInMemory(Map<String, String> topicIds) {
        this.topicIds = topicIds;
    }

    void holds(String topic, byte[]... records) {
        topics.computeIfAbsent(topic, name -> new ArrayList<>()).addAll(List.of(records));
    }

    @Override
    public Map<String, String> topicIds(List<String> names) {
        return topicIds;
    }

    @Override
    public OptionalLong committedOffset(String topic, int partition) {
        return committed;
    }

    @Override
    public Reading open(String topic, int partition, long from, long until) {
        List<byte[]> records = topics.getOrDefault(topic, List.of());
        long end = Math.min(records.size(), until);
        return new Reading() {
            private long next = from;

            @Override
            public List<Received> next(Duration atMost) {
                if (next >= Math.min(end, silentAfter)) {
                    return List.of();
                }
                Received one = new Received(topic, partition, next, null, records.get((int) next));
                next++;
                return List.of(one);
            }

            @Override
            public boolean isAtEnd() {
                return next >= end;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
