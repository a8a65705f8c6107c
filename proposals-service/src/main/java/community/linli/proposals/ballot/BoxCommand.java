package community.linli.proposals.ballot;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import java.time.Instant;
import java.util.List;

/** What can be asked of a ballot box. */
public sealed interface BoxCommand extends Command {

    /** The box. */
    BoxId box();

    @Override
    default Subject subject() {
        return box().subject();
    }

    /** Asked by rules only: those of a round or a poll, timers, and the polling desk's clerk. */
    sealed interface OfTheRule extends BoxCommand {}

    /**
     * A round or a poll wants to ask; the box is set up, and the roll is frozen at a moment to come or at once if it has passed.
     *
     * @param rollAt when the roll is frozen
     */
    record PrepareBox(BoxId box, Purpose purpose, Instant rollAt) implements OfTheRule {}

    /**
     * The question is final, or, if nobody could vote on it, the box is called off; voting opens as soon as {@code opensAt} has come, the roll is frozen and the keys are in the trustees' hands.
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

    /** The roll date has come. */
    record FreezeRoll(BoxId box) implements OfTheRule {}

    /** The moment of closing has come. */
    record CloseVoting(BoxId box) implements OfTheRule {}

    /**
     * The clerk has made the keys; refused unless these are the trustees named and there is no key yet.
     *
     * @param trustees in order
     */
    record RecordKey(BoxId box, String publicKey, List<String> trustees) implements OfTheRule {}

    /**
     * The clerk has drawn the lot and made the tags. Refused before {@code opensAt}, while anything is missing, or unless there are as many tags as
     * voters on the roll.
     *
     * @param tags one per voter, in order, so that they tell nothing about the roll's
     * @param lot every option once
     */
    record OpenVoting(BoxId box, List<String> tags, List<String> lot) implements OfTheRule {}

    /**
     * The clerk has opened the ballots with two of the trustees' parts. Refused unless they are as many as lay in the box.
     *
     * @param choices sorted, no two alike
     * @param invalid how many could not be opened or are no ballot
     */
    record TallyBallots(BoxId box, List<Choice> choices, int invalid) implements OfTheRule {}

    /** The clerk has destroyed the keys; refused unless the result is certified or the box annulled. */
    record RecordKeysDestroyed(BoxId box) implements OfTheRule {}

    /**
     * An officer names who holds the parts of the key: three people, any two of whom can open the box. Refused once the key is made.
     *
     * @param trustees an officer, a steward and a witness of the residents, by pseudonym
     */
    record NameTrustees(BoxId box, List<String> trustees) implements BoxCommand {}

    /** A trustee confirms to have the own part; from then on the service has it no more. */
    record ConfirmShare(BoxId box) implements BoxCommand {}

    /**
     * An officer puts a voter on the roll or strikes one off, after it was frozen and before voting opens.
     *
     * @param voter a household's or a person's id, as the electorate is made of
     * @param reason as residents read it
     */
    record CorrectRoll(BoxId box, String voter, boolean isOnRoll, String reason) implements BoxCommand {}

    /**
     * An officer gives up a vote whose ballots cannot be opened, as where two parts of its key are lost. Refused before voting has ended, and once
     * the ballots are opened.
     *
     * @param reason as residents read it
     */
    record GiveUpVote(BoxId box, String reason) implements BoxCommand {}

    /** A resident of the communities, a steward or an officer objects to the result, in time. */
    record RaiseObjection(BoxId box, String reason) implements BoxCommand {}

    /** An officer answers an objection. */
    record AnswerObjection(BoxId box, int objection, String answer) implements BoxCommand {}

    /** A steward or an officer has it counted again from the opened choices. */
    record Recount(BoxId box) implements BoxCommand {}

    /** A steward or an officer certifies; with the second one, of whom one is an officer, it stands. Refused while it can be objected to. */
    record CertifyResult(BoxId box) implements BoxCommand {}

    /**
     * A steward or an officer wants another result; it needs a second one to confirm.
     *
     * @param selected options
     * @param reason as residents read it
     */
    record ProposeOverride(BoxId box, List<String> selected, String reason) implements BoxCommand {}

    /** The second person confirms what the first one proposed. */
    record ConfirmOverride(BoxId box) implements BoxCommand {}
}
