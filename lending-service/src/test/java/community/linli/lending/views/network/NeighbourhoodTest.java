package community.linli.lending.views.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.lending.facts.PersonId;
import community.linli.lending.views.network.Figures.Degree;
import community.linli.lending.views.network.Figures.Month;
import community.linli.lending.views.network.HouseholdDocument.Door;
import community.linli.lending.views.network.HouseholdDocument.Meeting;
import community.linli.lending.views.network.Neighbourhood.Acquaintance;
import community.linli.lending.views.network.Neighbourhood.Connected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    private final Doors doors = new Doors("jinping-26").lived("a", "b", "c", "d", "e");

    @Test
    void figuresSayWhoIsConnectedAndHowManyHangTogether() {
        doors.at("a", "1单元", 1, "101").at("z", "1单元", 2, "201");
        doors.meet("a", "b", "2026-05-01T02:00:00Z").meet("b", "c", "2026-05-02T02:00:00Z");
        Figures figures = doors.together().figures();
        assertThat(figures)
                .extracting(
                        Figures::doors,
                        Figures::households,
                        Figures::connected,
                        Figures::unconnected,
                        Figures::pairs,
                        Figures::components,
                        Figures::largest)
                .containsExactly(2, 5, 3, 2, 2, 1, 3);
        assertThat(figures.degrees()).containsExactly(new Degree(0, 2), new Degree(1, 2), new Degree(2, 1));
    }

    @Test
    void aPairIsNewInTheMonthOfTheDistrictsClockInWhichItFirstMet() {
        doors.meet("a", "b", "2026-04-30T15:59:59Z").meet("a", "b", "2026-06-01T02:00:00Z");
        doors.meet("c", "d", "2026-04-30T16:00:00Z").meet("b", "c", "2026-07-01T02:00:00Z");
        assertThat(doors.together().figures().months())
                .containsExactly(
                        new Month("2026-04", 1, 2, 2),
                        new Month("2026-05", 1, 2, 0),
                        new Month("2026-06", 0, 2, 0),
                        new Month("2026-07", 1, 4, 2));
    }

    @Test
    void theDayThatALoanNamesGoesBeforeThatOnWhichItWasRecorded() {
        Meeting told = Meeting.of(Instant.parse("2026-05-02T02:00:00Z"), LocalDate.of(2026, 4, 30), null);
        doors.change("a", door -> door.meeting(Doors.household("b"), told));
        doors.change("b", door -> door.meeting(Doors.household("a"), told));
        assertThat(doors.together().figures().months()).containsExactly(new Month("2026-04", 1, 2, 2));
    }

    @Test
    void whoMovedAwayStaysInTheMonthsAndIsGoneFromToday() {
        doors.meet("a", "b", "2026-05-01T02:00:00Z").meet("b", "c", "2026-05-02T02:00:00Z");
        List<Month> before = doors.together().figures().months();
        doors.change("b", door -> door.emptied(Instant.parse("2026-06-01T00:00:00Z")));
        Figures after = doors.together().figures();
        assertThat(after.months()).isEqualTo(before);
        assertThat(after)
                .extracting(Figures::households, Figures::connected, Figures::pairs, Figures::largest)
                .containsExactly(4, 0, 0, 1);
    }

    @Test
    void whoMovesInAfterwardsHasMetNobodyAndMeetsForTheFirstTime() {
        doors.meet("a", "b", "2026-05-01T02:00:00Z");
        doors.change(
                "b", door -> door.emptied(Instant.parse("2026-06-01T00:00:00Z")).with(new PersonId("new")));
        assertThat(doors.together().metBy(Doors.household("b"))).isEmpty();
        assertThat(doors.together().metBy(Doors.household("a"))).isEmpty();

        doors.meet("a", "b", "2026-07-01T02:00:00Z");
        assertThat(doors.together().metBy(Doors.household("a")))
                .containsExactly(new Acquaintance(Doors.household("b"), null, LocalDate.of(2026, 7, 1), 1));
        assertThat(doors.together().figures().months())
                .extracting(Month::newPairs)
                .containsExactly(1, 0, 1);
    }

    @Test
    void aHouseholdSeesWhomItMetSinceWhenAndHowOften() {
        doors.at("b", "1单元", 1, "102");
        doors.meet("a", "b", "2026-05-09T02:00:00Z").meet("a", "b", "2026-05-01T02:00:00Z");
        doors.meet("a", "c", "2026-05-03T02:00:00Z").meet("c", "d", "2026-05-03T02:00:00Z");
        assertThat(doors.together().metBy(Doors.household("a")))
                .containsExactly(
                        new Acquaintance(Doors.household("c"), null, LocalDate.of(2026, 5, 3), 1),
                        new Acquaintance(Doors.household("b"), new Door("1单元", 1, "102"), LocalDate.of(2026, 5, 1), 2));
    }

    @Test
    void stewardsSeeFirstWhoHasMetNobody() {
        doors.meet("a", "b", "2026-05-01T02:00:00Z").meet("a", "c", "2026-05-01T02:00:00Z");
        assertThat(doors.together().households())
                .extracting(home -> home.household().value(), Connected::met)
                .containsExactly(tuple("d", 0), tuple("e", 0), tuple("b", 1), tuple("c", 1), tuple("a", 2));
    }

    @Test
    void aHouseholdWithoutResidentsTakesPartOnceItHasMetSomebody() {
        doors.at("x", "1单元", 1, "101").meet("x", "a", "2026-05-01T02:00:00Z");
        assertThat(doors.together().figures().households()).isEqualTo(6);
    }

    @Test
    void ofACommunityInWhichNobodyLivesNothingIsCounted() {
        assertThat(new Doors("empty").together().figures())
                .isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, List.of(), List.of()));
        assertThat(Figures.sum(List.of())).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, List.of(), List.of()));
    }

    /** Two that meet some days after the first of January. */
    record Encounter(int one, int other, int day) {}

    @Provide
    Arbitrary<List<Encounter>> encounters() {
        Arbitrary<Integer> home = Arbitraries.integers().between(0, 5);
        return Combinators.combine(home, home, Arbitraries.integers().between(0, 150))
                .as(Encounter::new)
                .list()
                .ofMaxSize(12);
    }

    private static List<HouseholdDocument> community(String name, List<Encounter> encounters) {
        Doors doors = new Doors(name);
        for (int home = 0; home < 6; home++) {
            doors.lived(name + home);
        }
        Instant january = Instant.parse("2026-01-01T02:00:00Z");
        for (Encounter met : encounters) {
            if (met.one() != met.other()) {
                Instant at = january.plusSeconds(met.day() * 86_400L);
                doors.meet(name + met.one(), name + met.other(), at.toString());
            }
        }
        return doors.documents();
    }

    @Property(tries = 200)
    void aDistrictsSumsAreWhatItsCommunitiesPutTogetherGive(
            @ForAll("encounters") List<Encounter> here, @ForAll("encounters") List<Encounter> there) {
        List<HouseholdDocument> one = community("one", here);
        List<HouseholdDocument> other = community("other", there);
        List<HouseholdDocument> all = new ArrayList<>(one);
        all.addAll(other);
        Figures sum = Figures.sum(List.of(
                new Neighbourhood(one, Doors.CHENGDU).figures(), new Neighbourhood(other, Doors.CHENGDU).figures()));
        assertThat(sum).isEqualTo(new Neighbourhood(all, Doors.CHENGDU).figures());
    }
}
