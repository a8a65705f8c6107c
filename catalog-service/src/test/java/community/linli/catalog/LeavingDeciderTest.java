package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.community.CommunityState;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemRejection;
import org.junit.jupiter.api.Test;

/** How people leave their doors, and how boards come to rest. */
class LeavingDeciderTest extends BoardScenarios {

    static final ResidentLeft ANA_OUT = new ResidentLeft(HOME, JINPING, ANA);
    static final HouseholdLeft HOME_EMPTY = new HouseholdLeft(HOME, JINPING);

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
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, new PersonErased(HOME, JINPING, ANA))
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

    @Test
    void aPausedCommunityIsStillTheSame() {
        FoundCommunity found = new FoundCommunity(JINPING, "26 Jinping Street", "urban");
        inJinping()
                .given(new CommunityPaused(JINPING, "New pipes"))
                .by("olga", "officer")
                .when(found)
                .thenUnchanged()
                .thenState(CommunityState.class, JINPING.value(), CommunityState::isPaused)
                .given(new CommunityResumed(JINPING))
                .when(found)
                .thenUnchanged()
                .thenState(CommunityState.class, JINPING.value(), state -> !state.isPaused());
    }

    @Test
    void aClosedDistrictIsStillTheSame() {
        inJinping()
                .given(new DistrictClosed("Merged with Jinjiang"))
                .by("otto", "operator")
                .when(new RegisterDistrict("Wuhou", "Asia/Shanghai"))
                .thenUnchanged()
                .thenState(DistrictState.class, DistrictState.KEY, DistrictState::isClosed);
    }
}
