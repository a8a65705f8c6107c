package community.linli.proposals.project;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.Ledger.Amendment;
import community.linli.proposals.project.Ledger.Expense;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.AskToGiveUp;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectCommand.ChangeParties;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.MarkMilestoneMissed;
import community.linli.proposals.project.ProjectCommand.MoveMilestone;
import community.linli.proposals.project.ProjectCommand.OfItsCourse;
import community.linli.proposals.project.ProjectCommand.OfItsDiary;
import community.linli.proposals.project.ProjectCommand.OfItsMoney;
import community.linli.proposals.project.ProjectCommand.OfTheRule;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectCommand.SignContract;
import community.linli.proposals.project.ProjectEvent.BudgetAmended;
import community.linli.proposals.project.ProjectEvent.BudgetAmendmentRefused;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.ContractSigned;
import community.linli.proposals.project.ProjectEvent.DatedMilestone;
import community.linli.proposals.project.ProjectEvent.DisbursementRefused;
import community.linli.proposals.project.ProjectEvent.DisbursementRequested;
import community.linli.proposals.project.ProjectEvent.ExpenseRecorded;
import community.linli.proposals.project.ProjectEvent.ExpenseReversed;
import community.linli.proposals.project.ProjectEvent.ExpertVisited;
import community.linli.proposals.project.ProjectEvent.GivingUpAsked;
import community.linli.proposals.project.ProjectEvent.MilestoneMissed;
import community.linli.proposals.project.ProjectEvent.MilestoneMoved;
import community.linli.proposals.project.ProjectEvent.MilestoneReached;
import community.linli.proposals.project.ProjectEvent.MoneyDisbursed;
import community.linli.proposals.project.ProjectEvent.MoneyRepaid;
import community.linli.proposals.project.ProjectEvent.PartiesChanged;
import community.linli.proposals.project.ProjectEvent.ProjectAwarded;
import community.linli.proposals.project.ProjectEvent.ProjectCompleted;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.project.ProjectEvent.TrainingHeld;
import community.linli.proposals.project.ProjectEvent.UpdatePosted;
import community.linli.proposals.project.ProjectEvent.VolunteersWorked;
import community.linli.proposals.project.ProjectPolicies.Asking;
import community.linli.proposals.project.ProjectState.Draft;
import community.linli.proposals.project.ProjectState.GivingUp;
import community.linli.proposals.project.ProjectState.Judgement;
import community.linli.proposals.project.ProjectState.Known;
import community.linli.proposals.project.ProjectState.Milestone;
import community.linli.proposals.project.ProjectState.Stage;
import community.linli.proposals.project.ProjectState.Unawarded;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.PlannedMilestone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Decides on projects; see {@link ProjectPolicies}, {@link MoneyPolicies} and {@link Award} for the rules. */
public final class ProjectDecider implements Decider<ProjectState, ProjectCommand, ProjectEvent> {

    @Override
    public ProjectState initialState() {
        return new Unawarded();
    }

    @Override
    public Decision decide(ProjectState state, ProjectCommand command, CommandContext context) {
        if (command instanceof OfTheRule rule) {
            return context.actor().is("rule")
                    ? byRule(state, rule, context)
                    : Decision.rejected(ProjectRejection.ONLY_BY_RULE);
        }
        if (!(state instanceof Known project)) {
            return Decision.rejected(ProjectRejection.PROJECT_NOT_FOUND);
        }
        return ProjectPolicies.againstTexts(command).orElseGet(() -> switch (command) {
            case OfItsCourse course -> ofItsCourse(project, course, context);
            case OfItsMoney money -> MoneyDecisions.decide(project, money, context);
            case OfItsDiary diary -> DiaryDecisions.decide(project, diary, context);
            case OfTheRule decided -> Decision.noChange();
        });
    }

    private static Decision byRule(ProjectState state, OfTheRule rule, CommandContext context) {
        return switch (rule) {
            case AwardProject award -> Award.decide(state, award, context);
            case MarkMilestoneMissed mark -> missed(state, mark, context);
        };
    }

    /** One that was moved while its timer was on the way is not missed yet. */
    private static Decision missed(ProjectState state, MarkMilestoneMissed mark, CommandContext context) {
        boolean isMissed = state instanceof Known project
                && !project.hasEnded()
                && project.milestone(mark.milestone())
                        .filter(Milestone::isOpen)
                        .filter(step -> !context.time().isBefore(step.missedFrom()))
                        .isPresent();
        return isMissed
                ? Decision.accepted(new MilestoneMissed(mark.project(), mark.milestone()))
                : Decision.noChange();
    }

    private static Decision ofItsCourse(Known project, OfItsCourse command, CommandContext context) {
        return switch (command) {
            case SignContract sign -> sign(new Asking<>(project, completed(project, sign), context));
            case ReachMilestone reach -> reach(new Asking<>(project, reach, context));
            case MoveMilestone move -> move(new Asking<>(project, move, context));
            case ChangeParties change -> change(new Asking<>(project, change, context));
            case CompleteProject complete -> complete(new Asking<>(project, complete, context));
            case AskToGiveUp ask -> askToGiveUp(new Asking<>(project, ask, context));
            case AgreeToGivingUp agree -> giveUp(new Asking<>(project, agree, context));
        };
    }

    /** With the proposal's budget and plan where the contract names none. */
    private static SignContract completed(Known project, SignContract sign) {
        List<BudgetLine> budget = sign.budget().isEmpty() ? project.ledger().budget() : sign.budget();
        List<PlannedMilestone> plan = sign.milestones().isEmpty() ? project.plan() : sign.milestones();
        return new SignContract(sign.project(), sign.organisation(), sign.socialWorker(), budget, plan);
    }

    private static Decision sign(Asking<SignContract> asking) {
        SignContract sign = asking.command();
        return Policy.firstBroken(ProjectPolicies.FOR_A_CONTRACT, asking)
                .orElseGet(() -> Decision.accepted(new ContractSigned(
                        sign.project(),
                        new Parties(asking.project().community(), sign.organisation(), sign.socialWorker()),
                        sign.budget(),
                        sign.milestones().stream()
                                .map(step -> new DatedMilestone(
                                        step.title(), step.dueOn(), after(step.dueOn(), asking.context())))
                                .toList())));
    }

    private static Instant after(LocalDate day, CommandContext context) {
        return day.plusDays(1)
                .atStartOfDay(KnownDistrict.zone(context.lookup()))
                .toInstant();
    }

    private static Decision reach(Asking<ReachMilestone> asking) {
        ReachMilestone reach = asking.command();
        Optional<Milestone> milestone = asking.project().milestone(reach.milestone());
        return Policy.firstBroken(ProjectPolicies.FOR_A_REACHED_MILESTONE, asking)
                .orElseGet(() -> milestone.filter(Milestone::reached).isPresent()
                        ? Decision.noChange()
                        : Decision.accepted(new MilestoneReached(
                                reach.project(),
                                reach.milestone(),
                                reach.note(),
                                reach.photos(),
                                milestone
                                        .filter(step -> !asking.context().time().isBefore(step.missedFrom()))
                                        .isPresent())));
    }

    private static Decision move(Asking<MoveMilestone> asking) {
        MoveMilestone move = asking.command();
        return Policy.firstBroken(ProjectPolicies.FOR_A_MOVED_MILESTONE, asking)
                .orElseGet(() -> Decision.accepted(new MilestoneMoved(
                        move.project(),
                        move.milestone(),
                        move.dueOn(),
                        after(move.dueOn(), asking.context()),
                        move.reason())));
    }

    private static Decision change(Asking<ChangeParties> asking) {
        ChangeParties change = asking.command();
        Parties parties = new Parties(asking.project().community(), change.organisation(), change.socialWorker());
        return Policy.firstBroken(ProjectPolicies.FOR_OTHER_PARTIES, asking)
                .orElseGet(() -> parties.equals(asking.project().parties())
                        ? Decision.noChange()
                        : Decision.accepted(new PartiesChanged(change.project(), parties, change.reason())));
    }

    private static Decision complete(Asking<CompleteProject> asking) {
        Known project = asking.project();
        if (ProjectPolicies.anOfficerDecides(asking) && project.stage() == Stage.COMPLETED) {
            return Decision.noChange();
        }
        return Policy.firstBroken(ProjectPolicies.FOR_A_COMPLETION, asking)
                .orElseGet(() -> Decision.accepted(new ProjectCompleted(
                        project.project(), project.round(), project.toBeReleasedFen(), project.owedFen())));
    }

    private static Decision askToGiveUp(Asking<AskToGiveUp> asking) {
        return Policy.firstBroken(ProjectPolicies.FOR_A_WISH_TO_GIVE_UP, asking)
                .orElseGet(() -> asking.project().askedToGiveUp() != null
                        ? Decision.noChange()
                        : Decision.accepted(new GivingUpAsked(
                                asking.command().project(), asking.command().reason(), new PersonId(asking.person()))));
    }

    private static Decision giveUp(Asking<AgreeToGivingUp> asking) {
        Known project = asking.project();
        if (ProjectPolicies.anOfficerDecides(asking) && project.stage() == Stage.GIVEN_UP) {
            return Decision.noChange();
        }
        return Policy.firstBroken(ProjectPolicies.FOR_GIVING_UP, asking)
                .or(() -> Optional.ofNullable(project.askedToGiveUp())
                        .map(wish -> Decision.accepted(new ProjectGivenUp(
                                project.project(),
                                project.round(),
                                wish.reason(),
                                project.toBeReleasedFen(),
                                project.owedFen(),
                                project.judgement() == Judgement.CONTINUED))))
                .orElseGet(() -> Decision.rejected(ProjectRejection.GIVING_UP_NOT_ASKED));
    }

    @Override
    public List<Deadline> deadlines(ProjectState state) {
        if (!(state instanceof Known project) || project.hasEnded()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, project.milestones().size())
                .filter(number -> project.milestones().get(number - 1).isOpen())
                .mapToObj(number -> new Deadline(
                        "milestone-" + number,
                        project.milestones().get(number - 1).missedFrom(),
                        new MarkMilestoneMissed(project.project(), number)))
                .toList();
    }

    @Override
    public ProjectState evolve(ProjectState state, ProjectEvent event) {
        if (event instanceof ProjectAwarded awarded) {
            return state instanceof Known ? state : of(awarded);
        }
        if (!(state instanceof Known project)) {
            return state;
        }
        Draft draft = new Draft(project);
        apply(draft, event);
        return draft.done();
    }

    private static Known of(ProjectAwarded awarded) {
        Draft draft = new Draft(new Known(
                awarded.project(),
                awarded.round(),
                awarded.community(),
                awarded.title(),
                Stage.AWARDED,
                Judgement.NONE,
                false,
                awarded.parties(),
                Set.of(),
                Set.of(),
                awarded.plan(),
                List.of(),
                Ledger.of(awarded.grantFen(), awarded.budget()),
                null,
                0,
                0,
                0));
        draft.link(awarded.parties());
        return draft.done();
    }

    private static void apply(Draft draft, ProjectEvent event) {
        switch (event) {
            case ProjectAwarded again -> {}
            case ContractSigned signed -> contracted(draft, signed);
            case MilestoneReached reached ->
                change(
                        draft,
                        reached.milestone(),
                        step -> new Milestone(step.title(), step.missedFrom(), true, step.missed()));
            case MilestoneMissed missed ->
                change(
                        draft,
                        missed.milestone(),
                        step -> new Milestone(step.title(), step.missedFrom(), step.reached(), true));
            case MilestoneMoved moved ->
                change(draft, moved.milestone(), step -> new Milestone(step.title(), moved.missedFrom(), false, false));
            case PartiesChanged changed -> {
                draft.link(changed.parties());
                draft.changesOfParties++;
            }
            case DisbursementRequested asked ->
                draft.ledger = draft.ledger.asked(
                        asked.disbursement(),
                        asked.amountFen(),
                        asked.requestedBy().value());
            case MoneyDisbursed paid -> draft.ledger = draft.ledger.paid(paid.disbursement(), paid.amountFen());
            case DisbursementRefused refused -> draft.ledger = draft.ledger.refused(refused.disbursement());
            case ExpenseRecorded spent ->
                draft.ledger = draft.ledger.spent(
                        spent.expense(), new Expense(spent.category(), spent.amountFen(), spent.receipt(), false));
            case ExpenseReversed back ->
                draft.ledger = draft.ledger.spent(
                        back.expense(), new Expense(back.category(), back.amountFen(), back.receipt(), true));
            case BudgetProposed proposed -> {
                draft.ledger = draft.ledger.waitingFor(new Amendment(
                        proposed.amendment(),
                        proposed.budget(),
                        proposed.proposedBy().value()));
                draft.amendments++;
            }
            case BudgetAmended amended -> draft.ledger = draft.ledger.withBudget(amended.budget());
            case BudgetAmendmentRefused refused -> draft.ledger = draft.ledger.waitingFor(null);
            case MoneyRepaid repaid -> draft.ledger = draft.ledger.repaid(repaid.amountFen());
            case TrainingHeld entry -> draft.entries++;
            case ExpertVisited entry -> draft.entries++;
            case VolunteersWorked entry -> draft.entries++;
            case UpdatePosted entry -> draft.entries++;
            case GivingUpAsked asked ->
                draft.askedToGiveUp = new GivingUp(asked.askedBy().value(), asked.reason());
            case ProjectCompleted completed -> draft.end(Stage.COMPLETED, completed.releasedFen());
            case ProjectGivenUp givenUp -> draft.end(Stage.GIVEN_UP, givenUp.releasedFen());
            case ProjectEliminated eliminated -> {
                draft.end(Stage.ELIMINATED, eliminated.releasedFen());
                draft.judgement = Judgement.ELIMINATED;
            }
            case ProjectPutUnderNotice notice -> {
                draft.judgement = Judgement.UNDER_NOTICE;
                draft.paymentsRest = notice.paymentsRest();
            }
            case ProjectContinued continued -> {
                draft.judgement = Judgement.CONTINUED;
                draft.paymentsRest = false;
            }
        }
    }

    private static void contracted(Draft draft, ContractSigned signed) {
        draft.stage = Stage.RUNNING;
        draft.link(signed.parties());
        draft.plan = List.of();
        draft.milestones = signed.milestones().stream()
                .map(step -> new Milestone(step.title(), step.missedFrom(), false, false))
                .toList();
        draft.ledger = draft.ledger.withBudget(signed.budget());
    }

    private static void change(Draft draft, int number, UnaryOperator<Milestone> change) {
        if (number >= 1 && number <= draft.milestones.size()) {
            draft.milestone(number, change.apply(draft.milestones.get(number - 1)));
        }
    }
}
