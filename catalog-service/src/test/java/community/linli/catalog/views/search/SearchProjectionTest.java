package community.linli.catalog.views.search;

import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.facts.LendingFacts.LoanReturned;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.views.search.SearchDocument.Door;
import community.linli.catalog.views.search.SearchDocument.Hold;
import community.linli.catalog.views.search.SearchDocument.Listing;
import community.linli.catalog.views.search.SearchDocument.Rest;
import community.linli.catalog.views.search.SearchDocument.Thing;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchProjectionTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("home");
    private static final ItemId DRILL = new ItemId("drill");
    private static final Subject LOAN = new Subject("loan", "l-1");
    private static final ItemListed LISTED =
            new ItemListed(DRILL, JINPING, HOME, "手电钻", "工具", "lend", 7, "带电池", 2, List.of("钻头"), null, null);
    private static final Listing WORDS = new Listing(
            "drill",
            "jinping-26",
            "home",
            "手电钻",
            "工具",
            "lend",
            "带电池",
            List.of("钻头"),
            2,
            Instant.parse("2026-05-01T10:00:00Z"));

    private static ProjectionScenario<SearchDocument> search() {
        return ProjectionScenario.of(new SearchProjection());
    }

    private static SearchDocument thing(boolean isOff, Hold... holds) {
        return SearchDocument.of(new Thing(WORDS, List.of(holds), false, isOff));
    }

    @Test
    void aListedThingIsKeptWithItsWordsAndWhatLoansHoldOfIt() {
        search().given(LISTED)
                .thenDocument("item/drill", thing(false))
                .given(LOAN, new LoanAccepted("l-1", DRILL))
                .thenDocument("item/drill", thing(false, new Hold("l-1", false)))
                .given(LOAN, new LoanHandedOver("l-1", DRILL))
                .thenDocument("item/drill", thing(false, new Hold("l-1", true)))
                .given(LOAN, new LoanReturned("l-1", DRILL))
                .thenDocument("item/drill", thing(false));
    }

    @Test
    void aRevisedThingKeepsWhenItWasListedAndThatItRests() {
        ItemRevised revised =
                new ItemRevised(DRILL, JINPING, HOME, "手电钻", "工具", "lend", 3, "带电池", 2, List.of("钻头"), null, null);
        search().given(LISTED, new ItemPaused(DRILL, JINPING, null))
                .at("2026-05-09T10:00:00Z")
                .given(revised)
                .thenDocument("item/drill", SearchDocument.of(new Thing(WORDS, List.of(), true, false)))
                .given(new ItemResumed(DRILL, JINPING))
                .thenDocument("item/drill", thing(false));
    }

    @Test
    void aLoanMayBeHeardOfBeforeItsThing() {
        search().given(LOAN, new LoanAccepted("l-1", DRILL))
                .given(LISTED)
                .thenDocument("item/drill", thing(false, new Hold("l-1", false)));
    }

    @Test
    void whatIsWithdrawnOrGivenAwayIsOffTheBoardUntilItIsListedAgain() {
        search().given(LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME))
                .thenDocument("item/drill", thing(true))
                .given(LISTED)
                .thenDocument("item/drill", thing(false))
                .given(new ItemGivenAway(DRILL, JINPING, HOME, new HouseholdId("other")))
                .thenDocument("item/drill", thing(true));
    }

    @Test
    void aHouseholdsDoorIsKnownWhileItIsThere() {
        search().given(new HouseholdRegistered(HOME, JINPING, "2单元", 3, "302"))
                .thenDocument("household/home", SearchDocument.of(new Door("2单元", 3, "302")))
                .given(new HouseholdLeft(HOME, JINPING))
                .thenNoDocument("household/home");
    }

    @Test
    void whichBoardsRestIsKnown() {
        search().given(new CommunityFounded(JINPING, "锦屏街26号院", "urban"))
                .thenDocument("community/jinping-26", SearchDocument.of(new Rest("jinping-26", false)))
                .given(new CommunityPaused(JINPING, null))
                .thenDocument("community/jinping-26", SearchDocument.of(new Rest("jinping-26", true)))
                .given(new CommunityResumed(JINPING))
                .thenDocument("community/jinping-26", SearchDocument.of(new Rest("jinping-26", false)));
        search().given(new DistrictRegistered("武侯", "Asia/Shanghai"), new DistrictClosed("合并"))
                .thenDocument("district/here", SearchDocument.of(new Rest(null, true)));
    }
}
