package community.linli.proposals.poll;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import java.time.Instant;
import java.util.List;

/** What can have happened to a poll. */
public sealed interface PollEvent extends Event {

    /** The poll. */
    PollId poll();

    @Override
    default Subject subject() {
        return poll().subject();
    }

    /** Someone suggested a question. */
    record PollDrafted(PollId poll, CommunityId community, PersonId author, PollTerms terms) implements PollEvent {}

    /** The draft is worded anew. */
    record PollRevised(PollId poll, PollTerms terms) implements PollEvent {}

    /**
     * The question is put to the community; nothing of it changes any more.
     *
     * @param question options with their ids, and how they pass
     * @param zone the clock of its hours
     * @param opensAt inclusive
     * @param closesAt exclusive
     */
    record PollOpened(
            PollId poll,
            CommunityId community,
            Electorate electorate,
            Referendum question,
            String zone,
            Instant opensAt,
            Instant closesAt,
            int appealDays)
            implements PollEvent {}

    /**
     * Called off.
     *
     * @param hasBox whether it had been opened
     */
    record PollCancelled(PollId poll, String reason, boolean hasBox) implements PollEvent {}

    /**
     * The result stands.
     *
     * @param passed ids of the options that reached the threshold
     */
    record PollDecided(PollId poll, boolean isQuorate, List<String> passed) implements PollEvent {
        public PollDecided {
            passed = List.copyOf(passed);
        }
    }
}
