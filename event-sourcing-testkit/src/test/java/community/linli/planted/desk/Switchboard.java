package community.linli.planted.desk;

import community.linli.planted.lamp.LampState;
import org.apache.kafka.common.TopicPartition;

/** Looks into a state, which is not told at a desk, and at Kafka. */
final class Switchboard {

    private final LampState state;
    private final TopicPartition partition;

    Switchboard(LampState state, TopicPartition partition) {
        this.state = state;
        this.partition = partition;
    }

    @Override
    public String toString() {
        return state + " in " + partition;
    }
}
