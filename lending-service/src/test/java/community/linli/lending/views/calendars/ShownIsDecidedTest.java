package community.linli.lending.views.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.views.calendars.CalendarShown.Day;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A day that is shown as free is one for which the decider promises the item, and no other is. */
class ShownIsDecidedTest extends ScenarioTest {

    private static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-04T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final ItemId DRILL = new ItemId("drill");
    private static final LoanId WISH = new LoanId("wish");
    private static final Map<String, List<Event>> HISTORIES = Map.of(
            "nothing", List.of(),
            "a copy is promised, with buffer days", with(terms(2), promised("a", 5, 9)),
            "a copy each on days that touch", with(terms(0), promised("a", 5, 9), promised("b", 10, 12)),
            "both copies on some days", with(terms(1), promised("a", 5, 9), promised("b", 7, 15)),
            "a copy is out, another promised", with(terms(0), out("a", 20), promised("b", 6, 8)),
            "a copy is late", with(terms(0), out("a", -1), promised("b", 6, 8)),
            "a copy is lost", with(terms(0), lost("a"), promised("b", 12, 13)),
            "a copy is written off", with(terms(0), lost("a"), writtenOff("a"), promised("b", 12, 13)),
            "days are blocked and closed",
                    with(
                            List.of(
                                    new DaysBlocked(DRILL, TODAY.plusDays(2), TODAY.plusDays(4), null),
                                    new ClosureAnnounced(TODAY.plusDays(10), TODAY.plusDays(11), "Holiday")),
                            promised("a", 9, 14)));

    ShownIsDecidedTest() {
        super(LendingContext.declare(Rules.usual()));
    }

    static Stream<String> histories() {
        return HISTORIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aDayIsShownAsFreeWhereTheItemWouldBePromised(String history) {
        List<LocalDate> shown = shown(history).days().stream()
                .filter(day -> day.free() > 0 && day.isMeetingDay())
                .map(Day::day)
                .toList();
        List<LocalDate> promised = TODAY.datesUntil(TODAY.plusDays(28))
                .filter(day -> wouldBePromised(history, day))
                .toList();

        assertThat(shown).as(history).isEqualTo(promised);
        assertThat(shown(history).nextFree()).isEqualTo(promised.isEmpty() ? null : promised.getFirst());
    }

    private boolean wouldBePromised(String history, LocalDate day) {
        Scenario scenario = happened(history)
                .by("cho", "resident")
                .when(new RequestLoan(WISH, JINPING, DRILL, day, day, null))
                .by("ana", "resident")
                .when(new AcceptLoan(WISH, JINPING));
        return scenario.answers().getLast().outcome() == Answer.Outcome.ACCEPTED;
    }

    private CalendarShown shown(String history) {
        ItemDocument item = ItemDocument.unheardOf();
        HouseDocument house = HouseDocument.unheardOf();
        var items = new ItemsProjection(ItemsProjectionTest.ROOMS);
        for (Recorded<?> recorded : happened(history).world().history()) {
            if (items.documentIds(recorded).contains(DRILL.value())) {
                item = items.evolve(item, DRILL.value(), recorded);
            }
            house = new HouseProjection().evolve(house, "here", recorded);
        }
        return CalendarShown.of(
                        new SeenItem(DRILL, item, house, new UsualRules(Rules.usual())),
                        new Question(happened("nothing").world().district(), MORNING, TODAY, TODAY.plusDays(27), null))
                .orElseThrow();
    }

    private Scenario happened(String history) {
        Scenario scenario = scenario()
                .at(MORNING)
                .given(
                        new DistrictRegistered("Asia/Shanghai"),
                        new ItemListed(DRILL, JINPING, home("ana"), "Drill", "tools", "lend", 7, 2, null, null));
        for (String person : List.of("ana", "cho")) {
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, home(person)));
        }
        return scenario.given(HISTORIES.getOrDefault(history, List.of()));
    }

    @SafeVarargs
    private static List<Event> with(List<? extends Event>... parts) {
        List<Event> all = new ArrayList<>();
        for (List<? extends Event> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static List<Event> terms(int bufferDays) {
        List<DayOfWeek> allButSunday = Stream.of(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .toList();
        return List.of(new LendingTermsSet(DRILL, allButSunday, bufferDays, false, false));
    }

    private static List<Event> promised(String id, int first, int last) {
        LoanId loan = new LoanId(id);
        return List.of(
                new LoanRequested(
                        loan,
                        DRILL,
                        JINPING,
                        home(id),
                        home("ana"),
                        7,
                        LATER,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        MORNING),
                new LoanAccepted(
                        loan, DRILL, LATER, TODAY.plusDays(first), TODAY.plusDays(last), parties(id), MORNING, true));
    }

    private static List<Event> out(String id, int due) {
        return List.of(new LoanStartedAtTheDoor(
                new LoanId(id),
                DRILL,
                parties(id),
                Side.OWNER,
                TODAY.minusDays(5),
                TODAY.plusDays(due),
                LATER,
                1,
                7,
                LATER,
                List.of(),
                List.of()));
    }

    private static List<Event> lost(String id) {
        return with(out(id, 3), List.of(new LoanLost(new LoanId(id), DRILL, Mover.BORROWER, null)));
    }

    private static List<Event> writtenOff(String id) {
        return List.of(new LoanWrittenOff(new LoanId(id), DRILL, parties(id), TODAY.plusDays(3)));
    }

    private static Parties parties(String borrower) {
        return new Parties(JINPING, home(borrower), home("ana"));
    }

    private static HouseholdId home(String person) {
        return new HouseholdId("home-of-" + person);
    }
}
