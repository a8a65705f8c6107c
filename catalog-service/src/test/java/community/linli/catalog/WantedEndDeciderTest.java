package community.linli.catalog;

import community.linli.catalog.district.DistrictCommand.CloseDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.wantedpost.OpenPosts;
import community.linli.catalog.wantedpost.WantedPostCommand.FillWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.WithdrawWanted;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerLapsed;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedExpired;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedFilled;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.catalog.wantedpost.WantedPostRejection;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How asking for something ends, and answers with it. */
class WantedEndDeciderTest extends WantedScenarios {

    private static final WantedAnswerLapsed LAPSED = new WantedAnswerLapsed(POST, JINPING, BENS_DRILL);
    private static final WantedExpired EXPIRED = new WantedExpired(POST, JINPING, HOME, List.of(BENS_DRILL));

    @Test
    void whoAskedSaysWhichAnswerHelped() {
        answered()
                .when(new FillWanted(POST, JINPING, DRILL))
                .thenRejected(WantedPostRejection.ANSWER_NOT_FOUND)
                .when(FILL)
                .thenEvents(new WantedFilled(POST, JINPING, HOME, BENS_DRILL, List.of(BENS_DRILL)))
                .thenState(
                        OpenPosts.class,
                        "household/" + HOME,
                        open -> open.posts().isEmpty())
                .thenState(
                        OpenPosts.class,
                        "item/" + BENS_DRILL,
                        open -> open.posts().isEmpty())
                .when(FILL)
                .thenRejected(WantedPostRejection.WANTED_POST_ENDED);
    }

    @Test
    void whatWasFoundOtherwiseIsFilledToo() {
        answered()
                .when(new FillWanted(POST, JINPING, null))
                .thenEvents(new WantedFilled(POST, JINPING, HOME, null, List.of(BENS_DRILL)));
    }

    @Test
    void nobodyElseFillsOrWithdrawsIt() {
        answered()
                .by(BEN.value(), "resident")
                .when(FILL)
                .thenRejected(WantedPostRejection.NOT_THE_ASKER)
                .when(WITHDRAW)
                .thenRejected(WantedPostRejection.NOT_THE_ASKER);
    }

    @Test
    void whoAskedWithdrawsItWithoutAReason() {
        answered()
                .when(WITHDRAW)
                .thenEvents(withdrawn(Cause.NOT_NEEDED, null, BENS_DRILL))
                .when(WITHDRAW)
                .thenUnchanged();
    }

    @Test
    void aStewardWithdrawsItWithAReason() {
        answered()
                .by("stella", "steward")
                .when(WITHDRAW)
                .thenRejected(WantedPostRejection.REASON_MISSING)
                .when(new WithdrawWanted(POST, JINPING, "x".repeat(201)))
                .thenRejected(WantedPostRejection.REASON_TOO_LONG)
                .when(new WithdrawWanted(POST, JINPING, "a\u0007b"))
                .thenRejected(WantedPostRejection.REASON_UNPRINTABLE)
                .when(new WithdrawWanted(POST, JINPING, "not for neighbours"))
                .thenEvents(withdrawn(Cause.BY_STEWARD, "not for neighbours", BENS_DRILL));
    }

    @Test
    void itExpiresAtTheEndOfItsLastDayInTheDistrict() {
        neighbours()
                .by(ANA.value(), "resident")
                .when(ASK)
                .thenEvents(ASKED)
                .by(BEN.value(), "resident")
                .when(ANSWER)
                .thenEvents(ANSWERED)
                .whenItIs(LAST_MOMENT.minusSeconds(1))
                .thenEvents()
                .whenItIs(LAST_MOMENT)
                .thenEvents(EXPIRED)
                .when(ANSWER)
                .thenRejected(WantedPostRejection.WANTED_POST_ENDED);
    }

    @Test
    void whatWasFilledDoesNotExpire() {
        neighbours()
                .by(ANA.value(), "resident")
                .when(ASK)
                .thenEvents(ASKED)
                .when(WITHDRAW)
                .thenEvents(withdrawn(Cause.NOT_NEEDED, null))
                .whenItIs(LAST_MOMENT)
                .thenEvents();
    }

    @Test
    void anAnswerFallsAwayWithItsThing() {
        answered()
                .by(BEN.value(), "resident")
                .when(new WithdrawItem(BENS_DRILL, JINPING, null))
                .thenEvents(new ItemWithdrawn(BENS_DRILL, JINPING, null, NEXT_DOOR))
                .thenFollows(LAPSED)
                .by(ANA.value(), "resident")
                .when(FILL)
                .thenRejected(WantedPostRejection.ANSWER_NOT_FOUND);
    }

    @Test
    void anAnswerFallsAwayWhenItsThingIsAnothersNow() {
        answered()
                .by("rule", "rule")
                .when(new TransferItem(BENS_DRILL, NEXT_DOOR, HOME))
                .thenEvents(new ItemGivenAway(BENS_DRILL, JINPING, NEXT_DOOR, HOME))
                .thenFollows(LAPSED);
    }

    @Test
    void anAnswerFallsAwayWhenItsHouseholdLeaves() {
        answered()
                .by(BEN.value(), "resident")
                .when(new LeaveHousehold(NEXT_DOOR, JINPING, BEN))
                .thenEvents(
                        new ResidentLeft(NEXT_DOOR, JINPING, BEN),
                        new HouseholdLeft(NEXT_DOOR, JINPING),
                        new HouseholdRegistered(after(NEXT_DOOR), JINPING, "1单元", 1, "102"))
                .thenFollows(new ItemWithdrawn(BENS_DRILL, JINPING, "The household has left.", NEXT_DOOR), LAPSED);
    }

    @Test
    void nothingIsAskedForByWhoHasLeft() {
        answered()
                .when(new LeaveHousehold(HOME, JINPING, ANA))
                .thenEvents(ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .thenFollows(
                        new ItemWithdrawn(DRILL, JINPING, "The household has left.", HOME),
                        withdrawn(Cause.HOUSEHOLD_LEFT, null, BENS_DRILL));
    }

    @Test
    void nothingIsAskedForInAClosedDistrict() {
        answered()
                .by("otto", "operator")
                .when(new CloseDistrict("Merged"))
                .thenEvents(new DistrictClosed("Merged"))
                .thenFollows(withdrawn(Cause.DISTRICT_CLOSED, null, BENS_DRILL));
    }

    private Scenario answered() {
        return neighbours().given(ASKED, ANSWERED).by(ANA.value(), "resident");
    }

    private static WantedWithdrawn withdrawn(Cause cause, @Nullable String reason, ItemId... answers) {
        return new WantedWithdrawn(POST, JINPING, HOME, cause, reason, List.of(answers));
    }

    private static HouseholdId after(HouseholdId household) {
        return new HouseholdId(household + ".2");
    }
}
