package community.linli.proposals.round;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.facts.CommunityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a round. */
public sealed interface RoundEvent extends Event {

    /** The round. */
    RoundId round();

    @Override
    default Subject subject() {
        return round().subject();
    }

    /** An officer began a draft. */
    record RoundDrafted(RoundId round, RoundTerms terms) implements RoundEvent {}

    /**
     * A draft was computed from the round before.
     *
     * @param projects how many that one awarded
     * @param continued how many of them may go on
     * @param eliminated how many were ended
     */
    record NextRoundDrafted(
            RoundId round, RoundId previous, int projects, int continued, int eliminated, RoundTerms terms)
            implements RoundEvent {}

    /** The draft has other terms. */
    record TermsRevised(RoundId round, RoundTerms terms) implements RoundEvent {}

    /**
     * The draft has these dates.
     *
     * @param zone the clock they are read from, such as {@code Asia/Shanghai}; stays the round's own
     */
    record RoundScheduled(RoundId round, RoundSchedule schedule, String zone) implements RoundEvent {}

    /** The round is public; terms hold from here on. */
    record RoundAnnounced(RoundId round) implements RoundEvent {}

    /** Proposals are taken. */
    record SubmissionOpened(RoundId round) implements RoundEvent {}

    /** Proposals are reviewed. */
    record RoundReviewBegun(RoundId round) implements RoundEvent {}

    /**
     * What was admitted is talked about, and the boxes are prepared.
     *
     * @param rollAt when the roll of voters is frozen
     */
    record DeliberationBegun(RoundId round, Electorate electorate, Instant rollAt, List<ElectionBox> boxes)
            implements RoundEvent {
        public DeliberationBegun {
            boxes = List.copyOf(boxes);
        }
    }

    /** A box and whose ballots it takes. */
    record ElectionBox(BoxId box, List<CommunityId> communities) {
        public ElectionBox {
            communities = List.copyOf(communities);
        }
    }

    /**
     * Voting begins: slate, costs and rules change no more.
     *
     * @param opensAt inclusive
     * @param closesAt exclusive
     * @param elections every box of the round; one with an empty slate is not held
     * @param villageShare how the admitted proposals keep to the quota of villages
     */
    record SlateFrozen(
            RoundId round,
            RoundTerms terms,
            Instant opensAt,
            Instant closesAt,
            List<FrozenElection> elections,
            VillageShare villageShare)
            implements RoundEvent {
        public SlateFrozen {
            elections = List.copyOf(elections);
        }
    }

    /**
     * An election as it is put to the vote.
     *
     * @param community whose it is; null for the whole district
     * @param budgetFen what it can spend
     */
    record FrozenElection(BoxId box, @Nullable CommunityId community, long budgetFen, List<Candidate> slate) {
        public FrozenElection {
            slate = List.copyOf(slate);
        }
    }

    /**
     * The share of villages, stated and never enforced behind the voters' backs.
     *
     * @param projects of how many
     * @param inVillages how many of them are in villages
     * @param wantedPercent the least share that the terms ask for
     * @param missing how many more of so many would have to be in villages; 0 where the share is kept
     */
    record VillageShare(int projects, int inVillages, int wantedPercent, int missing) {}

    /** Dates were moved before voting. */
    record ScheduleChanged(RoundId round, RoundSchedule before, RoundSchedule after, String reason)
            implements RoundEvent {}

    /**
     * Voting ends later than was said.
     *
     * @param closesAt exclusive
     * @param boxes those that are open
     */
    record RoundVotingExtended(
            RoundId round,
            RoundSchedule before,
            RoundSchedule after,
            Instant closesAt,
            List<BoxId> boxes,
            String reason)
            implements RoundEvent {
        public RoundVotingExtended {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * The result of one election is certified.
     *
     * @param isQuorate whether enough voted; nothing is funded where not
     */
    record ElectionDecided(RoundId round, BoxId box, boolean isQuorate, List<Funded> funded) implements RoundEvent {
        public ElectionDecided {
            funded = List.copyOf(funded);
        }
    }

    /**
     * A proposal that gets money.
     *
     * @param grantFen how much
     */
    record Funded(String proposal, CommunityId community, long grantFen, boolean isInVillage) {}

    /** One election was given up. */
    record ElectionAnnulled(RoundId round, BoxId box, String reason) implements RoundEvent {}

    /** Every election has come to its end. */
    record RoundDecided(RoundId round, long fundedFen, VillageShare villageShare) implements RoundEvent {}

    /** The funded projects work. */
    record ProjectsBegun(RoundId round) implements RoundEvent {}

    /** Every project has its outcome. */
    record RoundEvaluated(RoundId round, int projects, int continued, int eliminated) implements RoundEvent {}

    /** Its books are closed. */
    record RoundClosed(RoundId round) implements RoundEvent {}

    /**
     * Called off.
     *
     * @param boxes those that were prepared and are given up with it
     */
    record RoundAnnulled(RoundId round, String reason, List<BoxId> boxes) implements RoundEvent {
        public RoundAnnulled {
            boxes = List.copyOf(boxes);
        }
    }
}
