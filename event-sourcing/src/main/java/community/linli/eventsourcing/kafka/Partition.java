package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.kafka.UnitOfWork.Declared;

/** The stores of one partition, in the hands of its one writer. */
record Partition(int number, Declared declared, States states, Timers timers, Outcomes outcomes, Bookkeeping books) {

    /** Begins a change that is written as a whole or not at all. */
    UnitOfWork begin(District district) {
        return new UnitOfWork(declared, states, district);
    }
}
