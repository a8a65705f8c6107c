package community.linli.planted.publication;

import community.linli.planted.lamp.LampCommand;
import org.apache.kafka.common.TopicPartition;

/** A publication that knows commands and Kafka. */
public final class LampPublication {

    Object publish(LampCommand command, TopicPartition partition) {
        return command.toString() + partition;
    }
}
