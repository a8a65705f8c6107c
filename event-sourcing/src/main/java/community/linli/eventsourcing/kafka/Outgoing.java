package community.linli.eventsourcing.kafka;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * A record value on its way out, with the partition it must go to; nothing is ever hashed (ADR 0002). Compared by identity.
 */
final class Outgoing {

    private final int partition;
    private final byte[] value;

    Outgoing(int partition, byte[] value) {
        this.partition = partition;
        this.value = value;
    }

    static Serializer<Outgoing> serializer() {
        return (topic, outgoing) -> outgoing.value;
    }

    static StreamPartitioner<byte[], Outgoing> partitioner() {
        return (topic, key, outgoing, partitions) -> Optional.of(Set.of(outgoing.partition));
    }
}
