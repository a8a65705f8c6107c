package community.linli.planted.desk;

import community.linli.planted.lamp.LampState;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.kafka.common.TopicPartition;

/** Looks into a state, which is not told at a desk, at Kafka, and at the machine's clock in every way. */
final class Switchboard {

    private final LampState state;
    private final TopicPartition partition;

    Switchboard(LampState state, TopicPartition partition) {
        this.state = state;
        this.partition = partition;
    }

    Object time() {
        return LocalDate.now(Clock.systemUTC()) + " " + System.currentTimeMillis();
    }

    @Override
    public String toString() {
        return state + " in " + partition;
    }
}
