package community.linli.catalog;

import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.PauseItem;
import community.linli.catalog.item.ItemCommand.ResumeItem;
import community.linli.catalog.item.ItemCommand.ReviseItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemDetails;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemRejection;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What hangs on the board is described anew, and rests for a while. */
class RevisingDeciderTest extends BoardScenarios {

    private static final ItemDetails DETAILS = new ItemDetails("good", "Two speeds.\nLoud.", 30_000L, "after 6 p.m.");
    private static final ItemWords BETTER = words("hammer drill", DETAILS);
    private static final ItemRevised REVISED =
            new ItemRevised(DRILL, JINPING, HOME, "hammer drill", "tools", "lend", 3, null, null, null, null, DETAILS);
    private static final ItemPaused PAUSED = new ItemPaused(DRILL, JINPING, "in use");
    private static final ItemWithdrawn TAKEN_DOWN = new ItemWithdrawn(DRILL, JINPING, null, HOME);
    private static final PauseItem PAUSE = new PauseItem(DRILL, JINPING, "in use");
    private static final ResumeItem RESUME = new ResumeItem(DRILL, JINPING);

    @Test
    void aListingSaysConditionDescriptionPriceAndPickUp() {
        asAna().when(new ListItem(
                        DRILL, JINPING, words(" drill ", new ItemDetails("good", " Loud. ", 30_000L, " after six "))))
                .thenEvents(new ItemListed(
                        DRILL,
                        JINPING,
                        HOME,
                        "drill",
                        "tools",
                        "lend",
                        3,
                        null,
                        null,
                        null,
                        null,
                        new ItemDetails("good", "Loud.", 30_000L, "after six")));
    }

    @Test
    void whereNothingIsSaidThereAreNoDetails() {
        asAna().when(new ListItem(DRILL, JINPING, words("drill", new ItemDetails(null, " ", null, ""))))
                .thenEvents(new ItemListed(
                        DRILL, JINPING, HOME, "drill", "tools", "lend", 3, null, null, null, null, null));
    }

    @Test
    void everyWrongDetailIsNamed() {
        ItemDetails wrong = new ItemDetails("fine", "x".repeat(2_001), 100_000_001L, "a\u0007b");
        asAna().given(LISTED)
                .when(new ReviseItem(DRILL, JINPING, words("drill", wrong)))
                .thenRejected(ItemRejection.INVALID_FIELDS)
                .thenViolations(
                        new Violation("/condition", "unknown-condition", "The condition is new, good, used or worn."),
                        new Violation("/description", "too-long", "At most 2,000 characters, please."),
                        new Violation(
                                "/replacementFen", "out-of-range", "What another one costs is 0 to 100,000,000 fen."),
                        new Violation("/pickUp", "unprintable", "Please write without control characters."));
    }

    @Test
    void itsHouseholdSaysSomethingElseOfAThing() {
        asAna().given(LISTED)
                .when(new ReviseItem(DRILL, JINPING, BETTER))
                .thenEvents(REVISED)
                .thenState(
                        HouseholdItems.class, HOME.value(), cell -> cell.items().equals(List.of(DRILL)))
                .when(new ReviseItem(DRILL, JINPING, BETTER))
                .thenUnchanged()
                .when(new ListItemAgain(DRILL, JINPING, BETTER))
                .thenUnchanged();
    }

    @Test
    void nobodyElseSaysSomethingElseOfAThing() {
        inJinping()
                .given(ANA_IN, BEN_IN, LISTED)
                .by(BEN.value(), "resident", "steward")
                .when(new ReviseItem(DRILL, JINPING, BETTER))
                .thenRejected(ItemRejection.NOT_THE_OWNER);
    }

    @Test
    void whoHasSeenOlderWordsDoesNotOverwriteNewerOnes() {
        asAna().given(LISTED, REVISED)
                .expecting(1)
                .when(new ReviseItem(DRILL, JINPING, WORDS))
                .thenRejected("stale-version");
    }

    @Test
    void whatIsOffTheBoardIsListedAgainRatherThanRevised() {
        asAna().given(LISTED, TAKEN_DOWN)
                .when(new ReviseItem(DRILL, JINPING, BETTER))
                .thenRejected(ItemRejection.ITEM_OFF_THE_BOARD)
                .when(PAUSE)
                .thenRejected(ItemRejection.ITEM_OFF_THE_BOARD);
    }

    @Test
    void nothingIsRevisedInAClosedDistrict() {
        asAna().given(LISTED, new DistrictClosed("Merged"))
                .when(new ReviseItem(DRILL, JINPING, BETTER))
                .thenRejected(ItemRejection.DISTRICT_CLOSED);
    }

    @Test
    void aThingRestsAndCanBeHadAgain() {
        asAna().given(LISTED)
                .when(PAUSE)
                .thenEvents(PAUSED)
                .when(PAUSE)
                .thenUnchanged()
                .when(RESUME)
                .thenEvents(new ItemResumed(DRILL, JINPING))
                .when(RESUME)
                .thenUnchanged();
    }

    @Test
    void aStewardLetsAThingRestAndANeighbourDoesNot() {
        inJinping()
                .given(ANA_IN, BEN_IN, LISTED)
                .by("stella", "steward")
                .when(PAUSE)
                .thenEvents(PAUSED)
                .by(BEN.value(), "resident")
                .when(RESUME)
                .thenRejected(ItemRejection.NOT_THE_OWNER);
    }

    @Test
    void aThingThatRestsIsRevisedAndRestsOn() {
        asAna().given(LISTED, PAUSED)
                .when(new ReviseItem(DRILL, JINPING, BETTER))
                .thenEvents(REVISED)
                .when(PAUSE)
                .thenUnchanged();
    }

    @Test
    void aThingThatRestedIsListedAgainAwake() {
        asAna().given(LISTED, PAUSED)
                .when(new WithdrawItem(DRILL, JINPING, null))
                .thenEvents(TAKEN_DOWN)
                .when(new ListItemAgain(DRILL, JINPING, WORDS))
                .thenEvents(LISTED)
                .when(RESUME)
                .thenUnchanged();
    }

    @Test
    void theReasonOfARestIsShortAndPrintable() {
        asAna().given(LISTED)
                .when(new PauseItem(DRILL, JINPING, "字".repeat(201)))
                .thenRejected(ItemRejection.REASON_TOO_LONG)
                .when(new PauseItem(DRILL, JINPING, "a\u0007b"))
                .thenRejected(ItemRejection.REASON_UNPRINTABLE)
                .when(new PauseItem(DRILL, JINPING, null))
                .thenEvents(new ItemPaused(DRILL, JINPING, null));
    }

    private Scenario asAna() {
        return inJinping().given(ANA_IN).by(ANA.value(), "resident");
    }

    private static ItemWords words(String name, @Nullable ItemDetails details) {
        return new ItemWords(name, "tools", "lend", 3, null, null, null, null, details);
    }
}
