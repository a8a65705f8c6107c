package community.linli.proposals.project;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.project.Ledger.Standing;
import community.linli.proposals.project.OtherRooms.ProposalStands;
import community.linli.proposals.project.OtherRooms.RoundStands;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.ApproveDisbursement;
import community.linli.proposals.project.ProjectCommand.AskToGiveUp;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectCommand.RecordExpense;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RequestDisbursement;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.project.ProjectCommand.SignContract;
import community.linli.proposals.project.ProjectState.Known;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Whatever is asked of four projects of two communities, in whatever order: no limit is passed, and the books balance to the fen. */
class BooksBalanceTest {

    private static final long ENVELOPE = 600;
    private static final long COMMUNITY_CAP = 400;
    private static final long PROJECT_CAP = 300;
    private static final List<String> PROJECTS = List.of("a1", "a2", "a3", "b1");

    private enum Deed {
        AWARD,
        SIGN,
        REQUEST,
        APPROVE,
        SPEND,
        REVERSE,
        PROPOSE,
        AMEND,
        REACH,
        COMPLETE,
        ASK_TO_GIVE_UP,
        GIVE_UP,
        REPAY
    }

    /** What is done with which project; the amount and the entry, one of eight, are used where there is one. */
    record Step(Deed deed, String project, long amountFen, int entry) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(9, Deed.AWARD),
                Tuple.of(9, Deed.SIGN),
                Tuple.of(9, Deed.REQUEST),
                Tuple.of(9, Deed.APPROVE),
                Tuple.of(8, Deed.SPEND),
                Tuple.of(3, Deed.REVERSE),
                Tuple.of(2, Deed.PROPOSE),
                Tuple.of(2, Deed.AMEND),
                Tuple.of(2, Deed.REACH),
                Tuple.of(2, Deed.COMPLETE),
                Tuple.of(1, Deed.ASK_TO_GIVE_UP),
                Tuple.of(1, Deed.GIVE_UP),
                Tuple.of(3, Deed.REPAY));
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 120)),
                Tuple.of(2, Arbitraries.longs().between(-5, 500)));
        return Combinators.combine(
                        deeds,
                        Arbitraries.of(PROJECTS),
                        amounts,
                        Arbitraries.integers().between(1, 8))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(160)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 120)
    void noLimitIsPassedAndTheBooksBalance(@ForAll("histories") List<Step> steps) {
        try (Scenario scenario = ProjectScenarios.peopled(Scenario.of(OtherRooms.context()))) {
            scenario.given(
                    new RoundStands(ProjectScenarios.ROUND, ENVELOPE, COMMUNITY_CAP, PROJECT_CAP, Phase.DECIDED));
            for (String project : PROJECTS) {
                scenario.given(new ProposalStands(
                        new ProposalId(project),
                        ProjectScenarios.ROUND,
                        new CommunityId(project.substring(0, 1)),
                        450,
                        ProjectScenarios.PLAN.subList(0, 1)));
            }
            for (Step step : steps) {
                play(scenario, step);
                hold(scenario, steps);
            }
        }
    }

    private static void play(Scenario scenario, Step step) {
        ProjectId project = id(step.project());
        EntryId entry = new EntryId("entry-" + step.entry());
        ProjectCommand command = switch (step.deed()) {
            case AWARD ->
                new AwardProject(project, ProjectScenarios.ROUND, new ProposalId(step.project()), step.amountFen() * 3);
            case SIGN ->
                new SignContract(
                        project, "Green Neighbours", ProjectScenarios.WEN, halves(scenario, project), List.of());
            case REQUEST -> new RequestDisbursement(project, entry, step.amountFen(), "Wood");
            case APPROVE ->
                new ApproveDisbursement(project, asked(scenario, project).orElse(entry));
            case SPEND ->
                new RecordExpense(
                        project,
                        entry,
                        step.amountFen() % 2 == 0 ? "materials" : "events",
                        step.amountFen(),
                        "Planks",
                        ProjectScenarios.TODAY,
                        new Receipt(step.project() + step.amountFen(), "Timber Ltd", null));
            case REVERSE ->
                new ReverseExpense(project, standing(scenario, project).orElse(entry), "Wrong.");
            case PROPOSE ->
                new ProposeBudget(project, entry, lines(step.amountFen(), grantOf(scenario, project)), "Other.");
            case AMEND -> new ApproveBudget(project, proposed(scenario, project).orElse(entry));
            case REACH -> new ReachMilestone(project, 1, "Done.", List.of());
            case COMPLETE -> new CompleteProject(project);
            case ASK_TO_GIVE_UP -> new AskToGiveUp(project, "No time.");
            case GIVE_UP -> new AgreeToGivingUp(project);
            case REPAY -> new RecordRepayment(project, step.entry() > 4 ? owed(scenario, project) : step.amountFen());
        };
        switch (step.deed()) {
            case AWARD -> scenario.by("rule", "rule");
            case REQUEST, SPEND, PROPOSE, REACH, ASK_TO_GIVE_UP -> scenario.by("wen", "resident");
            default -> scenario.by("olga", "officer");
        }
        boolean isNew = switch (step.deed()) {
            case REQUEST, SPEND, PROPOSE -> isFree(scenario, project, step.deed(), entry);
            default -> true;
        };
        if (isNew) {
            scenario.when(command);
        }
    }

    private static Optional<EntryId> asked(Scenario scenario, ProjectId project) {
        return ledger(scenario, project)
                .flatMap(ledger -> ledger.requests().entrySet().stream()
                        .filter(request -> request.getValue().standing() == Standing.ASKED)
                        .map(request -> new EntryId(request.getKey()))
                        .findFirst());
    }

    private static Optional<EntryId> proposed(Scenario scenario, ProjectId project) {
        return ledger(scenario, project)
                .flatMap(ledger -> Optional.ofNullable(ledger.amendment()))
                .map(Ledger.Amendment::id);
    }

    private static Optional<EntryId> standing(Scenario scenario, ProjectId project) {
        return ledger(scenario, project)
                .flatMap(ledger -> ledger.expenses().entrySet().stream()
                        .filter(expense -> !expense.getValue().reversed())
                        .map(expense -> new EntryId(expense.getKey()))
                        .findFirst());
    }

    private static long owed(Scenario scenario, ProjectId project) {
        return ledger(scenario, project).map(Ledger::inHandFen).orElse(0L);
    }

    private static Optional<Ledger> ledger(Scenario scenario, ProjectId project) {
        return scenario.world().state(project.subject()) instanceof Known known
                ? Optional.of(known.ledger())
                : Optional.empty();
    }

    /** An entry's id is the id of its command, so that it is never asked for twice. */
    private static boolean isFree(Scenario scenario, ProjectId project, Deed deed, EntryId entry) {
        return ledger(scenario, project)
                .map(ledger -> switch (deed) {
                    case REQUEST -> ledger.request(entry).isEmpty();
                    case SPEND -> ledger.expense(entry).isEmpty();
                    default -> true;
                })
                .orElse(true);
    }

    private static void hold(Scenario scenario, List<Step> steps) {
        long awarded = 0;
        long disbursed = 0;
        long returned = 0;
        List<Known> known = new ArrayList<>();
        for (String project : PROJECTS) {
            if (scenario.world().state(id(project).subject()) instanceof Known found) {
                known.add(found);
                Ledger ledger = found.ledger();
                String as = project + " " + ledger + " after " + steps;
                assertThat(ledger.grantFen()).as(as).isBetween(1L, PROJECT_CAP);
                assertThat(ledger.disbursedFen()).as(as).isBetween(0L, ledger.grantFen());
                assertThat(ledger.spentFen()).as(as).isBetween(0L, ledger.disbursedFen());
                assertThat(ledger.inHandFen()).as(as).isNotNegative();
                assertThat(ledger.undisbursedFen()).as(as).isNotNegative();
                assertThat(ledger.askedFen()).as(as).isLessThanOrEqualTo(ledger.undisbursedFen());
                assertThat(ledger.grantFen())
                        .as(as)
                        .isEqualTo(ledger.undisbursedFen()
                                + (ledger.disbursedFen() - ledger.repaidFen())
                                + (ledger.releasedFen() + ledger.repaidFen()));
                assertThat(!found.hasEnded() || ledger.undisbursedFen() == 0)
                        .as(as)
                        .isTrue();
                assertThat(ledger.isCoveredBy(ledger.budget())).as(as).isTrue();
                awarded += ledger.grantFen();
                disbursed += ledger.disbursedFen();
                returned += ledger.releasedFen() + ledger.repaidFen();
            }
        }
        RoundBooks books = scenario.world()
                .find(RoundBooks.class, ProjectScenarios.ROUND.value())
                .orElse(RoundBooks.EMPTY);
        assertThat(List.of(books.awardedFen(), books.disbursedFen(), books.returnedFen()))
                .isEqualTo(List.of(awarded, disbursed, returned));
        assertThat(books.projects()).isEqualTo(known.size());
        assertThat(books.awardedFen()).isLessThanOrEqualTo(ENVELOPE);
        assertThat(books.awardedByCommunity().values()).allMatch(fen -> fen <= COMMUNITY_CAP);
    }

    private static List<BudgetLine> halves(Scenario scenario, ProjectId project) {
        long grantFen = grantOf(scenario, project);
        return lines(grantFen / 2, grantFen);
    }

    private static List<BudgetLine> lines(long firstFen, long grantFen) {
        return List.of(
                new BudgetLine("materials", "wood", firstFen), new BudgetLine("events", "feast", grantFen - firstFen));
    }

    private static long grantOf(Scenario scenario, ProjectId project) {
        return ledger(scenario, project).map(Ledger::grantFen).orElse(2L);
    }

    private static ProjectId id(String project) {
        return new ProjectId("2026." + project);
    }

    @Property(tries = 1, seed = "2")
    void theHistoriesReachWhatTheyAreAbout() {
        Set<String> reached = new TreeSet<>();
        List<List<Step>> samples = histories().list().ofSize(60).sample();
        for (List<Step> steps : samples) {
            try (Scenario scenario = ProjectScenarios.peopled(Scenario.of(OtherRooms.context()))) {
                scenario.given(
                        new RoundStands(ProjectScenarios.ROUND, ENVELOPE, COMMUNITY_CAP, PROJECT_CAP, Phase.DECIDED));
                PROJECTS.forEach(project -> scenario.given(new ProposalStands(
                        new ProposalId(project),
                        ProjectScenarios.ROUND,
                        new CommunityId(project.substring(0, 1)),
                        450,
                        ProjectScenarios.PLAN.subList(0, 1))));
                steps.forEach(step -> play(scenario, step));
                scenario.world()
                        .history()
                        .forEach(recorded ->
                                reached.add(recorded.occurrence().getClass().getSimpleName()));
            }
        }
        assertThat(reached)
                .contains(
                        "MoneyDisbursed",
                        "ExpenseRecorded",
                        "ExpenseReversed",
                        "BudgetAmended",
                        "ProjectCompleted",
                        "ProjectGivenUp",
                        "MoneyRepaid");
    }
}
