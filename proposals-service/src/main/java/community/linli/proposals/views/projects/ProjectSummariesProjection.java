package community.linli.proposals.views.projects;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.project.ProjectEvent;
import community.linli.proposals.project.ProjectEvent.BudgetAmended;
import community.linli.proposals.project.ProjectEvent.BudgetAmendmentRefused;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.ContractSigned;
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
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line per project. */
public final class ProjectSummariesProjection implements Projection<SummaryDocument> {

    static final String NAME = "project-summaries";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SummaryDocument> documentType() {
        return SummaryDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProjectEvent event
                ? List.of(event.project().value())
                : List.of();
    }

    @Override
    public @Nullable SummaryDocument evolve(
            @Nullable SummaryDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ProjectAwarded awarded) {
            return line(awarded);
        }
        return document != null && recorded.occurrence() instanceof ProjectEvent event
                ? changed(document, event)
                : document;
    }

    private static SummaryDocument changed(SummaryDocument line, ProjectEvent event) {
        return switch (event) {
            case ProjectAwarded first -> line;
            case ContractSigned signed ->
                line.of(
                                signed.parties().organisation(),
                                Collections.nCopies(signed.milestones().size(), "open"))
                        .standing("running", line.judgement(), line.isAwaited());
            case MilestoneReached reached -> line.step(reached.milestone(), "reached");
            case MilestoneMissed missed -> line.step(missed.milestone(), "missed");
            case MilestoneMoved moved -> line.step(moved.milestone(), "open");
            case PartiesChanged changed -> line.of(changed.parties().organisation(), line.steps());
            case MoneyDisbursed paid -> line.money(paid.amountFen(), 0, 0, 0);
            case ExpenseRecorded spent -> line.money(0, spent.amountFen(), 0, 0);
            case ExpenseReversed back -> line.money(0, -back.amountFen(), 0, 0);
            case MoneyRepaid repaid -> line.money(0, 0, 0, repaid.amountFen());
            case ProjectCompleted end ->
                line.money(0, 0, end.releasedFen(), 0).standing("completed", line.judgement(), line.isAwaited());
            case ProjectGivenUp end ->
                line.money(0, 0, end.releasedFen(), 0).standing("given-up", line.judgement(), false);
            case ProjectEliminated end ->
                line.money(0, 0, end.releasedFen(), 0).standing("eliminated", "eliminated", false);
            case ProjectPutUnderNotice notice -> line.standing(line.stage(), "under-notice", line.isAwaited());
            case ProjectContinued continued -> line.standing(line.stage(), "continued", false);
            case TrainingHeld held -> line.diary(1, 0, 0, 0);
            case ExpertVisited came -> line.diary(0, 1, 0, 0);
            case VolunteersWorked worked -> line.diary(0, 0, worked.minutes(), 0);
            case UpdatePosted posted -> line.diary(0, 0, 0, 1);
            case DisbursementRequested asked -> line;
            case DisbursementRefused refused -> line;
            case BudgetProposed proposed -> line;
            case BudgetAmended amended -> line;
            case BudgetAmendmentRefused refused -> line;
            case GivingUpAsked asked -> line;
        };
    }

    private static SummaryDocument line(ProjectAwarded awarded) {
        return new SummaryDocument(
                awarded.project(),
                awarded.round(),
                awarded.community(),
                awarded.title(),
                awarded.dimensions(),
                awarded.parties().organisation(),
                "awarded",
                "none",
                true,
                awarded.grantFen(),
                0,
                0,
                0,
                0,
                List.of(),
                0,
                0,
                0,
                0);
    }
}
