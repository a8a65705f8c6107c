package community.linli.proposals.project;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.AskToGiveUp;
import community.linli.proposals.project.ProjectCommand.ChangeParties;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.MarkMilestoneMissed;
import community.linli.proposals.project.ProjectCommand.MoveMilestone;
import community.linli.proposals.project.ProjectCommand.PostUpdate;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RecordTraining;
import community.linli.proposals.project.ProjectCommand.RecordVisit;
import community.linli.proposals.project.ProjectCommand.RecordVolunteers;
import community.linli.proposals.project.ProjectCommand.RefuseBudget;
import community.linli.proposals.project.ProjectCommand.RefuseDisbursement;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.GivingUpAsked;
import community.linli.proposals.project.ProjectEvent.MilestoneReached;
import community.linli.proposals.project.ProjectEvent.ProjectCompleted;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state, by whoever may ask it. */
class ProjectTableTest extends ProjectScenarios {

    /** A command and who asks it, then what comes of it in which states; each state once per command. */
    private static final String TABLE = """
            AwardProject by rule
              ProjectAwarded: unawarded
              unchanged: awarded running busy resting noticed continued reached leaving completed given-up eliminated
            MarkMilestoneMissed by rule
              MilestoneMissed: running busy resting noticed continued leaving
              unchanged: unawarded awarded reached completed given-up eliminated
            SignContract by officer
              ALREADY_CONTRACTED: running busy resting noticed continued reached leaving
              ContractSigned: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            ReachMilestone by party
              MilestoneReached: running busy resting noticed continued leaving
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
              unchanged: reached
            MoveMilestone by officer
              MILESTONE_REACHED: reached
              MilestoneMoved: running busy resting noticed continued leaving
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            ChangeParties by officer
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
              PartiesChanged: running busy resting noticed continued reached leaving
            CompleteProject by officer
              MILESTONE_OPEN: running busy resting noticed continued leaving
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: given-up eliminated
              ProjectCompleted: reached
              unchanged: completed
            AskToGiveUp by party
              GivingUpAsked: awarded running busy resting noticed continued reached
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
              unchanged: leaving
            AgreeToGivingUp by officer
              GIVING_UP_NOT_ASKED: awarded running busy resting noticed continued reached
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed eliminated
              ProjectGivenUp: leaving
              unchanged: given-up
            RequestDisbursement by party
              DisbursementRequested: running busy noticed continued reached leaving
              NOT_CONTRACTED: awarded
              PAYMENTS_REST: resting
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            ApproveDisbursement by officer
              DISBURSEMENT_NOT_FOUND: awarded running
              MoneyDisbursed: busy noticed continued reached leaving
              PAYMENTS_REST: resting
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            RefuseDisbursement by officer
              DISBURSEMENT_NOT_FOUND: awarded running
              DisbursementRefused: busy resting noticed continued reached leaving
              PROJECT_NOT_FOUND: unawarded
              unchanged: completed given-up eliminated
            RecordExpense by party
              ExpenseRecorded: busy resting noticed continued reached leaving
              MONEY_NOT_THERE: running
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            ReverseExpense by party
              EXPENSE_NOT_FOUND: awarded running
              ExpenseReversed: busy resting noticed continued reached leaving completed given-up eliminated
              PROJECT_NOT_FOUND: unawarded
            ProposeBudget by party
              AMENDMENT_OPEN: busy resting noticed continued reached leaving
              BudgetProposed: running
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            ApproveBudget by officer
              AMENDMENT_NOT_FOUND: awarded running completed given-up eliminated
              BudgetAmended: busy resting noticed continued reached leaving
              PROJECT_NOT_FOUND: unawarded
            RefuseBudget by officer
              AMENDMENT_NOT_FOUND: awarded running completed given-up eliminated
              BudgetAmendmentRefused: busy resting noticed continued reached leaving
              PROJECT_NOT_FOUND: unawarded
            RecordRepayment by officer
              MoneyRepaid: completed given-up eliminated
              PROJECT_NOT_FOUND: unawarded
              PROJECT_NOT_OVER: awarded running busy resting noticed continued reached leaving
            RecordTraining by party
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
              TrainingHeld: running busy resting noticed continued reached leaving
            RecordVisit by party
              ExpertVisited: running busy resting noticed continued reached leaving
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
            RecordVolunteers by party
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
              VolunteersWorked: running busy resting noticed continued reached leaving
            PostUpdate by party
              NOT_CONTRACTED: awarded
              PROJECT_NOT_FOUND: unawarded
              PROJECT_OVER: completed given-up eliminated
              UpdatePosted: running busy resting noticed continued reached leaving
            """;

    private static final EntryId NEW = new EntryId("new");
    private static final Map<String, List<ProjectEvent>> STATES = states();

    private static final Map<ProjectCommand, String> COMMANDS = commands();

    private static Map<ProjectCommand, String> commands() {
        Map<ProjectCommand, String> all = new LinkedHashMap<>();
        all.put(award(GRANT), "rule");
        all.put(new MarkMilestoneMissed(PROJECT, 1), "rule");
        all.put(contract(), "officer");
        all.put(new ReachMilestone(PROJECT, 1, "Done.", List.of()), "party");
        all.put(new MoveMilestone(PROJECT, 1, DUE, "Rain."), "officer");
        all.put(new ChangeParties(PROJECT, "New Roots", WEN, "Moved."), "officer");
        all.put(new CompleteProject(PROJECT), "officer");
        all.put(new AskToGiveUp(PROJECT, "No time."), "party");
        all.put(new AgreeToGivingUp(PROJECT), "officer");
        all.put(request(NEW, 1), "party");
        all.put(approve(SECOND), "officer");
        all.put(new RefuseDisbursement(PROJECT, SECOND, "No."), "officer");
        all.put(expense(NEW, "materials", 1, "A-99"), "party");
        all.put(new ReverseExpense(PROJECT, FIRST, "Wrong."), "party");
        all.put(new ProposeBudget(PROJECT, NEW, BUDGET, "Other."), "party");
        all.put(new ApproveBudget(PROJECT, FIRST), "officer");
        all.put(new RefuseBudget(PROJECT, FIRST, "No."), "officer");
        all.put(new RecordRepayment(PROJECT, 1), "officer");
        all.put(new RecordTraining(PROJECT, NEW, TODAY, "Woodwork", "Master Li", 1, 1), "party");
        all.put(new RecordVisit(PROJECT, NEW, TODAY, "Hu", "Solid.", "Oil it."), "party");
        all.put(new RecordVolunteers(PROJECT, NEW, TODAY, 1, 1, "Planting"), "party");
        all.put(new PostUpdate(PROJECT, NEW, "News.", List.of()), "party");
        return all;
    }

    private static Map<String, List<ProjectEvent>> states() {
        MilestoneReached first = new MilestoneReached(PROJECT, 1, "Done.", List.of(), false);
        MilestoneReached second = new MilestoneReached(PROJECT, 2, "Done.", List.of(), false);
        List<ProjectEvent> running = List.of(AWARDED, SIGNED);
        List<ProjectEvent> busy = with(
                running,
                ASKED,
                PAID,
                SPENT,
                new ProjectEvent.DisbursementRequested(PROJECT, SECOND, 5, "Nails", WEN),
                new BudgetProposed(PROJECT, FIRST, BUDGET, "Other.", WEN));
        Map<String, List<ProjectEvent>> states = new LinkedHashMap<>();
        states.put("unawarded", List.of());
        states.put("awarded", List.of(AWARDED));
        states.put("running", running);
        states.put("busy", busy);
        states.put("resting", with(busy, new ProjectPutUnderNotice(PROJECT, true)));
        states.put("noticed", with(busy, new ProjectPutUnderNotice(PROJECT, false)));
        states.put("continued", with(busy, new ProjectContinued(PROJECT, ROUND, false, false)));
        states.put("reached", with(busy, first, second));
        states.put("leaving", with(busy, new GivingUpAsked(PROJECT, "No time.", WEN)));
        states.put("completed", with(busy, first, second, new ProjectCompleted(PROJECT, ROUND, 5_000_000, 2_000_000)));
        states.put("given-up", with(busy, new ProjectGivenUp(PROJECT, ROUND, "No time.", 5_000_000, 2_000_000, false)));
        states.put("eliminated", with(busy, new ProjectEliminated(PROJECT, ROUND, 5_000_000, 2_000_000)));
        return states;
    }

    private static List<ProjectEvent> with(List<ProjectEvent> before, ProjectEvent... more) {
        return Stream.concat(before.stream(), Arrays.stream(more)).toList();
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryCommandAndEveryStage() {
        assertThat(COMMANDS.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameElementsAs(AnswerTable.records(ProjectCommand.class));
        assertThat(STATES.keySet().stream()
                        .map(state -> in(state).world().state(PROJECT.subject()))
                        .filter(ProjectState.Known.class::isInstance)
                        .map(state -> ((ProjectState.Known) state).stage())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ProjectState.Stage.values());
    }

    private String found() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        COMMANDS.forEach((command, speaker) -> table.ask(command, speaker, scenario -> by(speaker, scenario)));
        return table.text();
    }

    private static Scenario by(String speaker, Scenario scenario) {
        return switch (speaker) {
            case "officer" -> scenario.by("olga", "officer");
            case "party" -> scenario.by("stan", "steward");
            default -> scenario.at(AFTER_DUE).by("rule", "rule");
        };
    }

    private Scenario in(String state) {
        return decided().given(STATES.getOrDefault(state, List.of()));
    }
}
