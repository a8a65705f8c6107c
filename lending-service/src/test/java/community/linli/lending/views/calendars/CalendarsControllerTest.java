package community.linli.lending.views.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.lending.StoredViews;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import community.linli.lending.houserules.Rules;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.Setting;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.views.calendars.CalendarShown.Day;
import community.linli.lending.views.calendars.CalendarShown.Kept;
import community.linli.lending.views.calendars.HouseRulesShown.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what of an item's days, out of a database. */
class CalendarsControllerTest {

    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final String JINPING = StoredViews.JINPING.value();
    private static final ItemId DRILL = new ItemId("drill");
    private static final Instant LATER = Instant.parse("2026-05-08T16:00:00Z");

    private final StoredViews views = new StoredViews(
            new ItemsProjection(ItemsProjectionTest.ROOMS), new HouseProjection(), new ReadersProjection());
    private final CalendarsQuery query = new CalendarsQuery(views, new UsualRules(Rules.usual()));
    private final CalendarsController controller =
            new CalendarsController(query, InstantSource.fixed(Instant.parse("2026-05-01T02:00:00Z")));

    @BeforeEach
    void happen() {
        views.lives("ana", ANAS)
                .lives("ben", BENS)
                .lives("cho", new HouseholdId("3-3"))
                .lends(ANAS, DRILL, "Drill", 1)
                .happens(new LoanStartedAtTheDoor(
                        new LoanId("loan-1"),
                        DRILL,
                        new Parties(StoredViews.JINPING, BENS, ANAS),
                        Side.OWNER,
                        LocalDate.parse("2026-05-01"),
                        LocalDate.parse("2026-05-03"),
                        LATER,
                        1,
                        7,
                        LATER,
                        List.of(),
                        List.of()));
    }

    @AfterEach
    void close() {
        views.close();
    }

    private CalendarShown calendar(String person, @Nullable String from, @Nullable String to) {
        return controller.calendar(StoredViews.by(person, "resident"), JINPING, "drill", from, to);
    }

    @Test
    void aNeighbourSeesWhichDaysAreFreeAndOfNobodyWhoHasIt() {
        CalendarShown shown = calendar("cho", null, null);

        assertThat(shown.days()).hasSize(28);
        assertThat(shown.days().subList(0, 5))
                .extracting(day -> day.day().toString(), Day::free, Day::taken)
                .containsExactly(
                        tuple("2026-05-01", 0L, 1L),
                        tuple("2026-05-02", 0L, 1L),
                        tuple("2026-05-03", 0L, 1L),
                        tuple("2026-05-04", 1L, 0L),
                        tuple("2026-05-05", 1L, 0L));
        assertThat(shown.nextFree()).isEqualTo("2026-05-04");
        assertThat(shown.claims()).isEmpty();
        assertThat(shown.toString()).doesNotContain(BENS.value());
    }

    @Test
    void theOwnerSeesWhoHasItAndWhoHasItSeesTheOwnDays() {
        Kept kept = new Kept("loan/loan-1", BENS, "out", LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-03"));
        assertThat(calendar("ana", null, null).claims()).containsExactly(kept);
        assertThat(calendar("ben", null, null).claims()).containsExactly(kept);
    }

    @Test
    void blockedDaysWeekdaysAndClosuresAreShown() {
        views.happens(
                new DaysBlocked(DRILL, LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-05"), "We move."),
                new ClosureAnnounced(LocalDate.parse("2026-05-06"), LocalDate.parse("2026-05-06"), "Holiday"),
                new LendingTermsSet(
                        DRILL, List.copyOf(EnumSet.complementOf(EnumSet.of(DayOfWeek.THURSDAY))), null, false, false));
        CalendarShown shown = calendar("cho", "2026-05-04", "2026-05-08");

        assertThat(shown.days())
                .extracting(Day::free, Day::isBlocked, Day::isMeetingDay)
                .containsExactly(
                        tuple(0L, true, true),
                        tuple(0L, true, true),
                        tuple(1L, false, false),
                        tuple(1L, false, false),
                        tuple(1L, false, true));
        assertThat(shown.nextFree()).isEqualTo("2026-05-08");
        assertThat(shown.toString()).doesNotContain("We move.");
    }

    @Test
    void atMostNinetyTwoDaysFromTodayOnAreShown() {
        assertThat(calendar("cho", null, "2026-07-31").days()).hasSize(92);
        for (String[] wrong : new String[][] {
            {null, "2026-08-01"},
            {"2026-04-30", null},
            {"2026-05-08", "2026-05-07"},
            {"today", null},
            {"2029-01-01", null},
            {"+999999999-12-31", null}
        }) {
            assertThatThrownBy(() -> calendar("cho", wrong[0], wrong[1]))
                    .isInstanceOf(ProblemException.class)
                    .extracting("slug")
                    .isEqualTo("invalid-fields");
        }
    }

    @Test
    void whatIsNotOnThisBoardHasNoCalendar() {
        assertThat(calendar("ana", null, null)).isNotNull();
        assertThatThrownBy(
                        () -> controller.calendar(StoredViews.by("ana", "resident"), "elsewhere", "drill", null, null))
                .isInstanceOf(ProblemException.class);
        views.learn(new Subject("item", "drill"), new ItemWithdrawn(DRILL));
        assertThatThrownBy(() -> calendar("ana", null, null))
                .isInstanceOf(ProblemException.class)
                .extracting("slug")
                .isEqualTo("not-found");
    }

    @Test
    void whoLivesElsewhereReadsNoCalendarAndNoRulesOfThisCommunity() {
        views.learn(
                new Subject("resident", "eve"),
                new ResidentJoined(new PersonId("eve"), new CommunityId("elsewhere"), new HouseholdId("9-9")));
        assertThatThrownBy(() -> calendar("eve", null, null))
                .isInstanceOf(ProblemException.class)
                .extracting("slug")
                .isEqualTo("not-found");
        assertThatThrownBy(() -> rulesReadBy("eve", "resident", JINPING))
                .isInstanceOf(ProblemException.class)
                .extracting("slug")
                .isEqualTo("not-found");

        assertThat(controller.calendar(StoredViews.by("sun", "steward"), JINPING, "drill", null, null))
                .isNotNull();
        assertThat(rulesReadBy("eve", "resident", "elsewhere")).isNotNull();
        assertThat(rulesReadBy("eve", "resident", null)).isNotNull();
        for (String role : List.of("steward", "officer", "analyst", "operator")) {
            assertThat(rulesReadBy("sun", role, JINPING)).as(role).isNotNull();
        }
    }

    private HouseRulesShown rulesReadBy(String person, String role, @Nullable String community) {
        return new RulesController(query).rules(StoredViews.by(person, role), community, null);
    }

    @Test
    void aRuleSaysWhoHasSetIt() {
        views.happens(
                new RulesSet(Scope.DISTRICT, setting(4, 30)),
                new RulesSet(Scope.of(new CommunityId(JINPING)), setting(3, null)),
                new RulesSet(Scope.ofCategory("tools"), setting(null, 10)),
                new ClosureAnnounced(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"), "National Day"));

        HouseRulesShown shown = rules(JINPING, "tools");
        assertThat(shown.rules()).hasSize(Rules.class.getRecordComponents().length);
        assertThat(shown.rules())
                .contains(
                        new Rule("claimsAtMost", 3, "community"),
                        new Rule("loanDaysAtMost", 10, "category"),
                        new Rule("requestLife", "PT72H", "usual"),
                        new Rule("bufferDays", 0, "usual"));
        assertThat(shown.closures()).hasSize(1);
        assertThat(rules(JINPING, null).rules()).contains(new Rule("loanDaysAtMost", 30, "district"));
        assertThat(rules(null, null).rules()).contains(new Rule("claimsAtMost", 4, "district"));
        assertThat(rules("elsewhere", "books").rules()).contains(new Rule("claimsAtMost", 4, "district"));
    }

    private HouseRulesShown rules(@Nullable String community, @Nullable String category) {
        return new RulesController(query).rules(StoredViews.by("ina", "analyst"), community, category);
    }

    private static Setting setting(@Nullable Integer claimsAtMost, @Nullable Integer loanDaysAtMost) {
        return new Setting(
                null,
                null,
                null,
                null,
                null,
                claimsAtMost,
                null,
                loanDaysAtMost,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
