package community.linli.eventsourcing.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What the writers of an instance reach beyond their own partition.
 *
 * @param history what lies in the log already
 * @param districts which district is whose
 * @param registry where figures go
 * @param status told which partitions do not decide yet
 * @param clock what time it is for those who use the system; the age of outcomes goes by the machine's clock (ADR 0018)
 */
public record Surroundings(
        RecordedHistory history,
        DistrictTable districts,
        MeterRegistry registry,
        WriterStatus status,
        InstantSource clock) {

    /** Those of a service on a cluster. */
    public static Surroundings of(
            EngineSettings settings,
            DistrictTable districts,
            MeterRegistry registry,
            WriterStatus status,
            InstantSource clock) {
        return new Surroundings(new KafkaRecordedHistory(settings), districts, registry, status, clock);
    }

    /** Those of an engine without a broker: an empty log, and one partition. */
    public static Surroundings withoutBroker(String service, MeterRegistry registry, InstantSource clock) {
        return new Surroundings(
                RecordedHistory.none(), DistrictTable.allInOne(), registry, new WriterStatus(service, registry), clock);
    }

    /** What time it is, in whole milliseconds as all that is recorded. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
