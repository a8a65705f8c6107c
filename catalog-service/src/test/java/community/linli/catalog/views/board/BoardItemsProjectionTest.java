package community.linli.catalog.views.board;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanCancelled;
import community.linli.catalog.facts.LendingFacts.LoanDeclined;
import community.linli.catalog.facts.LendingFacts.LoanExpired;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanReturned;
import community.linli.catalog.facts.LendingFacts.PromiseLapsed;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemDetails;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.views.board.BoardItemDocument.Listing;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BoardItemsProjectionTest {

    private static final ItemId DRILL = new ItemId("drill");
    private static final CommunityId COMMUNITY = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("2-301");
    private static final ItemListed LISTED =
            new ItemListed(DRILL, COMMUNITY, HOME, "Drill", "tools", "lend", 7, null, null, null, null, null);

    private static final HouseholdId NEXT_DOOR = new HouseholdId("2-302");
    private static final ItemListed THREE = new ItemListed(
            DRILL, COMMUNITY, HOME, "Drill", "tools", "lend", 7, null, 3, List.of("bits", "charger"), 5_000L, null);

    private final ProjectionScenario<BoardItemDocument> board = ProjectionScenario.of(new BoardItemsProjection());

    @Test
    void aListedItemIsAvailable() {
        board.given(LISTED);

        assertThat(drill().availability()).isEqualTo("available");
        assertThat(Objects.requireNonNull(drill().listing()).name()).isEqualTo("Drill");
        assertThat(drill().copies()).isEqualTo(1);
        assertThat(drill().version()).isEqualTo(1);
    }

    @Test
    void aRevisionReplacesWhatIsSaidAndNothingElse() {
        board.given(LISTED, new ItemPaused(DRILL, COMMUNITY, null));
        after("a", new LoanHandedOver("a", DRILL));
        board.given(new ItemRevised(
                DRILL,
                COMMUNITY,
                HOME,
                "Hammer drill",
                "tools",
                "lend",
                3,
                null,
                2,
                null,
                null,
                new ItemDetails("good", "Loud.", null, null)));

        Listing listing = Objects.requireNonNull(drill().listing());
        assertThat(listing.name()).isEqualTo("Hammer drill");
        assertThat(listing.condition()).isEqualTo("good");
        assertThat(drill().isPaused()).isTrue();
        assertThat(drill().free()).isEqualTo(1);
        assertThat(drill().version()).isEqualTo(3);
    }

    @Test
    void aPausedItemIsShownAsPausedUntilItIsResumedOrListedAnew() {
        Board.Rest open = new Board.Rest(false, false);
        board.given(LISTED, new ItemPaused(DRILL, COMMUNITY, null));
        assertThat(open.availability(drill())).isEqualTo("paused");
        board.given(new ItemResumed(DRILL, COMMUNITY));
        assertThat(open.availability(drill())).isEqualTo("available");
        board.given(new ItemPaused(DRILL, COMMUNITY, null), new ItemWithdrawn(DRILL, COMMUNITY, null, HOME), LISTED);
        assertThat(open.availability(drill())).isEqualTo("available");
    }

    @Test
    void anItemIsPromisedThenOutThenBack() {
        board.given(LISTED);

        assertThat(after("a", new LoanAccepted("a", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("a", new LoanHandedOver("a", DRILL)).availability()).isEqualTo("out");
        assertThat(after("a", new LoanReturned("a", DRILL)).availability()).isEqualTo("available");
        assertThat(drill().holds()).isEmpty();
    }

    @Test
    void aRequestThatIsCalledOffFreesNothingThatAnotherLoanHolds() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));

        assertThat(after("b", new LoanCancelled("b", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("a", new LoanCancelled("a", DRILL)).availability()).isEqualTo("available");
    }

    @Test
    void aLoanHeardOfBeforeTheListingIsNotForgotten() {
        after("a", new LoanAccepted("a", DRILL));
        board.given(LISTED);

        assertThat(drill().availability()).isEqualTo("promised");
        assertThat(drill().community()).isEqualTo("jinping-26");
    }

    @Test
    void aWithdrawnItemStaysWhereItIsUntilItComesBack() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));
        after("a", new LoanHandedOver("a", DRILL));
        board.given(new ItemWithdrawn(DRILL, COMMUNITY, null, HOME));

        assertThat(drill().isWithdrawn()).isTrue();
        assertThat(drill().availability()).isEqualTo("out");
        assertThat(after("a", new LoanReturned("a", DRILL)).isWithdrawn()).isTrue();
    }

    @Test
    void aPromiseThatLapsesFreesTheItem() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));

        assertThat(after("b", new PromiseLapsed("b", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("a", new PromiseLapsed("a", DRILL)).availability()).isEqualTo("available");
    }

    @Test
    void aRequestThatIsDeclinedOrExpiresFreesNothingThatAnotherLoanHolds() {
        board.given(LISTED);
        after("a", new LoanAccepted("a", DRILL));

        assertThat(after("b", new LoanDeclined("b", DRILL)).availability()).isEqualTo("promised");
        assertThat(after("c", new LoanExpired("c", DRILL)).availability()).isEqualTo("promised");
    }

    @Test
    void aThingIsAvailableWhileACopyIsFree() {
        board.given(THREE);

        assertThat(counts(after("a", new LoanAccepted("a", DRILL)))).isEqualTo("available: 2 free, 1 promised, 0 out");
        assertThat(counts(after("a", new LoanHandedOver("a", DRILL))))
                .isEqualTo("available: 2 free, 0 promised, 1 out");
        after("b", new LoanAccepted("b", DRILL));
        assertThat(counts(after("c", new LoanAccepted("c", DRILL)))).isEqualTo("promised: 0 free, 2 promised, 1 out");
        after("b", new LoanHandedOver("b", DRILL));
        assertThat(counts(after("c", new LoanHandedOver("c", DRILL)))).isEqualTo("out: 0 free, 0 promised, 3 out");
        assertThat(counts(after("d", new LoanCancelled("d", DRILL)))).isEqualTo("out: 0 free, 0 promised, 3 out");
        assertThat(counts(after("b", new LoanReturned("b", DRILL)))).isEqualTo("available: 1 free, 0 promised, 2 out");
    }

    @Test
    void fewerCopiesThanAreOutAreNoneFree() {
        board.given(THREE);
        after("a", new LoanHandedOver("a", DRILL));
        after("b", new LoanHandedOver("b", DRILL));
        board.given(new ItemWithdrawn(DRILL, COMMUNITY, null, HOME), LISTED);

        assertThat(counts(drill())).isEqualTo("out: 0 free, 0 promised, 2 out");
        assertThat(after("a", new LoanReturned("a", DRILL)).availability()).isEqualTo("out");
        assertThat(after("b", new LoanReturned("b", DRILL)).availability()).isEqualTo("available");
    }

    @Test
    void aKitSaysItsPartsAndItsDeposit() {
        board.given(THREE);

        assertThat(drill().listing())
                .isEqualTo(new Listing(
                        "Drill",
                        "tools",
                        "lend",
                        7,
                        null,
                        3,
                        List.of("bits", "charger"),
                        5_000L,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void whatIsGivenAwayIsTheRecipientsAndOffTheBoardUntilListedAgain() {
        board.given(LISTED, new ItemGivenAway(DRILL, COMMUNITY, HOME, NEXT_DOOR));

        assertThat(drill().isWithdrawn()).isTrue();
        assertThat(drill().household()).isEqualTo(NEXT_DOOR.value());
        assertThat(drill().version()).isEqualTo(2);

        board.given(
                new ItemListed(DRILL, COMMUNITY, NEXT_DOOR, "Drill", "tools", "lend", 7, null, null, null, null, null));
        assertThat(drill().isWithdrawn()).isFalse();
        assertThat(drill().household()).isEqualTo(NEXT_DOOR.value());
        assertThat(drill().availability()).isEqualTo("available");
    }

    private static String counts(BoardItemDocument item) {
        return "%s: %d free, %d promised, %d out"
                .formatted(item.availability(), item.free(), item.promised(), item.out());
    }

    private BoardItemDocument after(String loan, Fact fact) {
        board.given(new Subject("loan", loan), fact);
        return drill();
    }

    private BoardItemDocument drill() {
        return Objects.requireNonNull(board.documents().get("drill"));
    }
}
