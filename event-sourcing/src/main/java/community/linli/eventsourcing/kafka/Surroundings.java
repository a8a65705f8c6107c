package community.linli.eventsourcing.kafka;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * What the writers of an instance reach beyond their own partition.
 *
 * @param history what lies in the log already
 * @param districts which district is whose
 * @param registry where figures go
 * @param status told which partitions do not decide yet
 */
public record Surroundings(
        RecordedHistory history, DistrictTable districts, MeterRegistry registry, WriterStatus status) {

    /** Those of a service on a cluster. */
    public static Surroundings of(
            EngineSettings settings, DistrictTable districts, MeterRegistry registry, WriterStatus status) {
        return new Surroundings(new KafkaRecordedHistory(settings), districts, registry, status);
    }

    /** Those of an engine without a broker: an empty log, and one partition. */
    public static Surroundings withoutBroker(String service, MeterRegistry registry) {
        return new Surroundings(
                RecordedHistory.none(), DistrictTable.allInOne(), registry, new WriterStatus(service, registry));
    }
}
