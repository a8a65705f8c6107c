package community.linli.proposals.ballot;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/**
 * What can be asked of a compartment. Asked by the polling desk, which knows a voter's tag and names nobody: the actor is the tag itself.
 */
public sealed interface CompartmentCommand extends Command {

    /** The compartment. */
    CompartmentId compartment();

    /** The box it is part of. */
    BoxId box();

    /** The voter's tag: 32 hexadecimal digits that only the box's tag key could join to a voter. */
    String tag();

    /** The sealed choice, as text; see {@link BallotPaper#SEALED_LENGTH}. */
    String sealed();

    @Override
    default Subject subject() {
        return compartment().subject();
    }

    /** A voter casts, or changes, a ballot. Refused outside the hours of voting and for a tag that is not on the roll. */
    record CastBallot(CompartmentId compartment, BoxId box, String tag, String sealed) implements CompartmentCommand {}

    /**
     * A steward enters a ballot given on paper; it counts once another steward has entered the same.
     *
     * @param choiceMark a keyed mark of the choice, equal for equal choices of this tag and telling nothing without the box's tag key
     * @param stewardMark the same for who enters it
     */
    record EnterPaperBallot(
            CompartmentId compartment, BoxId box, String tag, String sealed, String choiceMark, String stewardMark)
            implements CompartmentCommand {}
}
