package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.LendingContext;
import community.linli.lending.absence.AbsenceCommand.ComeBack;
import community.linli.lending.absence.AbsenceCommand.GoAway;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.LeaveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.StepAside;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever four households, the owner and the clock do, nobody passes another in the line, and no copy lies idle while somebody waits. */
class NobodyPassesTest {

    private enum Deed {
        JOIN,
        JOIN_FOR_DAYS,
        LEAVE,
        STEP_ASIDE,
        GO_AWAY,
        COME_BACK,
        OWNER_AWAY,
        OWNER_BACK,
        TAKE,
        DECLINE,
        BRING_BACK,
        RELIST,
        PAUSE,
        RESUME,
        A_DAY_PASSES
    }

    /** Who does what; the number is one of days, copies or loans. */
    record Step(Deed deed, String person, int number) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(8, Deed.JOIN),
                Tuple.of(2, Deed.JOIN_FOR_DAYS),
                Tuple.of(1, Deed.LEAVE),
                Tuple.of(3, Deed.STEP_ASIDE),
                Tuple.of(3, Deed.GO_AWAY),
                Tuple.of(3, Deed.COME_BACK),
                Tuple.of(1, Deed.OWNER_AWAY),
                Tuple.of(3, Deed.OWNER_BACK),
                Tuple.of(2, Deed.TAKE),
                Tuple.of(3, Deed.DECLINE),
                Tuple.of(6, Deed.BRING_BACK),
                Tuple.of(1, Deed.RELIST),
                Tuple.of(1, Deed.PAUSE),
                Tuple.of(3, Deed.RESUME),
                Tuple.of(12, Deed.A_DAY_PASSES));
        return Combinators.combine(
                        deeds,
                        Arbitraries.of("ben", "cho", "dan", "eve"),
                        Arbitraries.integers().between(1, 3))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(50)
                .map(NobodyPassesTest::afterThreeHaveJoined);
    }

    private static List<Step> afterThreeHaveJoined(List<Step> steps) {
        return Stream.concat(
                        Stream.of("ben", "cho", "dan").map(person -> new Step(Deed.JOIN, person, 1)), steps.stream())
                .toList();
    }

    @Property(tries = 300)
    void theLineIsFair(@ForAll("histories") List<Step> steps) {
        NaiveLine line = new NaiveLine();
        try (Scenario scenario = LoanScenarios.peopled(Scenario.of(LendingContext.declare(Rules.usual())))) {
            everyCopyIsOut(scenario);
            for (Step step : steps) {
                boolean mayAside = line.maySteppingAsideHelp(step.person());
                List<Event> events = play(scenario, step, line);
                if (step.deed() == Deed.STEP_ASIDE) {
                    assertThat(!events.isEmpty()).as("%s in %s", step, steps).isEqualTo(mayAside);
                }
                events.forEach(event -> line.write(event, steps));
                line.noCopyLiesIdle(steps);
            }
        }
        Statistics.label("offers").collect(Math.min(line.offersMade(), 6));
        Statistics.label("lapses").collect(Math.min(line.lapses(), 2));
    }

    private static void everyCopyIsOut(Scenario scenario) {
        for (String person : List.of("dan", "eve")) {
            scenario.given(
                    new ResidentJoined(new PersonId(person), LoanScenarios.JINPING, LoanScenarios.homeOf(person)));
        }
        scenario.given(listed(NaiveLine.COPIES));
        IntStream.rangeClosed(1, NaiveLine.COPIES)
                .mapToObj(NobodyPassesTest::gus)
                .forEach(loan -> scenario.given(
                        LoanScenarios.requested(loan, loan.value()),
                        LoanScenarios.accepted(loan, loan.value()),
                        new LoanEvent.LoanHandedOver(
                                loan,
                                LoanScenarios.DRILL,
                                LoanScenarios.TODAY,
                                LoanScenarios.DUE,
                                LoanScenarios.END_OF_DUE_DAY,
                                1,
                                LoanScenarios.parties(loan.value()),
                                List.of(),
                                null,
                                null)));
    }

    private static LoanId gus(int number) {
        return new LoanId("gus-" + number);
    }

    private static ItemListed listed(int copies) {
        return new ItemListed(
                LoanScenarios.DRILL,
                LoanScenarios.JINPING,
                LoanScenarios.homeOf("ana"),
                "drill",
                "tools",
                "lend",
                7,
                copies,
                null,
                null);
    }

    private static List<Event> play(Scenario scenario, Step step, NaiveLine line) {
        scenario.by(step.person(), "resident");
        return switch (step.deed()) {
            case JOIN -> join(scenario, line, null);
            case JOIN_FOR_DAYS -> join(scenario, line, step.number());
            case LEAVE -> events(scenario.when(new LeaveWaitlist(LoanScenarios.DRILL, LoanScenarios.JINPING)));
            case STEP_ASIDE -> events(scenario.when(new StepAside(LoanScenarios.DRILL, LoanScenarios.JINPING)));
            case GO_AWAY -> goAway(scenario, step.person(), step.number(), line);
            case COME_BACK -> comeBack(scenario, step.person());
            case OWNER_AWAY -> goAway(scenario.by("ana", "resident"), "ana", step.number(), line);
            case OWNER_BACK -> comeBack(scenario.by("ana", "resident"), "ana");
            case TAKE -> line.isOffered(step.person()) ? take(scenario, line) : List.of();
            case DECLINE ->
                line.taken()
                        .map(loan -> events(scenario.by("ana", "resident")
                                .when(new DeclineLoan(loan, LoanScenarios.JINPING, "In use."))))
                        .orElse(List.of());
            case BRING_BACK ->
                events(scenario.by("ana", "resident")
                        .when(new ConfirmReturn(gus(step.number()), LoanScenarios.JINPING, null)));
            case RELIST -> {
                line.relisted(step.number());
                yield events(scenario.whenLearnt(listed(step.number())));
            }
            case PAUSE -> {
                line.paused(true);
                yield events(scenario.whenLearnt(new CommunityPaused(LoanScenarios.JINPING)));
            }
            case RESUME -> {
                line.paused(false);
                yield events(scenario.whenLearnt(new CommunityResumed(LoanScenarios.JINPING)));
            }
            case A_DAY_PASSES -> dayPasses(scenario, line);
        };
    }

    private static List<Event> join(Scenario scenario, NaiveLine line, @Nullable Integer days) {
        return events(scenario.when(new JoinWaitlist(
                LoanScenarios.DRILL,
                new TurnId("turn-" + line.nextNumber()),
                LoanScenarios.JINPING,
                days == null ? null : line.today().plusDays(days))));
    }

    private static List<Event> goAway(Scenario scenario, String person, int days, NaiveLine line) {
        return events(scenario.when(new GoAway(
                LoanScenarios.homeOf(person),
                LoanScenarios.JINPING,
                line.today().plusDays(days - 1),
                line.today().plusDays(days + 1))));
    }

    private static List<Event> comeBack(Scenario scenario, String person) {
        return events(scenario.when(new ComeBack(LoanScenarios.homeOf(person), LoanScenarios.JINPING)));
    }

    private static List<Event> take(Scenario scenario, NaiveLine line) {
        return events(scenario.when(new RequestLoan(
                new LoanId("loan-" + line.nextNumber()),
                LoanScenarios.JINPING,
                LoanScenarios.DRILL,
                null,
                null,
                null)));
    }

    private static List<Event> dayPasses(Scenario scenario, NaiveLine line) {
        line.dayPassed();
        return events(scenario.whenTimePasses(Duration.ofDays(1)));
    }

    private static List<Event> events(Scenario scenario) {
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }
}
