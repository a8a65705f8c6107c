package community.linli.proposals.proposal;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.round.RoundId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a proposal. People are pseudonyms; texts by people are bounded as the commands say. */
public sealed interface ProposalEvent extends Event {

    /** The proposal to which it happened. */
    ProposalId proposal();

    @Override
    default Subject subject() {
        return proposal().subject();
    }

    /** What may change which proposals of a round stand. */
    sealed interface OfTheSlate extends ProposalEvent {

        /** The round. */
        RoundId round();
    }

    /** A resident began to write. */
    record ProposalDrafted(ProposalId proposal, RoundId round, PersonId author, Content content)
            implements ProposalEvent {}

    /** The draft was written anew. */
    record DraftRevised(ProposalId proposal, Content content) implements ProposalEvent {}

    /** A person was asked to be an author as well. */
    record CoAuthorInvited(ProposalId proposal, PersonId person) implements ProposalEvent {}

    /** Who was invited is an author. */
    record CoAuthorJoined(ProposalId proposal, PersonId person) implements ProposalEvent {}

    /** An author went, or who was invited said no. */
    record CoAuthorLeft(ProposalId proposal, PersonId person) implements ProposalEvent {}

    /**
     * It was handed in.
     *
     * @param version 1 for the first time; counts on with amendments
     * @param costFen the sum of the budget's lines
     * @param endorsementsNeeded how many households must stand behind it before its review, by the round's terms
     */
    record ProposalSubmitted(
            ProposalId proposal, RoundId round, int version, Content content, long costFen, int endorsementsNeeded)
            implements ProposalEvent {}

    /** A household stands behind it. */
    record ProposalEndorsed(ProposalId proposal, Endorsement endorsement) implements ProposalEvent {}

    /** A household no longer does. */
    record EndorsementWithdrawn(ProposalId proposal, Endorsement endorsement) implements ProposalEvent {}

    /** A reviewer took it on, or over from another. */
    record ReviewBegun(ProposalId proposal, PersonId reviewer) implements ProposalEvent {}

    /** It went back to its authors, who may hand it in again. */
    record ProposalReturned(ProposalId proposal, PersonId reviewer, Review review, String note)
            implements ProposalEvent {}

    /**
     * It may become a project, and stands on the slate.
     *
     * @param costFen the sum of the budget's lines
     */
    record ProposalAdmitted(
            ProposalId proposal, RoundId round, PersonId reviewer, Review review, Content content, long costFen)
            implements OfTheSlate {}

    /** It cannot become a project; the review says why. */
    record ProposalRejected(ProposalId proposal, PersonId reviewer, Review review) implements ProposalEvent {}

    /**
     * Its authors changed what was handed in.
     *
     * @param version counts up by one
     * @param costFen the sum of the budget's lines
     */
    record ProposalAmended(
            ProposalId proposal, RoundId round, int version, Content content, long costFen, String reason)
            implements OfTheSlate {}

    /** Its authors would have it become a part of another. */
    record MergerOffered(ProposalId proposal, ProposalId into) implements ProposalEvent {}

    /**
     * It took in another.
     *
     * @param endorsements those that are new to it
     * @param authors those that are new to it
     */
    record ProposalAbsorbed(
            ProposalId proposal, ProposalId absorbed, List<Endorsement> endorsements, List<PersonId> authors)
            implements ProposalEvent {
        public ProposalAbsorbed {
            endorsements = List.copyOf(endorsements);
            authors = List.copyOf(authors);
        }
    }

    /** It became a part of another and stands no longer for itself. */
    record ProposalMerged(ProposalId proposal, RoundId round, ProposalId into) implements OfTheSlate {}

    /** Its authors took it back. */
    record ProposalWithdrawn(
            ProposalId proposal,
            RoundId round,
            PersonId by,
            @Nullable String reason) implements OfTheSlate {}

    /** Somebody said that its text should not be read. */
    record ProposalReported(ProposalId proposal, PersonId by, String reason) implements ProposalEvent {}

    /**
     * Its text is shown to its authors alone.
     *
     * @param leavesTheSlate whether it stood on a slate that was not frozen
     */
    record ProposalHidden(ProposalId proposal, RoundId round, PersonId by, String reason, boolean leavesTheSlate)
            implements OfTheSlate {}

    /** An author asked somebody else to look at the hiding. */
    record ProposalHidingAppealed(ProposalId proposal, PersonId by, String text) implements ProposalEvent {}

    /** Somebody else looked, and it stays hidden. */
    record ProposalHidingUpheld(ProposalId proposal, PersonId by, String reason) implements ProposalEvent {}

    /**
     * Its text is shown again.
     *
     * @param backOnTheSlate what it says, where it stands on the slate again
     */
    record ProposalHidingLifted(
            ProposalId proposal,
            RoundId round,
            PersonId by,
            String reason,
            @Nullable Content backOnTheSlate) implements OfTheSlate {}

    /** A certified result gives it money. */
    record ProposalFunded(ProposalId proposal) implements ProposalEvent {}

    /** A certified result gives it none. */
    record ProposalNotFunded(ProposalId proposal) implements ProposalEvent {}
}
