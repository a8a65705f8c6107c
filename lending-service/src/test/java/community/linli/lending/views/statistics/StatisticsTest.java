package community.linli.lending.views.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftId;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapId;
import community.linli.lending.views.statistics.Statistics.Figures;
import community.linli.lending.views.statistics.Statistics.Lent;
import community.linli.lending.views.statistics.Statistics.Rate;
import community.linli.lending.views.statistics.Statistics.TimeToAccept;
import community.linli.lending.views.statistics.Statistics.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what happened to what is told of it, through a database; each history in order, twice and rebuilt. */
class StatisticsTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId ANAS = new HouseholdId("ana");
    private static final HouseholdId BENS = new HouseholdId("ben");
    private static final ItemId DRILL = new ItemId("drill");
    private static final Parties PARTIES = new Parties(JINPING, BENS, ANAS);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final StoredViews stored = new StoredViews();
    private final StatisticsQuery query = new StatisticsQuery(stored);

    @AfterEach
    void close() {
        stored.close();
    }

    private interface History {
        <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing);
    }

    private void happens(History history) {
        for (Projection<?> projection : List.of(
                new WeeksProjection(),
                new ParticipantsProjection(),
                new ItemYearsProjection(),
                new ListedItemsProjection(),
                new ClockProjection())) {
            stored.write(
                    projection.name(),
                    history.of(ProjectionScenario.of(projection)).documents());
        }
    }

    private Statistics of(String role, Optional<String> community, YearMonth from, YearMonth to) {
        return query.of(StoredViews.by("somebody", role), community, from, to);
    }

    private Statistics ofTheDistrict() {
        return of("officer", Optional.empty(), MAY, MAY);
    }

    private static LoanId loan(int number) {
        return new LoanId("loan-" + number);
    }

    private static LoanRequested asked(int number) {
        Instant never = Instant.parse("2026-12-31T00:00:00Z");
        return new LoanRequested(
                loan(number), DRILL, JINPING, BENS, ANAS, 7, never, null, null, null, null, null, null, null, null);
    }

    private static LoanAccepted accepted(int number, String askedAt) {
        return new LoanAccepted(loan(number), DRILL, null, null, null, PARTIES, Instant.parse(askedAt), null);
    }

    private static LoanHandedOver over(int number, ItemId item, LocalDate day, Parties parties) {
        LocalDate due = day.plusDays(7);
        Instant end = Instant.parse("2026-12-31T00:00:00Z");
        return new LoanHandedOver(loan(number), item, day, due, end, null, parties, null, null, null);
    }

    private static LoanReturned back(int number, LocalDate day, LocalDate due) {
        return new LoanReturned(loan(number), DRILL, null, null, PARTIES, day.minusDays(7), day, due);
    }

    private static LocalDate may(int day) {
        return MAY.atDay(day);
    }

    private static ResidentJoined joined(String person, HouseholdId household) {
        return new ResidentJoined(new PersonId(person), JINPING, household);
    }

    private static final class Loans implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return nothing.at("2026-05-04T04:00:00Z")
                    .given(asked(1), asked(2))
                    .at("2026-05-04T04:00:50Z")
                    .given(accepted(1, "2026-05-04T04:00:00Z"))
                    .at("2026-05-12T04:00:00Z")
                    .given(accepted(2, "2026-05-04T04:00:00Z"))
                    .given(over(1, DRILL, may(5), PARTIES), over(2, DRILL, may(12), PARTIES))
                    .given(new LoanBecameOverdue(loan(1), DRILL, may(12), PARTIES))
                    .given(back(1, may(13), may(12)), back(2, may(19), may(19)));
        }
    }

    @Test
    void eachWeekSaysHowManyLoansWereAskedForAcceptedBegunAndBroughtBack() {
        happens(new Loans());

        for (Statistics told : List.of(ofTheDistrict(), of("resident", Optional.of("jinping-26"), MAY, MAY))) {
            assertThat(told.weeks())
                    .extracting(Week::week, Week::from, Week::figures)
                    .containsExactly(
                            tuple("2026-W19", may(4), new Figures(2, 1, 1, 0, 0, 0, 0, 0, 0, 0)),
                            tuple("2026-W20", may(11), new Figures(0, 1, 1, 1, 1, 1, 0, 0, 0, 0)),
                            tuple("2026-W21", may(18), new Figures(0, 0, 0, 1, 0, 0, 0, 0, 0, 0)),
                            tuple("2026-W22", may(25), new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
            assertThat(told.total()).isEqualTo(new Figures(2, 2, 2, 2, 1, 1, 0, 0, 0, 0));
            assertThat(told.overdue()).isEqualTo(new Rate(1, 2, 500L));
        }
        assertThat(of("officer", Optional.of("elsewhere"), MAY, MAY).total().requested())
                .isZero();
    }

    @Test
    void theMedianTimeToAcceptIsTheShorterMiddleOneWithItsError() {
        happens(new Loans());

        assertThat(ofTheDistrict().timeToAccept()).isEqualTo(new TimeToAccept(2, 51L, 32));
        assertThat(ofTheDistrict().weeks().getFirst().timeToAccept()).isEqualTo(new TimeToAccept(1, 51L, 32));
        assertThat(ofTheDistrict().weeks().getLast().timeToAccept()).isEqualTo(new TimeToAccept(0, null, 32));
    }

    private record SundayNight(String timeZone) implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return nothing.given(new Subject("district", "north"), new DistrictRegistered(timeZone))
                    .at("2026-05-10T17:00:00Z")
                    .given(asked(1));
        }
    }

    @Test
    void aWeekBeginsAtMidnightOnTheDistrictsClock() {
        happens(new SundayNight("Asia/Shanghai"));
        assertThat(ofTheDistrict().weeks())
                .extracting(week -> week.figures().requested())
                .containsExactly(0L, 1L, 0L, 0L);

        happens(new SundayNight("Europe/Berlin"));
        assertThat(ofTheDistrict().weeks())
                .extracting(week -> week.figures().requested())
                .containsExactly(1L, 0L, 0L, 0L);
        assertThat(ofTheDistrict().timeZone()).isEqualTo("Europe/Berlin");
    }

    private static final class Households implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            HouseholdId chos = new HouseholdId("cho");
            HouseholdId dans = new HouseholdId("dan");
            return nothing.given(over(1, DRILL, may(5), PARTIES))
                    .given(over(2, DRILL, LocalDate.of(2026, 7, 1), new Parties(JINPING, chos, dans)))
                    .given(new Subject("household", "ana"), joined("ana", ANAS))
                    .given(new Subject("household", "ben"), joined("ben", BENS))
                    .given(new Subject("household", "cho"), joined("cho", chos))
                    .given(new Subject("household", "dan"), joined("dan", dans))
                    .given(new Subject("household", "ben"), new HouseholdLeft(BENS, JINPING));
        }
    }

    @Test
    void whoLentOrBorrowedInThePeriodTookPartOfAllThatLiveThere() {
        happens(new Households());

        assertThat(ofTheDistrict().participation()).isEqualTo(new Rate(1, 3, 333L));
        assertThat(of("analyst", Optional.of("jinping-26"), MAY, MAY.plusMonths(2))
                        .participation())
                .isEqualTo(new Rate(3, 3, 1000L));
        assertThat(of("analyst", Optional.empty(), MAY.plusMonths(1), MAY.plusMonths(1))
                        .participation())
                .isEqualTo(new Rate(0, 3, 0L));
        assertThat(of("analyst", Optional.of("elsewhere"), MAY, MAY).participation())
                .isEqualTo(new Rate(0, 0, null));
    }

    /** Ana lent to Ben, whose household left; another lives behind Ben's door since. The catalogue's word comes before lending's, or after it. */
    private record MovedOn(boolean isCatalogueFirst) implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return isCatalogueFirst ? lent(moved(nothing)) : moved(lent(nothing));
        }

        private <D> ProjectionScenario<D> lent(ProjectionScenario<D> before) {
            return before.at("2026-05-05T02:00:00Z").given(over(1, DRILL, may(5), PARTIES));
        }

        private <D> ProjectionScenario<D> moved(ProjectionScenario<D> before) {
            return before.at("2026-05-01T02:00:00Z")
                    .given(new Subject("household", "ana"), joined("ana", ANAS))
                    .given(new Subject("household", "ben"), joined("ben", BENS))
                    .at("2026-05-20T02:00:00Z")
                    .given(new Subject("household", "ben"), new HouseholdLeft(BENS, JINPING))
                    .given(new Subject("household", "ben"), joined("eve", BENS));
        }
    }

    @Test
    void whoLivesBehindTheDoorOfAHouseholdThatLeftHasNotTakenPartInWhatThatOneDid() {
        for (boolean isCatalogueFirst : List.of(true, false)) {
            happens(new MovedOn(isCatalogueFirst));
            assertThat(ofTheDistrict().participation()).isEqualTo(new Rate(1, 2, 500L));
        }
    }

    private static LoanStartedAtTheDoor started(int number, LocalDate day) {
        Instant end = Instant.parse("2026-12-31T00:00:00Z");
        return new LoanStartedAtTheDoor(
                loan(number), DRILL, PARTIES, Side.OWNER, day, may(30), end, 1, 7, end, List.of(), List.of());
    }

    private static DoorLoanDenied denied(int number, LocalDate day) {
        return new DoorLoanDenied(loan(number), DRILL, PARTIES, Side.BORROWER, null, day);
    }

    /** Three loans at the door of which the other side says that two never began. */
    private static final class Denied implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            LocalDate yearsEnd = LocalDate.of(2025, 12, 31);
            return nothing.given(new Subject("household", "ana"), joined("ana", ANAS))
                    .given(new Subject("household", "ben"), joined("ben", BENS))
                    .given(
                            new Subject("item", "drill"),
                            new ItemListed(DRILL, JINPING, ANAS, "Drill", "tools", "lend", 7, 1, null, null))
                    .at("2026-05-05T02:00:00Z")
                    .given(started(1, yearsEnd), denied(1, yearsEnd))
                    .given(started(2, may(5)), started(3, may(5)), denied(3, may(5)));
        }
    }

    @Test
    void aLoanThatTheOtherSideSaysNeverBeganIsNeitherLentNorTakesPart() {
        happens(new Denied());

        Statistics told = of("officer", Optional.of("jinping-26"), MAY.minusMonths(5), MAY);
        assertThat(told.mostLent()).extracting(Statistics.MostLent::year).containsExactly(2026);
        assertThat(told.mostLent().getFirst().items()).containsExactly(new Lent("drill", "Drill", "tools", 1));
        assertThat(told.participation()).isEqualTo(new Rate(2, 2, 1000L));
        YearMonth december = YearMonth.of(2025, 12);
        assertThat(of("officer", Optional.empty(), december, december).participation())
                .isEqualTo(new Rate(0, 2, 0L));
    }

    private static final class NeverListed implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return nothing.given(over(1, DRILL, may(5), PARTIES));
        }
    }

    @Test
    void whatWasNeverOnABoardIsNotAmongTheThingsLentMost() {
        happens(new NeverListed());

        assertThat(ofTheDistrict().mostLent()).isEmpty();
    }

    private static final class ManyThings implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            for (int thing = 0; thing < 25; thing++) {
                ItemId item = new ItemId("thing-" + thing);
                String name = thing == 24 ? "=Drill" : "Drill " + thing;
                nothing.given(
                        new Subject("item", item.value()),
                        new ItemListed(item, JINPING, ANAS, name, "tools", "lend", 7, 1, null, null));
                for (int time = 0; time <= thing; time++) {
                    nothing.given(over(100 * thing + time, item, may(5), PARTIES));
                }
            }
            LocalDate started = LocalDate.of(2025, 12, 31);
            return nothing.given(started(9, started)).given(denied(9, started));
        }
    }

    @Test
    void theTwentyThingsLentMostOfEachYearAreToldMostFirst() {
        happens(new ManyThings());

        Statistics told = of("officer", Optional.of("jinping-26"), MAY.minusMonths(5), MAY);
        List<Lent> items = told.mostLent().getLast().items();
        assertThat(items).hasSize(20).startsWith(new Lent("thing-24", "=Drill", "tools", 25));
        assertThat(items).extracting(Lent::lent).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(told.total().deniedAtTheDoor()).isEqualTo(1);
    }

    private static final class Exchanges implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            Leg leg = new Leg(DRILL, ANAS, BENS);
            Event swap = new SwapCompleted(new SwapId("swap"), JINPING, List.of(leg, leg, leg));
            return nothing.at("2026-05-05T04:00:00Z")
                    .given(swap, new GiftHandedOver(new GiftId("drill"), DRILL, JINPING, ANAS, BENS));
        }
    }

    @Test
    void swapsAndGiftsAreCounted() {
        happens(new Exchanges());

        assertThat(ofTheDistrict().total()).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, 1, 3, 1));
    }

    @Test
    void theFilesAreSafeToOpenAndHaveARowPerWeekAndPerItem() {
        happens(new ManyThings());

        assertThat(StatisticsTable.ofMostLent(ofTheDistrict()))
                .startsWith("year,rank,item,name,category,lent\r\n2026,1,thing-24,'=Drill,tools,25\r\n");
        assertThat(StatisticsTable.ofWeeks(ofTheDistrict()).lines())
                .hasSize(5)
                .element(1)
                .isEqualTo("2026-W19,2026-05-04,0,0,325,0,0,0,0,0,0,0,");
    }

    @Test
    void aPeriodHasAtMostTenYearsAndTheWeeksOfItsThursdays() {
        assertThat(new Period(MAY, MAY.plusMonths(119)).isAnswered()).isTrue();
        assertThat(new Period(MAY, MAY.plusMonths(120)).isAnswered()).isFalse();
        assertThat(new Period(MAY, MAY.minusMonths(1)).isAnswered()).isFalse();
        assertThat(new Period(YearMonth.of(1999, 12), YearMonth.of(2000, 1)).isAnswered())
                .isFalse();
        assertThat(Period.until(MAY)).isEqualTo(new Period(YearMonth.of(2025, 6), MAY));
        YearMonth january = YearMonth.of(2026, 1);
        assertThat(new Period(january, january).firstMonday()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(new Period(january, january).lastMonday()).isEqualTo(LocalDate.of(2026, 1, 26));
    }
}
