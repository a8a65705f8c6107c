package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityCommand.PauseCommunity;
import community.linli.catalog.community.CommunityCommand.ResumeCommunity;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.community.CommunityState;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.district.DistrictCommand.CloseDistrict;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How boards come to rest: a community for a while, a district for good. */
class RestingDeciderTest extends BoardScenarios {

    private static final CloseDistrict CLOSE = new CloseDistrict("Merged with Jinjiang");
    private static final DistrictClosed CLOSED = new DistrictClosed("Merged with Jinjiang");

    @Test
    void aCommunityIsPausedAndResumed() {
        PauseCommunity pause = new PauseCommunity(JINPING, "New pipes");
        ResumeCommunity resume = new ResumeCommunity(JINPING);
        inJinping()
                .by("olga", "officer")
                .when(resume)
                .thenUnchanged()
                .when(pause)
                .thenEvents(new CommunityPaused(JINPING, "New pipes"))
                .thenState(CommunityState.class, JINPING.value(), CommunityState::isPaused)
                .when(pause)
                .thenUnchanged()
                .when(new FoundCommunity(JINPING, "26 Jinping Street", "urban"))
                .thenUnchanged()
                .when(resume)
                .thenEvents(new CommunityResumed(JINPING))
                .when(new PauseCommunity(JINPING, null))
                .thenEvents(new CommunityPaused(JINPING, null));
    }

    @Test
    void onlyACommunityThatIsThereIsPausedOrResumed() {
        CommunityId elsewhere = new CommunityId("elsewhere");
        inJinping()
                .by("olga", "officer")
                .when(new PauseCommunity(elsewhere, null))
                .thenRejected(CommunityRejection.COMMUNITY_NOT_FOUND)
                .when(new ResumeCommunity(elsewhere))
                .thenRejected(CommunityRejection.COMMUNITY_NOT_FOUND);
    }

    @Test
    void aPausedBoardCanBeTidied() {
        inJinping()
                .given(ANA_IN, new CommunityPaused(JINPING, null))
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, WORDS))
                .thenEvents(LISTED)
                .when(new WithdrawItem(DRILL, JINPING, null))
                .thenEvents(new ItemWithdrawn(DRILL, JINPING, null, HOME));
    }

    @Test
    void aDistrictIsClosedOnce() {
        scenario()
                .by("otto", "operator")
                .when(CLOSE)
                .thenRejected("district-not-registered")
                .given(REGISTERED)
                .when(CLOSE)
                .thenEvents(CLOSED)
                .thenState(DistrictState.class, DistrictState.KEY, DistrictState::isClosed)
                .when(new CloseDistrict("Another reason"))
                .thenUnchanged()
                .when(new RegisterDistrict("Wuhou", "Asia/Shanghai"))
                .thenUnchanged();
    }

    @Test
    void nothingIsListedInAClosedDistrict() {
        inJinping()
                .given(ANA_IN, LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME), CLOSED)
                .by(ANA.value(), "resident")
                .when(new ListItem(new ItemId("saw"), JINPING, WORDS))
                .thenRejected(ItemRejection.DISTRICT_CLOSED)
                .when(new ListItemAgain(DRILL, JINPING, WORDS))
                .thenRejected(ItemRejection.DISTRICT_CLOSED)
                .by("stella", "steward")
                .when(new ImportItems(
                        JINPING, "items.csv", List.of(new ItemRow(2, "1单元", "101", "saw", "tools", "give", "", ""))))
                .thenRejected(CommunityRejection.DISTRICT_CLOSED);
    }

    @Test
    void nobodyJoinsAClosedDistrict() {
        inJinping()
                .given(ANA_IN, CLOSED)
                .by("stella", "steward")
                .when(new EnterResident(NEXT_DOOR, JINPING, BEN))
                .thenRejected(HouseholdRejection.DISTRICT_CLOSED)
                .when(new EnterResident(HOME, JINPING, ANA))
                .thenUnchanged()
                .when(new ImportHouseholds(JINPING, "households.csv", List.of(new HouseholdRow(2, "1单元", "1", "103"))))
                .thenRejected(CommunityRejection.DISTRICT_CLOSED)
                .when(new ImportHouseholds(JINPING, "households.csv", List.of(new HouseholdRow(2, "1单元", "1", "102"))))
                .thenUnchanged()
                .by("olga", "officer")
                .when(new FoundCommunity(new CommunityId("yulin-3"), "3 Yulin Road", "urban"))
                .thenRejected(CommunityRejection.DISTRICT_CLOSED);
    }

    @Test
    void takingDownHandingOnAndLeavingGoOnInAClosedDistrict() {
        inJinping()
                .given(ANA_IN, BEN_IN, LISTED, CLOSED)
                .by("rule", "rule")
                .when(new TransferItem(DRILL, HOME, NEXT_DOOR))
                .thenEvents(new ItemGivenAway(DRILL, JINPING, HOME, NEXT_DOOR))
                .by(ANA.value(), "resident")
                .when(new LeaveHousehold(HOME, JINPING, ANA))
                .thenEvents(ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .when(new ErasePerson(JINPING, ANA))
                .thenEvents(new PersonErased(HOME, JINPING, ANA));
        inJinping()
                .given(ANA_IN, LISTED, CLOSED)
                .by(ANA.value(), "resident")
                .when(new WithdrawItem(DRILL, JINPING, null))
                .thenEvents(new ItemWithdrawn(DRILL, JINPING, null, HOME));
    }
}
