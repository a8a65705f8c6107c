package community.linli.proposals.poll;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.CommunityId;
import java.util.List;

/** What can be asked of a poll. */
public sealed interface PollCommand extends Command {

    /** The poll. */
    PollId poll();

    @Override
    default Subject subject() {
        return poll().subject();
    }

    /** Asked by someone of the community, or by a steward. */
    sealed interface OfAPerson extends PollCommand {

        /** The community that is asked. */
        CommunityId community();
    }

    /** Asked by a reaction only. */
    sealed interface OfTheRule extends PollCommand {}

    /** A resident of the community or a steward suggests a question. */
    record DraftPoll(PollId poll, CommunityId community, PollTerms terms) implements OfAPerson {}

    /** Who drafted it, or a steward, words it anew; refused once it is opened. */
    record RevisePoll(PollId poll, CommunityId community, PollTerms terms) implements OfAPerson {}

    /** A steward puts it to the community; question, options and hours change no more. */
    record OpenPoll(PollId poll, CommunityId community) implements OfAPerson {}

    /**
     * Calls it off; a draft by who drafted it or a steward, an opened one by a steward before its first moment.
     *
     * @param reason as residents read it
     */
    record CancelPoll(PollId poll, CommunityId community, String reason) implements OfAPerson {}

    /** The result is certified. */
    record RecordPollDecided(PollId poll, boolean isQuorate, List<String> passed) implements OfTheRule {
        public RecordPollDecided {
            passed = List.copyOf(passed);
        }
    }

    /** Its box was given up. */
    record GiveUpPoll(PollId poll, String reason) implements OfTheRule {}
}
