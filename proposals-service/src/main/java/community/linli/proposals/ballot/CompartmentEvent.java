package community.linli.proposals.ballot;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Unsigned;
import java.util.List;

/** What can have happened to a compartment. */
public sealed interface CompartmentEvent extends Event {

    /** The compartment. */
    CompartmentId compartment();

    /** The box it is part of. */
    BoxId box();

    @Override
    default Subject subject() {
        return compartment().subject();
    }

    /**
     * Voting began.
     *
     * @param tags of those who may cast into it, in order
     */
    record CompartmentOpened(CompartmentId compartment, BoxId box, List<String> tags) implements CompartmentEvent {
        public CompartmentOpened {
            tags = List.copyOf(tags);
        }
    }

    /**
     * A ballot lies in the box; it replaces the tag's earlier one, if there was one.
     *
     * @param sealed the choice, to be opened by two of the trustees
     * @param isFirst whether the tag had none before
     */
    record BallotCast(CompartmentId compartment, BoxId box, String tag, String sealed, boolean isFirst)
            implements CompartmentEvent, Unsigned {}

    /** A steward entered a paper; another one has to enter the same. */
    record PaperBallotEntered(CompartmentId compartment, BoxId box, String tag, String choiceMark, String stewardMark)
            implements CompartmentEvent, Unsigned {}

    /** The keys are destroyed; what lay here is forgotten. */
    record CompartmentEmptied(CompartmentId compartment, BoxId box) implements CompartmentEvent {}
}
