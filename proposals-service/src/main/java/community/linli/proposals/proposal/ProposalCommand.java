package community.linli.proposals.proposal;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.round.RoundId;
import org.jspecify.annotations.Nullable;

/** What can be asked of one proposal. Refusals are {@link ProposalRejection}; a draft exists for its authors and those they invited alone. */
public sealed interface ProposalCommand extends Command {

    /** The proposal that is asked. */
    ProposalId proposal();

    @Override
    default Subject subject() {
        return proposal().subject();
    }

    /** What a person asks; refused where the proposal is not of this round. */
    sealed interface OfAPerson extends ProposalCommand {

        /** The round named in the path. */
        RoundId round();
    }

    /** What only a reaction asks; comes too late without harm. */
    sealed interface OfTheRule extends ProposalCommand {}

    /** What those who write a proposal ask. */
    sealed interface OfAnAuthor extends OfAPerson {}

    /** What those who hold a proposal against the checklist ask. */
    sealed interface OfAReviewer extends OfAPerson {}

    /** What has to do with hiding a text that should not be read. */
    sealed interface OfModeration extends OfAPerson {}

    /**
     * A resident begins a proposal for the own community. Refused where the community is not the own one or takes no part in the round, and
     * once the round's submission is over.
     */
    record DraftProposal(ProposalId proposal, RoundId round, Content content) implements OfAPerson {}

    /** An author writes a draft anew; refused once it was handed in, from when on it is amended. */
    record ReviseDraft(ProposalId proposal, RoundId round, Content content) implements OfAnAuthor {}

    /** An author asks a person of the same community to be an author as well. */
    record InviteCoAuthor(ProposalId proposal, RoundId round, PersonId person) implements OfAnAuthor {}

    /** Who was invited says yes. */
    record AcceptCoAuthorship(ProposalId proposal, RoundId round) implements OfAPerson {}

    /** An author goes, or who was invited says no; refused to the last author, who withdraws the proposal instead. */
    record LeaveAuthorship(ProposalId proposal, RoundId round) implements OfAPerson {}

    /**
     * An author hands it in: a draft while the round takes proposals, a returned one until the review is over. Refused where dimension, cost,
     * plan or summary is missing.
     */
    record SubmitProposal(ProposalId proposal, RoundId round) implements OfAnAuthor {}

    /**
     * An author changes what was handed in; everybody who endorsed it is told. Refused while it is under review and once the slate is
     * frozen; after admission the cost may fall and not rise, and dimensions and parties stay.
     *
     * @param reason 1 to 500 characters, told to who endorsed it
     */
    record AmendProposal(ProposalId proposal, RoundId round, Content content, String reason) implements OfAnAuthor {}

    /** An author would have this proposal become a part of another one of the same community and round. */
    record OfferMerger(ProposalId proposal, RoundId round, ProposalId into) implements OfAnAuthor {}

    /**
     * An author of this proposal takes in the one that was offered. Its authors become authors and its endorsements this one's, each household
     * once.
     *
     * @param absorbed the one that ends
     */
    record AcceptMerger(ProposalId proposal, RoundId round, ProposalId absorbed) implements OfAnAuthor {}

    /**
     * An author takes it back, until voting begins.
     *
     * @param reason at most 500 characters
     */
    record WithdrawProposal(
            ProposalId proposal, RoundId round, @Nullable String reason) implements OfAnAuthor {}

    /** A person of the community puts the own household behind it; each household once. Refused to drafts, and to what is hidden or has ended. */
    record EndorseProposal(ProposalId proposal, RoundId round) implements OfAPerson {}

    /** The household no longer stands behind it. */
    record WithdrawEndorsement(ProposalId proposal, RoundId round) implements OfAPerson {}

    /** An officer or steward takes it on, or over from another; refused to who wrote it or is linked to it, and while endorsements are missing. */
    record BeginReview(ProposalId proposal, RoundId round) implements OfAReviewer {}

    /** The reviewer finds every item met; refused while anything is missing that a project needs. */
    record AdmitProposal(ProposalId proposal, RoundId round, Review review) implements OfAReviewer {}

    /** The reviewer finds that it cannot become a project; refused without an item that is not met. */
    record RejectProposal(ProposalId proposal, RoundId round, Review review) implements OfAReviewer {}

    /**
     * The reviewer gives it back to its authors; refused without an item that is not met.
     *
     * @param note what to do, 1 to 500 characters
     */
    record ReturnProposal(ProposalId proposal, RoundId round, Review review, String note) implements OfAReviewer {}

    /**
     * A resident says that its text should not be read.
     *
     * @param reason 1 to 500 characters
     */
    record ReportProposal(ProposalId proposal, RoundId round, String reason) implements OfModeration {}

    /**
     * An officer or steward hides it from everybody but its authors; it then is in no list and no count. Before voting it also leaves the slate.
     *
     * @param reason 1 to 500 characters, told to its authors
     */
    record HideProposal(ProposalId proposal, RoundId round, String reason) implements OfModeration {}

    /**
     * An author asks somebody else to look at the hiding.
     *
     * @param text 1 to 500 characters
     */
    record AppealProposalHiding(ProposalId proposal, RoundId round, String text) implements OfModeration {}

    /**
     * The hiding ends, or reports of what is shown are put aside. What was hidden is back on the slate if it was admitted and voting has not begun.
     *
     * @param reason 1 to 500 characters
     */
    record LiftProposalHiding(ProposalId proposal, RoundId round, String reason) implements OfModeration {}

    /**
     * Another person than who hid it finds the appeal without ground.
     *
     * @param reason 1 to 500 characters
     */
    record UpholdProposalHiding(ProposalId proposal, RoundId round, String reason) implements OfModeration {}

    /** A reaction, when a result is certified; harmless to what is not on the slate. */
    record RecordOutcome(ProposalId proposal, boolean isFunded) implements OfTheRule {}
}
