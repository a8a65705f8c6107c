package community.linli.lending.views.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.DaysUnblocked;
import community.linli.lending.calendar.CalendarEvent.HouseholdVouchedFor;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.gift.GiftEntries;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.Setting;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanEntries;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.reservation.ReservationEntries;
import community.linli.lending.swap.SwapEntries;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEntries;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ItemsProjectionTest {

    static final List<Entries<?>> ROOMS = List.of(
            WaitlistEntries.ENTRIES,
            LoanEntries.ENTRIES,
            ReservationEntries.ENTRIES,
            SwapEntries.ENTRIES,
            GiftEntries.ENTRIES);

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final HouseholdId CHOS = new HouseholdId("1-103");
    private static final ItemId DRILL = new ItemId("drill");
    private static final LocalDate DAY = LocalDate.parse("2026-05-08");
    private static final Instant LATER = Instant.parse("2026-05-08T16:00:00Z");
    private static final Subject ITEM = new Subject("item", "drill");
    private static final ItemListed LISTED =
            new ItemListed(DRILL, JINPING, ANAS, "Drill", "tools", "lend", 7, 2, null, null);
    private static final Parties PARTIES = new Parties(JINPING, BENS, ANAS);
    private static final LoanStartedAtTheDoor STARTED = new LoanStartedAtTheDoor(
            new LoanId("loan-1"),
            DRILL,
            PARTIES,
            Side.OWNER,
            DAY.minusDays(7),
            DAY,
            LATER,
            1,
            7,
            LATER,
            List.of(),
            List.of());

    private static ProjectionScenario<ItemDocument> listed() {
        return ProjectionScenario.of(new ItemsProjection(ROOMS)).given(ITEM, LISTED);
    }

    private static ItemDocument drill(ProjectionScenario<ItemDocument> scenario) {
        return Objects.requireNonNull(scenario.documents().get("drill"));
    }

    @Test
    void anItemsDocumentKnowsItsListingItsCalendarAndItsClaims() {
        ItemDocument drill = drill(listed().given(
                        new DaysBlocked(DRILL, DAY, DAY.plusDays(4), "We move."),
                        new DaysUnblocked(DRILL, DAY.plusDays(1), DAY.plusDays(2)),
                        new LendingTermsSet(DRILL, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 1, true, true),
                        new HouseholdVouchedFor(DRILL, BENS),
                        STARTED,
                        new TurnJoined(new TurnId("turn-1"), DRILL, JINPING, CHOS, ANAS, null))
                .given(ITEM, new ItemWithdrawn(DRILL)));

        assertThat(drill.isOf("jinping-26")).isTrue();
        assertThat(drill.isOf("elsewhere")).isFalse();
        assertThat(drill.known().withdrawn()).isTrue();
        assertThat(drill.calendar().blocked())
                .containsExactly(Span.ofDays(DAY, DAY), Span.ofDays(DAY.plusDays(3), DAY.plusDays(4)));
        assertThat(drill.calendar().meetingDays()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(drill.calendar().vouched()).containsExactly(BENS);
        assertThat(drill.diary().claims())
                .extracting(ItemDiary.Claim::household, ItemDiary.Claim::standing)
                .containsExactly(tuple(BENS, Standing.OUT), tuple(CHOS, Standing.QUEUED));
    }

    @Test
    void whatHasEndedIsInNoDocument() {
        var returned = new LoanReturned(new LoanId("loan-1"), DRILL, null, null, PARTIES, null, null, null);
        assertThat(drill(listed().given(STARTED, returned)).diary()).isEqualTo(ItemDiary.empty());
    }

    @Test
    void theHouseKnowsItsRulesItsClosuresAndItsClock() {
        Setting setting = Setting.NOTHING;
        HouseDocument house = Objects.requireNonNull(ProjectionScenario.of(new HouseProjection())
                .given(new Subject("district", "here"), new DistrictRegistered("Europe/Lisbon"))
                .given(new RulesSet(Scope.DISTRICT, setting), new ClosureAnnounced(DAY, DAY.plusDays(1), "Holiday"))
                .documents()
                .get("here"));
        assertThat(house.rules().setting(Scope.DISTRICT)).isPresent();
        assertThat(house.rules().isOpen(DAY)).isFalse();
        assertThat(house.dayOf(Instant.parse("2026-05-07T22:30:00Z"))).isEqualTo(LocalDate.parse("2026-05-07"));
        assertThat(house.dayOf(Instant.parse("2026-05-07T23:30:00Z"))).isEqualTo(DAY);
    }

    @Test
    void whoHasLeftLivesNowhere() {
        PersonId ana = new PersonId("ana");
        Subject resident = new Subject("resident", "ana");
        ProjectionScenario.of(new ReadersProjection())
                .given(resident, new ResidentJoined(ana, JINPING, ANAS))
                .thenDocument("ana", new ReaderDocument(JINPING, ANAS))
                .given(resident, new ResidentLeft(ana, JINPING, ANAS))
                .thenNoDocument("ana");
    }
}
