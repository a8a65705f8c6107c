package community.linli.proposals.ballot;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import java.time.Instant;

/** What can be asked of a ballot box. */
public sealed interface BoxCommand extends Command {

    /** The box. */
    BoxId box();

    @Override
    default Subject subject() {
        return box().subject();
    }

    /** Asked by a rule of a round or a poll only. */
    sealed interface OfTheRule extends BoxCommand {}

    /**
     * A round or a poll wants to ask; the box is set up, and the roll is frozen at a moment to come or at once if it has passed.
     *
     * @param rollAt when the roll is frozen
     */
    record PrepareBox(BoxId box, Purpose purpose, Instant rollAt) implements OfTheRule {}

    /**
     * The question is final; voting opens as soon as {@code opensAt} has come, the roll is frozen and the keys are in the trustees' hands.
     *
     * @param opensAt inclusive
     * @param closesAt exclusive; after {@code opensAt}
     * @param appealDays how many days after the count it can be objected to
     */
    record PutQuestion(BoxId box, Question question, Instant opensAt, Instant closesAt, int appealDays)
            implements OfTheRule {}

    /**
     * Voting ends later than was said; refused when voting has ended, or for an earlier moment than before.
     *
     * @param reason as residents read it
     */
    record ExtendVoting(BoxId box, Instant closesAt, String reason) implements OfTheRule {}

    /** What asked for the box was called off; refused once a result is certified. */
    record AnnulBox(BoxId box, String reason) implements OfTheRule {}
}
