package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.District;
import java.util.OptionalInt;

/** Says which partition is whose, for life (ADR 0002). */
public interface DistrictTable {

    /** Where a district's writer is; empty for a district that was never registered. */
    OptionalInt partitionOf(District district);

    /** Where a district's writer is, for who comes upon it in a record; waits a moment for a row that has just been written. */
    default OptionalInt awaitPartitionOf(District district) {
        return partitionOf(district);
    }

    /** All districts in the first partition; for engines with one. */
    static DistrictTable allInOne() {
        return district -> OptionalInt.of(0);
    }
}
