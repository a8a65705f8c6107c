package community.linli.eventsourcing.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A command, event or fact as it came, at its place in the log. Compared by identity. */
public final class Received {

    private final String topic;
    private final int partition;
    private final long offset;
    private final byte @Nullable [] key;
    private final byte[] value;

    /** An absent value is taken for an empty one, since neither can be read. */
    public Received(String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.key = key;
        this.value = value == null ? new byte[0] : value;
    }

    static Received of(RecordMetadata source, Record<byte[], byte[]> record) {
        return new Received(source.topic(), source.partition(), source.offset(), record.key(), record.value());
    }

    static List<Received> of(ConsumerRecords<byte[], byte[]> polled) {
        return java.util.stream.StreamSupport.stream(polled.spliterator(), false)
                .map(Received::of)
                .toList();
    }

    private static Received of(ConsumerRecord<byte[], byte[]> record) {
        return new Received(record.topic(), record.partition(), record.offset(), record.key(), record.value());
    }

    String topic() {
        return topic;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    byte @Nullable [] key() {
        return key;
    }

    byte[] value() {
        return value;
    }

    /** {@code topic:partition:offset}. */
    String place() {
        return topic + ":" + partition + ":" + offset;
    }
}
