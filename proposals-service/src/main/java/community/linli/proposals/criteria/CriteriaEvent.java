package community.linli.proposals.criteria;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.round.RoundId;

/** What can have happened to a round's criteria. */
public sealed interface CriteriaEvent extends Event {

    /** The round. */
    RoundId round();

    @Override
    default Subject subject() {
        return CriteriaId.of(round()).subject();
    }

    /** The round's projects will be evaluated so. */
    record CriteriaSet(RoundId round, Yardstick yardstick) implements CriteriaEvent {}

    /** The first evaluation of the round has begun; nothing changes any more. */
    record CriteriaFrozen(RoundId round) implements CriteriaEvent {}
}
