package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.ItemsImported;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How people leave their doors. */
class LeavingDeciderTest extends BoardScenarios {

    private static final PersonId CYD = new PersonId("p-000000000000c1d0");
    private static final ResidentJoined ANA_BACK = new ResidentJoined(HOME_AFTER, JINPING, ANA);
    private static final ResidentJoined CYD_IN = new ResidentJoined(HOME, JINPING, CYD);
    private static final HouseholdRegistered DOOR_THIRD = new HouseholdRegistered(
            new HouseholdId("44688dae-00bf-5af6-9d3d-7fd5ca8ecb8a.3"), JINPING, "1单元", 1, "101");
    private static final PersonErased ANA_FORGOTTEN = new PersonErased(HOME, JINPING, ANA);
    private static final LeaveHousehold ANA_LEAVES = new LeaveHousehold(HOME, JINPING, ANA);
    private static final ErasePerson FORGET_ANA = new ErasePerson(JINPING, ANA);

    @Test
    void aPersonLeavesAndTheOthersStay() {
        inJinping()
                .given(ANA_IN, CYD_IN, LISTED)
                .by(ANA.value(), "resident")
                .when(ANA_LEAVES)
                .thenEvents(ANA_OUT)
                .thenFollows()
                .when(ANA_LEAVES)
                .thenUnchanged();
    }

    @Test
    void theHouseholdLeavesWithTheLastPersonAndWhatItListedComesDown() {
        ItemListed saw = new ItemListed(
                new ItemId("saw"), JINPING, HOME, "saw", "tools", "give", null, null, null, null, null, null);
        ItemListed pot = new ItemListed(
                new ItemId("pot"), JINPING, NEXT_DOOR, "pot", "kitchen", "give", null, null, null, null, null, null);
        inJinping()
                .given(ANA_IN, CYD_IN, BEN_IN, LISTED, saw, pot)
                .by("stella", "steward")
                .when(new LeaveHousehold(HOME, JINPING, CYD))
                .thenEvents(new ResidentLeft(HOME, JINPING, CYD))
                .when(ANA_LEAVES)
                .thenEvents(ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .thenRulesAsk(
                        new WithdrawItem(DRILL, JINPING, "The household has left."),
                        new WithdrawItem(saw.item(), JINPING, "The household has left."))
                .thenFollows(
                        new ItemWithdrawn(DRILL, JINPING, "The household has left.", HOME),
                        new ItemWithdrawn(saw.item(), JINPING, "The household has left.", HOME));
    }

    @Test
    void whatWasGivenAwayStaysWhereItIsWhenTheGiverLeaves() {
        inJinping()
                .given(ANA_IN, BEN_IN, LISTED, new ItemGivenAway(DRILL, JINPING, HOME, NEXT_DOOR))
                .by(ANA.value(), "resident")
                .when(ANA_LEAVES)
                .thenEvents(ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .thenRulesAsk();
    }

    @Test
    void nobodyElseSaysThatAPersonHasLeft() {
        inJinping()
                .given(ANA_IN, BEN_IN)
                .by(BEN.value(), "resident")
                .when(ANA_LEAVES)
                .thenRejected(HouseholdRejection.NOT_THE_PERSON)
                .when(new LeaveHousehold(HOME, JINPING, BEN))
                .thenRejected(HouseholdRejection.RESIDENT_NOT_FOUND)
                .by("stella", "steward")
                .when(new LeaveHousehold(HOME, JINPING, CYD))
                .thenRejected(HouseholdRejection.RESIDENT_NOT_FOUND);
    }

    @Test
    void whoMovesInBehindADoorIsAnotherHouseholdThanTheOneThatLeft() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .by("stella", "steward")
                .when(new EnterResident(HOME, JINPING, CYD))
                .thenRejected(HouseholdRejection.HOUSEHOLD_LEFT)
                .when(new EnterResident(HOME_AFTER, JINPING, CYD))
                .thenEvents(new ResidentJoined(HOME_AFTER, JINPING, CYD));
    }

    @Test
    void oneHouseholdAfterAnotherLeavesTheSameDoor() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER, new ResidentJoined(HOME_AFTER, JINPING, CYD))
                .by("stella", "steward")
                .when(new LeaveHousehold(HOME_AFTER, JINPING, CYD))
                .thenEvents(
                        new ResidentLeft(HOME_AFTER, JINPING, CYD), new HouseholdLeft(HOME_AFTER, JINPING), DOOR_THIRD);
    }

    @Test
    void aFileOfItemsMeansTheHouseholdThatIsBehindTheDoorNow() {
        ItemRow row = new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", "");
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .by("stella", "steward")
                .when(new ImportItems(JINPING, "items.csv", List.of(row)))
                .thenLast(new ItemsImported(JINPING, 1))
                .thenState(
                        HouseholdItems.class,
                        HOME_AFTER.value(),
                        listed -> listed.items().size() == 1);
    }

    @Test
    void aDoorThatIsBroughtAgainStaysTheDoorOfWhoeverLivesThere() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .by("stella", "steward")
                .when(new ImportHouseholds(JINPING, "households.csv", List.of(new HouseholdRow(2, "1单元", "1", "101"))))
                .thenUnchanged();
    }

    @Test
    void whoWantsToBeForgottenHasLeftTheHousehold() {
        inJinping()
                .given(ANA_IN, LISTED)
                .by(ANA.value(), "resident")
                .when(FORGET_ANA)
                .thenEvents(ANA_OUT, HOME_EMPTY, DOOR_AFTER, ANA_FORGOTTEN)
                .thenFollows(new ItemWithdrawn(DRILL, JINPING, "The household has left.", HOME))
                .when(FORGET_ANA)
                .thenUnchanged()
                .when(ANA_LEAVES)
                .thenUnchanged();
    }

    @Test
    void oneOfSeveralIsForgottenAndTheHouseholdStays() {
        inJinping()
                .given(ANA_IN, CYD_IN, LISTED)
                .by("olga", "officer")
                .when(FORGET_ANA)
                .thenEvents(ANA_OUT, ANA_FORGOTTEN)
                .thenRulesAsk();
    }

    @Test
    void whoHasLeftIsForgottenToo() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .by(ANA.value(), "resident")
                .when(FORGET_ANA)
                .thenEvents(ANA_FORGOTTEN);
    }

    @Test
    void whoComesBackIsForgottenOnceMore() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER, ANA_FORGOTTEN, ANA_BACK)
                .by(ANA.value(), "resident")
                .when(FORGET_ANA)
                .thenEvents(
                        new ResidentLeft(HOME_AFTER, JINPING, ANA),
                        new HouseholdLeft(HOME_AFTER, JINPING),
                        DOOR_THIRD,
                        new PersonErased(HOME_AFTER, JINPING, ANA));
    }

    @Test
    void nobodyElseHasAPersonForgotten() {
        inJinping()
                .given(ANA_IN, BEN_IN)
                .by(BEN.value(), "resident", "steward")
                .when(FORGET_ANA)
                .thenRejected(CommunityRejection.NOT_THE_PERSON)
                .by("olga", "officer")
                .when(new ErasePerson(JINPING, CYD))
                .thenRejected(CommunityRejection.RESIDENT_NOT_FOUND);
    }

    @Test
    void aPersonOfAnotherCommunityIsUnknownHere() {
        CommunityId yulin = new CommunityId("yulin-3");
        inJinping()
                .given(ANA_IN, new CommunityFounded(yulin, "3 Yulin Road", "urban"))
                .by("olga", "officer")
                .when(new ErasePerson(yulin, ANA))
                .thenRejected(CommunityRejection.RESIDENT_NOT_FOUND);
    }

    @Test
    void whoLeftMayJoinAnotherHousehold() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .by("stella", "steward")
                .when(new EnterResident(NEXT_DOOR, JINPING, ANA))
                .thenEvents(new ResidentJoined(NEXT_DOOR, JINPING, ANA));
    }

    @Test
    void whoWasForgottenBelongsToNoHousehold() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER, ANA_FORGOTTEN)
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, WORDS))
                .thenRejected(ItemRejection.NOT_A_MEMBER);
    }

    @Test
    void whatWasGivenAwayIsNotListedByWhoHadIt() {
        inJinping()
                .given(ANA_IN, BEN_IN, LISTED, new ItemGivenAway(DRILL, JINPING, HOME, NEXT_DOOR))
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, WORDS))
                .thenUnchanged();
    }
}
