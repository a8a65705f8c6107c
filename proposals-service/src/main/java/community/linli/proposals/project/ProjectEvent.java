package community.linli.proposals.project;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.PlannedMilestone;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can have happened to a project; all money in fen. People are pseudonyms; the texts are the parties' and the officers' own. */
public sealed interface ProjectEvent extends Event {

    /** The project. */
    ProjectId project();

    @Override
    default Subject subject() {
        return project().subject();
    }

    /** What changes the books of its round. */
    sealed interface OfTheBooks extends ProjectEvent {

        /** The round whose money it is. */
        RoundId round();
    }

    /** How a project ended; what was never paid out is back, what was paid out and not spent is owed. */
    sealed interface OfTheEnd extends OfTheBooks {

        /** Never paid out; 0 for one that had ended before. */
        long releasedFen();

        /** Paid out and not spent at that moment. */
        long owedFen();
    }

    /**
     * The grant was given.
     *
     * @param dimensions in the order of {@link Dimension}
     * @param parties as the proposal named them
     * @param budget as proposed
     * @param plan as proposed
     */
    record ProjectAwarded(
            ProjectId project,
            RoundId round,
            ProposalId proposal,
            CommunityId community,
            String title,
            List<Dimension> dimensions,
            Parties parties,
            List<BudgetLine> budget,
            List<PlannedMilestone> plan,
            long grantFen)
            implements OfTheBooks {
        public ProjectAwarded {
            dimensions = List.copyOf(dimensions);
            budget = List.copyOf(budget);
            plan = List.copyOf(plan);
        }
    }

    /**
     * A milestone with its last day.
     *
     * @param dueOn the last local day, inclusive
     * @param missedFrom the moment after it, in the district's zone
     */
    record DatedMilestone(String title, LocalDate dueOn, Instant missedFrom) {}

    /**
     * The contract binds the three parties; the project runs.
     *
     * @param milestones the first is number 1
     */
    record ContractSigned(ProjectId project, Parties parties, List<BudgetLine> budget, List<DatedMilestone> milestones)
            implements ProjectEvent {
        public ContractSigned {
            budget = List.copyOf(budget);
            milestones = List.copyOf(milestones);
        }
    }

    /** A milestone is reached. */
    record MilestoneReached(ProjectId project, int milestone, String note, List<Photo> photos, boolean isLate)
            implements ProjectEvent {
        public MilestoneReached {
            photos = List.copyOf(photos);
        }
    }

    /** The due day of a milestone ended and it was not reached. */
    record MilestoneMissed(ProjectId project, int milestone) implements ProjectEvent {}

    /** A milestone got another last day. */
    record MilestoneMoved(ProjectId project, int milestone, LocalDate dueOn, Instant missedFrom, String reason)
            implements ProjectEvent {}

    /** Another organisation or social worker. */
    record PartiesChanged(ProjectId project, Parties parties, String reason) implements ProjectEvent {}

    /** A party asked for money. */
    record DisbursementRequested(
            ProjectId project, EntryId disbursement, long amountFen, String purpose, PersonId requestedBy)
            implements ProjectEvent {}

    /** The money was let go. */
    record MoneyDisbursed(ProjectId project, RoundId round, EntryId disbursement, long amountFen, PersonId approvedBy)
            implements OfTheBooks {}

    /** The money was not let go. */
    record DisbursementRefused(ProjectId project, EntryId disbursement, String reason) implements ProjectEvent {}

    /** Something was paid. */
    record ExpenseRecorded(
            ProjectId project,
            EntryId expense,
            String category,
            long amountFen,
            String purpose,
            LocalDate paidOn,
            Receipt receipt)
            implements ProjectEvent {}

    /** An expense was taken out of the books. */
    record ExpenseReversed(
            ProjectId project, EntryId expense, String category, long amountFen, Receipt receipt, String reason)
            implements ProjectEvent {}

    /** A party wants other budget lines. */
    record BudgetProposed(
            ProjectId project, EntryId amendment, List<BudgetLine> budget, String reason, PersonId proposedBy)
            implements ProjectEvent {
        public BudgetProposed {
            budget = List.copyOf(budget);
        }
    }

    /** Other budget lines hold. */
    record BudgetAmended(ProjectId project, EntryId amendment, List<BudgetLine> budget) implements ProjectEvent {
        public BudgetAmended {
            budget = List.copyOf(budget);
        }
    }

    /** The budget stays. */
    record BudgetAmendmentRefused(ProjectId project, EntryId amendment, String reason) implements ProjectEvent {}

    /** An ended project paid back. */
    record MoneyRepaid(ProjectId project, RoundId round, long amountFen) implements OfTheBooks {}

    /** A training was held. */
    record TrainingHeld(
            ProjectId project,
            EntryId entry,
            LocalDate heldOn,
            String topic,
            String trainer,
            int participants,
            int minutes)
            implements ProjectEvent {}

    /** An expert came. */
    record ExpertVisited(
            ProjectId project, EntryId entry, LocalDate visitedOn, String expert, String findings, String advice)
            implements ProjectEvent {}

    /** Volunteers worked. */
    record VolunteersWorked(
            ProjectId project, EntryId entry, LocalDate workedOn, int volunteers, int minutes, String work)
            implements ProjectEvent {}

    /** News for the residents. */
    record UpdatePosted(ProjectId project, EntryId entry, String text, List<Photo> photos) implements ProjectEvent {
        public UpdatePosted {
            photos = List.copyOf(photos);
        }
    }

    /** A party wants to give the project up. */
    record GivingUpAsked(ProjectId project, String reason, PersonId askedBy) implements ProjectEvent {}

    /** All milestones are reached. */
    record ProjectCompleted(ProjectId project, RoundId round, long releasedFen, long owedFen) implements OfTheEnd {}

    /**
     * The parties gave up, and an officer agreed.
     *
     * @param wasContinued whether its evaluation had let it go on
     */
    record ProjectGivenUp(
            ProjectId project, RoundId round, String reason, long releasedFen, long owedFen, boolean wasContinued)
            implements OfTheEnd {}

    /** Its evaluation ended it. */
    record ProjectEliminated(ProjectId project, RoundId round, long releasedFen, long owedFen) implements OfTheEnd {}

    /**
     * Its evaluation asks for corrections, or would end it.
     *
     * @param paymentsRest whether nothing is paid out meanwhile
     */
    record ProjectPutUnderNotice(ProjectId project, boolean paymentsRest) implements ProjectEvent {}

    /**
     * Its evaluation lets it go on.
     *
     * @param underGuidance after a notice or an appeal
     * @param isExcellent above the mark for an incentive
     */
    record ProjectContinued(ProjectId project, RoundId round, boolean underGuidance, boolean isExcellent)
            implements OfTheBooks {}
}
