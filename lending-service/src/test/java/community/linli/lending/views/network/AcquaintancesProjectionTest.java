package community.linli.lending.views.network;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.HouseholdRegistered;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.gift.GiftId;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.IntroductionId;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedIn;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedOut;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import community.linli.lending.swap.SwapId;
import community.linli.lending.views.network.HouseholdDocument.Door;
import community.linli.lending.views.network.HouseholdDocument.Introduced;
import community.linli.lending.views.network.HouseholdDocument.Meeting;
import community.linli.lending.views.network.HouseholdDocument.Met;
import community.linli.lending.views.network.HouseholdDocument.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcquaintancesProjectionTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId ANAS = new HouseholdId("ana");
    private static final HouseholdId BENS = new HouseholdId("ben");
    private static final HouseholdId CHOS = new HouseholdId("cho");
    private static final PersonId ANA = new PersonId("p-ana");
    private static final ItemId DRILL = new ItemId("drill");
    private static final LoanId LOAN = new LoanId("loan-1");
    private static final Parties PARTIES = new Parties(JINPING, BENS, ANAS);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final LoanStartedAtTheDoor AT_THE_DOOR = new LoanStartedAtTheDoor(
            LOAN, DRILL, PARTIES, Side.BORROWER, MAY_1.minusDays(1), MAY_1, NOW, 1, 14, NOW, List.of(), List.of());

    private final ProjectionScenario<HouseholdDocument> scenario = ProjectionScenario.of(new AcquaintancesProjection());

    private static LoanHandedOver handedOver(@Nullable Side unheard) {
        return new LoanHandedOver(LOAN, DRILL, MAY_1, MAY_1, NOW, 1, PARTIES, List.of(), unheard, NOW);
    }

    private AcquaintancesProjectionTest given(Event... events) {
        scenario.given(events);
        return this;
    }

    private AcquaintancesProjectionTest heard(Fact fact) {
        scenario.given(new Subject("household", "ana"), fact);
        return this;
    }

    private HouseholdDocument of(HouseholdId household) {
        return Objects.requireNonNull(scenario.documents().get("jinping-26/" + household.value()));
    }

    @Test
    void bothHouseholdsOfALoanHaveMetOnceItIsHandedOver() {
        given(handedOver(null));
        assertThat(of(ANAS).met()).containsExactly(new Met(BENS, List.of(Meeting.of(NOW, MAY_1, null))));
        assertThat(of(BENS).met()).containsExactly(new Met(ANAS, List.of(Meeting.of(NOW, MAY_1, null))));
    }

    @Test
    void whatOneSideAloneSaidIsForgottenWhenTheOtherGainsaysIt() {
        given(handedOver(Side.OWNER));
        assertThat(of(ANAS).met()).hasSize(1);
        given(new DoorLoanDenied(LOAN, DRILL, PARTIES, Side.OWNER, null, null));
        assertThat(of(ANAS).met()).isEmpty();
        assertThat(of(BENS).met()).isEmpty();
    }

    @Test
    void aLoanGainsaidLeavesWhatWasBeforeIt() {
        given(new GiftHandedOver(new GiftId("lamp"), new ItemId("lamp"), JINPING, ANAS, BENS), AT_THE_DOOR);
        assertThat(of(BENS).met().getFirst().meetings()).hasSize(2);
        given(new DoorLoanDenied(LOAN, DRILL, PARTIES, Side.OWNER, null, null));
        assertThat(of(BENS).met()).containsExactly(new Met(ANAS, List.of(Meeting.of(NOW, null, null))));
    }

    @Test
    void aLoanBegunAtTheDoorCountsFromTheDayItBeganAndIsAWishOfTheBorrower() {
        given(AT_THE_DOOR);
        assertThat(of(ANAS).met()).containsExactly(new Met(BENS, List.of(Meeting.of(NOW, MAY_1.minusDays(1), LOAN))));
        assertThat(of(ANAS).wished()).isEmpty();
        assertThat(of(BENS).wished()).containsExactly(new Wish(DRILL, NOW));
    }

    @Test
    void ofARingOfThreeEachMeetsWhomItGivesToAndGetsFrom() {
        List<Leg> ring = List.of(
                new Leg(DRILL, ANAS, BENS), new Leg(new ItemId("b"), BENS, CHOS), new Leg(new ItemId("c"), CHOS, ANAS));
        given(new SwapCompleted(new SwapId("ring"), JINPING, ring));
        assertThat(of(BENS).met()).extracting(Met::household).containsExactly(ANAS, CHOS);
    }

    @Test
    void anUndoneSwapMakesNobodyMeet() {
        Leg leg = new Leg(DRILL, ANAS, BENS);
        given(
                new SwapLegHandedOver(new SwapId("swap"), leg),
                new SwapUndone(new SwapId("swap"), List.of(leg), List.of(), null, null));
        assertThat(scenario.documents()).isEmpty();
    }

    @Test
    void whoMovesInBehindADoorAfterTheLastHasLeftIsAnotherHousehold() {
        heard(new HouseholdRegistered(ANAS, JINPING, "2单元", 3, "302"));
        heard(new ResidentJoined(ANA, JINPING, ANAS)).given(handedOver(null));
        scenario.at("2026-06-01T00:00:00Z");
        heard(new ResidentLeft(ANA, JINPING, ANAS)).heard(new PersonErased(ANA, JINPING, ANAS));
        heard(new HouseholdLeft(ANAS, JINPING));
        HouseholdDocument empty = of(ANAS);
        assertThat(empty.residents()).isEmpty();
        assertThat(empty.door()).isEqualTo(new Door("2单元", 3, "302"));
        assertThat(empty.isNow(NOW)).isFalse();
        assertThat(empty.isNow(Instant.parse("2026-06-01T00:00:01Z"))).isTrue();
    }

    @Test
    void whetherTheCatalogueOrLendingIsHeardFirstMakesNoDifference() {
        heard(new ResidentJoined(ANA, JINPING, ANAS)).given(handedOver(null));
        scenario.at("2026-06-01T00:00:00Z");
        heard(new HouseholdLeft(ANAS, JINPING));

        ProjectionScenario<HouseholdDocument> other = ProjectionScenario.of(new AcquaintancesProjection());
        Subject door = new Subject("household", "ana");
        other.given(door, new ResidentJoined(ANA, JINPING, ANAS)).at("2026-06-01T00:00:00Z");
        other.given(door, new HouseholdLeft(ANAS, JINPING)).at("2026-05-01T10:00:00Z");
        other.given(handedOver(null));
        assertThat(other.documents()).isEqualTo(scenario.documents());
    }

    @Test
    void whatAHouseholdAskedForIsKeptOnceAndTheLatestFifty() {
        Event[] asked = IntStream.rangeClosed(0, 60)
                .mapToObj(number -> new GiftWished(
                        new GiftId("g" + number), new ItemId("i" + number % 55), JINPING, BENS, ANAS, null))
                .toArray(Event[]::new);
        given(asked);
        assertThat(of(BENS).wished())
                .hasSize(HouseholdDocument.WISHES)
                .extracting(Wish::item)
                .doesNotHaveDuplicates()
                .endsWith(new ItemId("i4"), new ItemId("i5"));
        given(new LoanRequested(
                LOAN, DRILL, JINPING, BENS, ANAS, 14, NOW, null, null, null, null, null, null, null, null));
        assertThat(of(BENS).wished().getLast().item()).isEqualTo(DRILL);
    }

    @Test
    void aHouseholdMayKeepOutAndComeBackAndIsIntroducedOnceToEach() {
        given(
                new HouseholdOptedOut(ANAS, JINPING),
                new IntroductionProposed(new IntroductionId("i"), JINPING, ANAS, CHOS, "Why not?", NOW));
        assertThat(of(ANAS).hasOptedOut()).isTrue();
        assertThat(of(CHOS).introduced()).containsExactly(new Introduced(ANAS, NOW));
        given(new HouseholdOptedIn(ANAS, JINPING));
        assertThat(of(ANAS).hasOptedOut()).isFalse();
    }
}
