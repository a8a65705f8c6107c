package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import org.junit.jupiter.api.Test;

/** How people leave their doors. */
class LeavingDeciderTest extends BoardScenarios {

    static final ResidentLeft ANA_OUT = new ResidentLeft(HOME, JINPING, ANA);
    static final HouseholdLeft HOME_EMPTY = new HouseholdLeft(HOME, JINPING);

    private static final PersonId CYD = new PersonId("p-000000000000c1d0");
    private static final ResidentJoined CYD_IN = new ResidentJoined(HOME, JINPING, CYD);
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
        ItemListed saw =
                new ItemListed(new ItemId("saw"), JINPING, HOME, "saw", "tools", "give", null, null, null, null, null);
        ItemListed pot = new ItemListed(
                new ItemId("pot"), JINPING, NEXT_DOOR, "pot", "kitchen", "give", null, null, null, null, null);
        inJinping()
                .given(ANA_IN, CYD_IN, BEN_IN, LISTED, saw, pot)
                .by("stella", "steward")
                .when(new LeaveHousehold(HOME, JINPING, CYD))
                .thenEvents(new ResidentLeft(HOME, JINPING, CYD))
                .when(ANA_LEAVES)
                .thenEvents(ANA_OUT, HOME_EMPTY)
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
                .thenEvents(ANA_OUT, HOME_EMPTY)
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
    void somebodyMovesInAfterAHouseholdHasLeft() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, CYD_IN)
                .by("stella", "steward")
                .when(new LeaveHousehold(HOME, JINPING, CYD))
                .thenEvents(new ResidentLeft(HOME, JINPING, CYD), HOME_EMPTY);
    }

    @Test
    void whoWantsToBeForgottenHasLeftTheHousehold() {
        inJinping()
                .given(ANA_IN, LISTED)
                .by(ANA.value(), "resident")
                .when(FORGET_ANA)
                .thenEvents(ANA_OUT, HOME_EMPTY, ANA_FORGOTTEN)
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
                .given(ANA_IN, ANA_OUT, HOME_EMPTY)
                .by(ANA.value(), "resident")
                .when(FORGET_ANA)
                .thenEvents(ANA_FORGOTTEN);
    }

    @Test
    void whoComesBackIsForgottenOnceMore() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, ANA_FORGOTTEN, ANA_IN)
                .by(ANA.value(), "resident")
                .when(FORGET_ANA)
                .thenEvents(ANA_OUT, HOME_EMPTY, ANA_FORGOTTEN);
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
                .given(ANA_IN, ANA_OUT, HOME_EMPTY)
                .by("stella", "steward")
                .when(new EnterResident(NEXT_DOOR, JINPING, ANA))
                .thenEvents(new ResidentJoined(NEXT_DOOR, JINPING, ANA));
    }

    @Test
    void whoWasForgottenBelongsToNoHousehold() {
        inJinping()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, ANA_FORGOTTEN)
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
