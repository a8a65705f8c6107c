package community.linli.proposals.views.projects;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.project.EntryId;
import community.linli.proposals.project.ProjectEvent;
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
import community.linli.proposals.project.ProjectEvent.OfTheEnd;
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
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.views.projects.ProjectDocument.Amendment;
import community.linli.proposals.views.projects.ProjectDocument.Changing;
import community.linli.proposals.views.projects.ProjectDocument.Disbursement;
import community.linli.proposals.views.projects.ProjectDocument.Expense;
import community.linli.proposals.views.projects.ProjectDocument.Milestone;
import community.linli.proposals.views.projects.ProjectDocument.Training;
import community.linli.proposals.views.projects.ProjectDocument.Update;
import community.linli.proposals.views.projects.ProjectDocument.Visit;
import community.linli.proposals.views.projects.ProjectDocument.Volunteering;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One page per project. */
public final class ProjectPagesProjection implements Projection<ProjectDocument> {

    static final String NAME = "project-pages";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProjectDocument> documentType() {
        return ProjectDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProjectEvent event
                ? List.of(event.project().value())
                : List.of();
    }

    @Override
    public @Nullable ProjectDocument evolve(
            @Nullable ProjectDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ProjectAwarded awarded) {
            return page(awarded, recorded.streamVersion());
        }
        if (document == null || !(recorded.occurrence() instanceof ProjectEvent event)) {
            return document;
        }
        return document.changed(recorded.streamVersion(), page -> change(page, event, recorded.time()));
    }

    private static void change(Changing page, ProjectEvent event, Instant at) {
        switch (event) {
            case ProjectAwarded first -> throw new IllegalArgumentException("An award begins a project");
            case ContractSigned signed -> sign(page, signed);
            case MilestoneReached reached -> milestone(page, reached.milestone(), step -> reached(step, reached, at));
            case MilestoneMissed missed -> milestone(page, missed.milestone(), step -> standing(step, "missed"));
            case MilestoneMoved moved ->
                milestone(
                        page,
                        moved.milestone(),
                        step -> new Milestone(
                                step.number(), step.title(), moved.dueOn(), "open", false, null, List.of(), null));
            case PartiesChanged changed -> parties(page, changed.parties());
            case DisbursementRequested asked ->
                page.disbursements = ProjectDocument.with(
                        page.disbursements,
                        new Disbursement(
                                asked.disbursement(), asked.amountFen(), asked.purpose(), "asked", at, null, null));
            case MoneyDisbursed paid -> {
                page.disbursedFen += paid.amountFen();
                decide(page, paid.disbursement(), "paid", at, null);
            }
            case DisbursementRefused refused -> decide(page, refused.disbursement(), "refused", at, refused.reason());
            case ExpenseRecorded spent -> spend(page, spent);
            case ExpenseReversed back -> reverse(page, back);
            case BudgetProposed proposed ->
                page.amendments = ProjectDocument.with(
                        page.amendments,
                        new Amendment(proposed.amendment(), proposed.budget(), proposed.reason(), "proposed", at));
            case BudgetAmended amended -> {
                page.budget = amended.budget();
                amend(page, amended.amendment(), "approved");
            }
            case BudgetAmendmentRefused refused -> amend(page, refused.amendment(), "refused");
            case MoneyRepaid repaid -> page.repaidFen += repaid.amountFen();
            case GivingUpAsked asked -> page.givingUp = asked.reason();
            case ProjectPutUnderNotice notice -> {
                page.judgement = "under-notice";
                page.paymentsRest = notice.paymentsRest();
            }
            case ProjectContinued continued -> {
                page.judgement = "continued";
                page.paymentsRest = false;
            }
            case OfTheEnd end -> end(page, end, at);
            case TrainingHeld held ->
                page.trainings = ProjectDocument.with(
                        page.trainings,
                        new Training(
                                held.entry(),
                                held.heldOn(),
                                held.topic(),
                                held.trainer(),
                                held.participants(),
                                held.minutes()));
            case ExpertVisited came ->
                page.visits = ProjectDocument.with(
                        page.visits,
                        new Visit(came.entry(), came.visitedOn(), came.expert(), came.findings(), came.advice()));
            case VolunteersWorked worked ->
                page.volunteering = ProjectDocument.with(
                        page.volunteering,
                        new Volunteering(
                                worked.entry(),
                                worked.workedOn(),
                                worked.volunteers(),
                                worked.minutes(),
                                worked.work()));
            case UpdatePosted posted ->
                page.updates = ProjectDocument.with(
                        page.updates, new Update(posted.entry(), at, posted.text(), posted.photos()));
        }
    }

    private static void sign(Changing page, ContractSigned signed) {
        page.stage = "running";
        page.budget = signed.budget();
        parties(page, signed.parties());
        page.milestones = IntStream.rangeClosed(1, signed.milestones().size())
                .mapToObj(number -> milestone(number, signed.milestones().get(number - 1)))
                .toList();
    }

    private static Milestone milestone(int number, DatedMilestone step) {
        return new Milestone(number, step.title(), step.dueOn(), "open", false, null, List.of(), null);
    }

    private static void parties(Changing page, Parties parties) {
        page.organisation = parties.organisation();
        page.socialWorker = parties.socialWorker();
    }

    private static void milestone(Changing page, int number, UnaryOperator<Milestone> change) {
        page.milestones =
                ProjectDocument.each(page.milestones, step -> step.number() == number ? change.apply(step) : step);
    }

    private static Milestone reached(Milestone step, MilestoneReached reached, Instant at) {
        return new Milestone(
                step.number(),
                step.title(),
                step.dueOn(),
                "reached",
                reached.isLate(),
                reached.note(),
                reached.photos(),
                at);
    }

    private static Milestone standing(Milestone step, String standing) {
        return new Milestone(
                step.number(),
                step.title(),
                step.dueOn(),
                standing,
                step.isLate(),
                step.note(),
                step.photos(),
                step.reachedAt());
    }

    private static void decide(Changing page, EntryId id, String standing, Instant at, @Nullable String reason) {
        page.disbursements = ProjectDocument.each(
                page.disbursements, one -> one.id().equals(id) ? decided(one, standing, at, reason) : one);
    }

    private static Disbursement decided(Disbursement one, String standing, Instant at, @Nullable String reason) {
        return new Disbursement(one.id(), one.amountFen(), one.purpose(), standing, one.askedAt(), at, reason);
    }

    private static void spend(Changing page, ExpenseRecorded spent) {
        page.spentFen += spent.amountFen();
        page.expenses = ProjectDocument.with(
                page.expenses,
                new Expense(
                        spent.expense(),
                        spent.category(),
                        spent.amountFen(),
                        spent.purpose(),
                        spent.paidOn(),
                        spent.receipt(),
                        null));
    }

    private static void reverse(Changing page, ExpenseReversed back) {
        page.spentFen -= back.amountFen();
        page.expenses = ProjectDocument.each(
                page.expenses,
                one -> one.id().equals(back.expense())
                        ? new Expense(
                                one.id(),
                                one.category(),
                                one.amountFen(),
                                one.purpose(),
                                one.paidOn(),
                                one.receipt(),
                                back.reason())
                        : one);
    }

    private static void amend(Changing page, EntryId id, String standing) {
        page.amendments = ProjectDocument.each(
                page.amendments,
                one -> one.id().equals(id)
                        ? new Amendment(one.id(), one.budget(), one.reason(), standing, one.at())
                        : one);
    }

    private static void end(Changing page, OfTheEnd end, Instant at) {
        page.stage = switch (end) {
            case ProjectCompleted completed -> "completed";
            case ProjectGivenUp givenUp -> "given-up";
            case ProjectEliminated eliminated -> "eliminated";
        };
        page.judgement = end instanceof ProjectEliminated ? "eliminated" : page.judgement;
        page.releasedFen += end.releasedFen();
        page.disbursements = ProjectDocument.each(
                page.disbursements, one -> one.standing().equals("asked") ? decided(one, "lapsed", at, null) : one);
        page.amendments = ProjectDocument.each(
                page.amendments,
                one -> one.standing().equals("proposed")
                        ? new Amendment(one.id(), one.budget(), one.reason(), "lapsed", one.at())
                        : one);
    }

    private static ProjectDocument page(ProjectAwarded awarded, long version) {
        return new ProjectDocument(
                awarded.project(),
                awarded.round(),
                awarded.community(),
                awarded.title(),
                awarded.dimensions(),
                awarded.parties().organisation(),
                awarded.parties().socialWorker(),
                "awarded",
                "none",
                false,
                version,
                awarded.grantFen(),
                0,
                0,
                0,
                0,
                awarded.budget(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
