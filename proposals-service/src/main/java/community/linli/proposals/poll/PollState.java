package community.linli.proposals.poll;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import java.time.Instant;

/** Where a poll stands. */
public sealed interface PollState {

    /** Before the draft. */
    record Undrafted() implements PollState {}

    /** A poll that is there. */
    sealed interface Known extends PollState {

        /** The poll. */
        PollId poll();

        /** The community that is asked. */
        CommunityId community();
    }

    /** Still being worded. */
    record Drafted(PollId poll, CommunityId community, PersonId author, PollTerms terms) implements Known {}

    /**
     * Put to the community.
     *
     * @param opensAt inclusive
     */
    record Opened(PollId poll, CommunityId community, Instant opensAt) implements Known {}

    /** Decided or called off. */
    record Ended(PollId poll, CommunityId community, boolean isDecided) implements Known {}
}
