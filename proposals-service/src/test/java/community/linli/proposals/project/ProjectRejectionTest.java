package community.linli.proposals.project;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.OtherRooms.ProposalStands;
import community.linli.proposals.project.OtherRooms.RoundStands;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectCommand.ChangeParties;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.MoveMilestone;
import community.linli.proposals.project.ProjectCommand.PostUpdate;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RecordVolunteers;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.project.ProjectCommand.SignContract;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.DisbursementRefused;
import community.linli.proposals.project.ProjectEvent.MilestoneReached;
import community.linli.proposals.project.ProjectEvent.PartiesChanged;
import community.linli.proposals.project.ProjectEvent.ProjectCompleted;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class ProjectRejectionTest extends ProjectScenarios {

    private static final List<BudgetLine> LESS = List.of(new BudgetLine("materials", "wood", GRANT - 1));
    private static final List<BudgetLine> NO_WOOD = List.of(new BudgetLine("events", "feast", GRANT));
    private static final ProjectCompleted COMPLETED = new ProjectCompleted(PROJECT, ROUND, 5_000_000, 2_000_000);
    private static final MilestoneReached REACHED = new MilestoneReached(PROJECT, 1, "Done.", List.of(), false);
    private static final BudgetProposed PROPOSED_BUDGET = new BudgetProposed(PROJECT, FIRST, BUDGET, "Other.", WEN);

    private record Story(Scenario before, ProjectCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(ProjectRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(ProjectRejection rejection) {
        return switch (rejection) {
            case PROJECT_NOT_FOUND -> new Story(officer(decided()), contract());
            case ONLY_BY_RULE -> new Story(officer(decided()), award(GRANT));
            case ROUND_NOT_FOUND ->
                new Story(rule(decided()), new AwardProject(PROJECT, new RoundId("2050"), BENCHES, GRANT));
            case PROPOSAL_NOT_FOUND ->
                new Story(rule(decided()), new AwardProject(PROJECT, ROUND, new ProposalId("none"), GRANT));
            case ROUND_OVER -> new Story(rule(decided().given(round(ROUND, 30_000_000, Phase.ANNULLED))), award(GRANT));
            case ALREADY_AWARDED -> new Story(rule(awarded()), award(1));
            case GRANT_WRONG -> new Story(rule(decided()), award(GRANT + 1));
            case PROJECT_CAP_EXCEEDED -> new Story(rule(limits(30_000_000, 30_000_000, GRANT - 1)), award(GRANT));
            case COMMUNITY_CAP_EXCEEDED -> new Story(rule(limits(30_000_000, GRANT - 1, 10_000_000)), award(GRANT));
            case ENVELOPE_EXCEEDED -> new Story(rule(limits(GRANT - 1, 30_000_000, 10_000_000)), award(GRANT));
            case NOT_AN_OFFICER -> new Story(party(awarded()), contract());
            case OWN_PROJECT -> new Story(awarded().by("wen", "officer"), contract());
            case NOT_A_PARTY -> new Story(running().by("ana", "resident"), request(FIRST, 1));
            case SAME_PERSON -> new Story(running().given(ASKED).by("wen", "officer"), approve(FIRST));
            case NOT_CONTRACTED -> new Story(steward(awarded()), request(FIRST, 1));
            case ALREADY_CONTRACTED -> new Story(officer(running()), contract());
            case PROJECT_OVER -> new Story(party(spent().given(COMPLETED)), request(SECOND, 1));
            case PROJECT_NOT_OVER -> new Story(officer(spent()), new RecordRepayment(PROJECT, 1));
            case MILESTONES_MISSING -> new Story(officer(decided().given(withoutPlan())), contract());
            case BUDGET_WRONG ->
                new Story(officer(awarded()), new SignContract(PROJECT, "Green Neighbours", WEN, LESS, List.of()));
            case DATE_PASSED ->
                new Story(
                        officer(awarded()),
                        new SignContract(
                                PROJECT,
                                "Green Neighbours",
                                WEN,
                                BUDGET,
                                List.of(OtherRooms.step("Feast", "2026-04-30"))));
            case DATE_TO_COME ->
                new Story(party(running()), new RecordVolunteers(PROJECT, FIRST, TODAY.plusDays(1), 1, 1, "Planting"));
            case MILESTONE_NOT_FOUND -> new Story(party(running()), new ReachMilestone(PROJECT, 3, "Done.", List.of()));
            case MILESTONE_REACHED ->
                new Story(officer(running().given(REACHED)), new MoveMilestone(PROJECT, 1, DUE, "Rain."));
            case MILESTONE_OPEN -> new Story(officer(running().given(REACHED)), new CompleteProject(PROJECT));
            case AMOUNT_WRONG -> new Story(party(running()), request(FIRST, 0));
            case GRANT_EXCEEDED -> new Story(party(running()), request(FIRST, GRANT + 1));
            case PAYMENTS_REST ->
                new Story(party(running().given(new ProjectPutUnderNotice(PROJECT, true))), request(FIRST, 1));
            case DISBURSEMENT_NOT_FOUND -> new Story(officer(running()), approve(FIRST));
            case DISBURSEMENT_DECIDED ->
                new Story(
                        officer(running().given(ASKED, new DisbursementRefused(PROJECT, FIRST, "No."))),
                        approve(FIRST));
            case EXPENSE_NOT_FOUND -> new Story(party(running()), new ReverseExpense(PROJECT, FIRST, "Wrong."));
            case MONEY_NOT_THERE -> new Story(party(running()), expense(FIRST, "materials", 1, "A-1"));
            case CATEGORY_UNKNOWN -> new Story(party(paid()), expense(FIRST, "drinks", 1, "A-1"));
            case CATEGORY_EXCEEDED ->
                new Story(party(running().given(ASKED, allPaid())), expense(FIRST, "events", 3_000_001, "A-1"));
            case RECEIPT_USED -> new Story(party(spent()), expense(SECOND, "materials", 1, "A-17"));
            case AMENDMENT_OPEN ->
                new Story(
                        party(running().given(PROPOSED_BUDGET)), new ProposeBudget(PROJECT, SECOND, BUDGET, "Other."));
            case AMENDMENT_NOT_FOUND ->
                new Story(officer(running().given(PROPOSED_BUDGET)), new ApproveBudget(PROJECT, SECOND));
            case BUDGET_BELOW_SPENT -> new Story(party(spent()), new ProposeBudget(PROJECT, FIRST, NO_WOOD, "Other."));
            case GIVING_UP_NOT_ASKED -> new Story(officer(running()), new AgreeToGivingUp(PROJECT));
            case NOT_OWED -> new Story(officer(spent().given(COMPLETED)), new RecordRepayment(PROJECT, 2_000_001));
            case TOO_MANY_ENTRIES ->
                new Story(
                        officer(running()
                                .given(Collections.nCopies(20, new PartiesChanged(PROJECT, PARTIES, "Again.")))),
                        new ChangeParties(PROJECT, "New Roots", WEN, "Again."));
            case NUMBER_WRONG ->
                new Story(party(running()), new RecordVolunteers(PROJECT, FIRST, TODAY, 0, 1, "Planting"));
            case REFERENCE_WRONG ->
                new Story(
                        party(running()),
                        new PostUpdate(PROJECT, FIRST, "See.", List.of(new Photo("Earth", null, null))));
            case TEXT_MISSING -> new Story(party(running()), new PostUpdate(PROJECT, FIRST, " \n ", List.of()));
            case TEXT_TOO_LONG ->
                new Story(party(running()), new PostUpdate(PROJECT, FIRST, "字".repeat(1001), List.of()));
            case TEXT_UNPRINTABLE -> new Story(party(running()), new PostUpdate(PROJECT, FIRST, "a\u202Eb", List.of()));
        };
    }

    @Test
    void everyTextOfEveryCommandIsHeldAgainstItsLength() {
        String tooLong = "字".repeat(1001);
        for (ProjectCommand command : List.of(
                new SignContract(PROJECT, tooLong, WEN, BUDGET, List.of()),
                new SignContract(PROJECT, "G", WEN, List.of(new BudgetLine(tooLong, "wood", GRANT)), List.of()),
                new SignContract(PROJECT, "G", WEN, List.of(new BudgetLine("m", tooLong, GRANT)), List.of()),
                new SignContract(PROJECT, "G", WEN, BUDGET, List.of(OtherRooms.step(tooLong, "2026-06-30"))),
                new ReachMilestone(PROJECT, 1, tooLong, List.of()),
                new ReachMilestone(PROJECT, 1, "Done.", List.of(new Photo(tooLong, null, null))),
                new MoveMilestone(PROJECT, 1, DUE, tooLong),
                new ChangeParties(PROJECT, tooLong, WEN, "Why."),
                new ChangeParties(PROJECT, "New Roots", WEN, tooLong),
                new ReverseExpense(PROJECT, FIRST, tooLong),
                new ProposeBudget(PROJECT, FIRST, BUDGET, tooLong))) {
            officer(spent()).when(command).thenRejected(ProjectRejection.TEXT_TOO_LONG);
        }
    }

    @Test
    void aDiaryHoldsFiveHundredEntries() {
        party(running()
                        .given(Collections.nCopies(
                                DiaryDecisions.MAX_ENTRIES,
                                new ProjectEvent.UpdatePosted(PROJECT, FIRST, "News.", List.of()))))
                .when(new PostUpdate(PROJECT, SECOND, "More.", List.of()))
                .thenRejected(ProjectRejection.TOO_MANY_ENTRIES);
    }

    private static ProjectEvent.MoneyDisbursed allPaid() {
        return new ProjectEvent.MoneyDisbursed(PROJECT, ROUND, FIRST, GRANT, new PersonId("olga"));
    }

    private static ProjectEvent.ProjectAwarded withoutPlan() {
        return new ProjectEvent.ProjectAwarded(
                PROJECT, ROUND, BENCHES, JINPING, "Benches", List.of(), AWARDED.parties(), PROPOSED, List.of(), GRANT);
    }

    private Scenario limits(long envelopeFen, long communityCapFen, long projectCapFen) {
        return decided()
                .given(
                        new RoundStands(ROUND, envelopeFen, communityCapFen, projectCapFen, Phase.DECIDED),
                        new ProposalStands(BENCHES, ROUND, new CommunityId("jinping-26"), GRANT, PLAN));
    }

    private static Scenario officer(Scenario scenario) {
        return scenario.by("olga", "officer");
    }

    private static Scenario party(Scenario scenario) {
        return scenario.by("wen", "resident");
    }

    private static Scenario steward(Scenario scenario) {
        return scenario.by("stan", "steward");
    }

    private static Scenario rule(Scenario scenario) {
        return scenario.by("rule", "rule");
    }
}
