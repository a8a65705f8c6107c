package community.linli.eventsourcing.kafka;

import java.nio.file.Path;
import java.time.Duration;
import javax.crypto.SecretKey;

/**
 * What one service's engine needs to know of its surroundings.
 *
 * @param service the context's name and the prefix of its topics
 * @param bootstrapServers where the cluster is, {@code host:port} separated by commas
 * @param partitions how many writers a service can have; fixed for life
 * @param replica number of this instance, from 0 below {@link EngineTopics#REPLY_PARTITIONS}; it names the member and its reply partition
 * @param replicationFactor copies of each record; 1 on one machine
 * @param minInSyncReplicas copies that must exist before a write counts
 * @param stateDir folder of the state stores; may be lost, is then restored
 * @param fingerprintKey secret under which command bodies are fingerprinted; the same on all instances
 * @param replyTimeout how long an asker waits for a decision
 * @param acceptHistory whether {@code record-history} is obeyed; never in production
 */
public record EngineSettings(
        String service,
        String bootstrapServers,
        int partitions,
        int replica,
        short replicationFactor,
        int minInSyncReplicas,
        Path stateDir,
        SecretKey fingerprintKey,
        Duration replyTimeout,
        boolean acceptHistory) {

    public EngineSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("linli.engine.partitions must be 1 or more, not " + partitions);
        }
        if (replica < 0 || replica >= EngineTopics.REPLY_PARTITIONS) {
            throw new IllegalArgumentException(
                    "linli.engine.replica must be 0 to " + (EngineTopics.REPLY_PARTITIONS - 1) + ", not " + replica);
        }
    }

    /** Where commands wait. */
    public String commandsTopic() {
        return EngineTopics.commands(service);
    }

    /** The record. */
    public String eventsTopic() {
        return EngineTopics.events(service);
    }

    /** Where replies go. */
    public String repliesTopic() {
        return EngineTopics.replies(service);
    }

    /** Where commands go that cannot be read or decided. */
    public String parkedTopic() {
        return EngineTopics.parked(service);
    }
}
