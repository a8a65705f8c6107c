package community.linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.invitation.InvitationCommand.ExpireInvitation;
import community.linli.catalog.invitation.InvitationCommand.InviteEmptyHouseholds;
import community.linli.catalog.invitation.InvitationCommand.InviteHousehold;
import community.linli.catalog.invitation.InvitationCommand.JoinByInvitation;
import community.linli.catalog.invitation.InvitationCommand.MoveByInvitation;
import community.linli.catalog.invitation.InvitationCommand.RevokeInvitation;
import community.linli.catalog.invitation.InvitationDecider;
import community.linli.catalog.invitation.InvitationEvent.InvitationExpired;
import community.linli.catalog.invitation.InvitationEvent.InvitationIssued;
import community.linli.catalog.invitation.InvitationEvent.InvitationRevoked;
import community.linli.catalog.invitation.InvitationEvent.InvitationUsed;
import community.linli.catalog.invitation.InvitationId;
import community.linli.catalog.invitation.InvitationRejection;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How households are invited, and people come in with a code. */
class InvitingDeciderTest extends BoardScenarios {

    private static final PersonId CYD = new PersonId("p-000000000000c1d0");
    private static final CommunityId YULIN = new CommunityId("yulin-3");
    private static final String TODAY = "2026-05-01T10:00:00Z";
    private static final Instant IN_14_DAYS = Instant.parse("2026-05-15T10:00:00Z");
    private static final InvitationId FIRST = new InvitationId(HOME + "~1");
    private static final InvitationId SECOND = new InvitationId(HOME + "~2");
    private static final InvitationIssued ISSUED = new InvitationIssued(FIRST, HOME, JINPING, IN_14_DAYS);
    private static final InviteHousehold INVITE = new InviteHousehold(HOME, JINPING, 14);
    private static final InviteEmptyHouseholds INVITE_ALL = new InviteEmptyHouseholds(JINPING, 14);
    private static final InvitationUsed USED_BY_CYD = new InvitationUsed(FIRST, HOME, JINPING, CYD);
    private static final InvitationRevoked REVOKED = new InvitationRevoked(FIRST, HOME, JINPING);
    private static final JoinByInvitation CYD_JOINS = new JoinByInvitation(FIRST, JINPING, CYD);
    private static final ResidentJoined CYD_IN = new ResidentJoined(HOME, JINPING, CYD);

    private Scenario steward() {
        return inJinping().at(TODAY).by("stella", "steward");
    }

    @Test
    void aHouseholdIsInvitedForAsManyDays() {
        steward()
                .when(INVITE)
                .thenEvents(ISSUED)
                .thenDeadlines(new Deadline("expiry", IN_14_DAYS, new ExpireInvitation(FIRST, JINPING)));
    }

    @Test
    void anotherInvitationTakesThePlaceOfTheFormer() {
        steward()
                .given(ISSUED)
                .when(INVITE)
                .thenEvents(REVOKED, new InvitationIssued(SECOND, HOME, JINPING, IN_14_DAYS))
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND);
    }

    @Test
    void onlyAHouseholdThatIsThereIsInvited() {
        steward()
                .given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .when(INVITE)
                .thenRejected(InvitationRejection.HOUSEHOLD_LEFT)
                .when(new InviteHousehold(NEXT_DOOR, YULIN, 14))
                .thenRejected(InvitationRejection.HOUSEHOLD_NOT_FOUND)
                .when(new InviteHousehold(new HouseholdId("nowhere"), JINPING, 14))
                .thenRejected(InvitationRejection.HOUSEHOLD_NOT_FOUND);
    }

    @Test
    void aClosedDistrictInvitesNobody() {
        steward()
                .given(new DistrictClosed("Merged"))
                .when(INVITE)
                .thenRejected(InvitationRejection.DISTRICT_CLOSED)
                .when(INVITE_ALL)
                .thenRejected(InvitationRejection.DISTRICT_CLOSED);
    }

    @Test
    void everyHouseholdInWhichNobodyLivesYetIsInvitedAtOnce() {
        HouseholdRegistered third = new HouseholdRegistered(new HouseholdId("third"), JINPING, "1单元", 2, "201");
        steward()
                .given(BEN_IN, third)
                .when(INVITE_ALL)
                .thenEvents(ISSUED, issued("third"))
                .when(INVITE_ALL)
                .thenUnchanged();
    }

    @Test
    void whatWasPrintedBeforeStaysGoodWhenTheRestIsInvited() {
        steward()
                .given(ISSUED)
                .when(INVITE_ALL)
                .thenEvents(issued(NEXT_DOOR.value()))
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenEvents(CYD_IN, USED_BY_CYD);
    }

    @Test
    void whoMovesInAfterALeftHouseholdIsInvitedToo() {
        steward()
                .given(BEN_IN, ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .when(INVITE_ALL)
                .thenEvents(issued(HOME_AFTER.value()));
    }

    @Test
    void twoThousandAreInvitedAtOnceAndTheRestWithTheNextWord() {
        Scenario large = steward()
                .given(IntStream.range(0, InvitationDecider.MOST_AT_ONCE)
                        .mapToObj(number -> new HouseholdRegistered(
                                new HouseholdId("door-" + number), JINPING, "2单元", 1, "" + number))
                        .toList());
        assertThat(large.when(INVITE_ALL).answers().getLast().events()).hasSize(2_000);
        assertThat(large.when(INVITE_ALL).answers().getLast().events()).hasSize(2);
        large.when(INVITE_ALL).thenUnchanged();
    }

    @Test
    void onlyAFoundedCommunityIsInvited() {
        steward().when(new InviteEmptyHouseholds(YULIN, 14)).thenRejected(InvitationRejection.COMMUNITY_NOT_FOUND);
    }

    @Test
    void aCodeServesOnePerson() {
        steward()
                .given(ISSUED)
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenEvents(CYD_IN, USED_BY_CYD)
                .thenDeadlines()
                .when(CYD_JOINS)
                .thenUnchanged()
                .by(BEN.value(), "resident")
                .when(new JoinByInvitation(FIRST, JINPING, BEN))
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND);
    }

    @Test
    void severalPeopleOfOneHouseholdEachComeWithACodeOfTheirOwn() {
        steward()
                .given(ISSUED, CYD_IN, USED_BY_CYD)
                .when(INVITE)
                .thenEvents(new InvitationIssued(SECOND, HOME, JINPING, IN_14_DAYS))
                .by(ANA.value(), "resident")
                .when(new JoinByInvitation(SECOND, JINPING, ANA))
                .thenEvents(ANA_IN, new InvitationUsed(SECOND, HOME, JINPING, ANA));
    }

    @Test
    void aCodeIsGoodUntilItsDaysAreOver() {
        steward()
                .given(ISSUED)
                .by(CYD.value(), "resident")
                .at("2026-05-15T09:59:59Z")
                .when(CYD_JOINS)
                .thenEvents(CYD_IN, USED_BY_CYD);
        steward()
                .when(INVITE)
                .whenItIs(IN_14_DAYS)
                .thenLast(new InvitationExpired(FIRST, HOME, JINPING))
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND);
    }

    @Test
    void aCodeWhoseDaysAreOverLetsNobodyInBeforeTheTimerSaysSo() {
        steward()
                .given(ISSUED)
                .by(CYD.value(), "resident")
                .at(IN_14_DAYS)
                .when(CYD_JOINS)
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND);
    }

    @Test
    void theTimerOfAnEarlierInvitationEndsNothing() {
        steward()
                .given(ISSUED, REVOKED, new InvitationIssued(SECOND, HOME, JINPING, IN_14_DAYS))
                .when(new ExpireInvitation(SECOND, JINPING))
                .thenRejected(InvitationRejection.ONLY_BY_RULE)
                .by("rule", "rule")
                .when(new ExpireInvitation(FIRST, JINPING))
                .thenUnchanged()
                .when(new ExpireInvitation(SECOND, JINPING))
                .thenUnchanged();
    }

    @Test
    void aRevokedCodeLetsNobodyIn() {
        steward()
                .given(ISSUED)
                .when(new RevokeInvitation(FIRST, YULIN))
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND)
                .when(new RevokeInvitation(FIRST, JINPING))
                .thenEvents(REVOKED)
                .when(new RevokeInvitation(FIRST, JINPING))
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND)
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND);
    }

    @Test
    void aCodeIsGoodInItsCommunityAlone() {
        steward()
                .given(ISSUED, new CommunityFounded(YULIN, "3 Yulin Road", "urban"))
                .by(CYD.value(), "resident")
                .when(new JoinByInvitation(FIRST, YULIN, CYD))
                .thenRejected(InvitationRejection.INVITATION_NOT_FOUND);
    }

    @Test
    void nobodyBringsSomebodyElsesCode() {
        steward().given(ISSUED).when(CYD_JOINS).thenRejected(InvitationRejection.NOT_THE_PERSON);
    }

    @Test
    void whoBelongsToAnotherHouseholdDoesNotJoinButMoves() {
        steward()
                .given(ISSUED, BEN_IN, new ResidentJoined(NEXT_DOOR, JINPING, CYD))
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenRejected(HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD)
                .when(new MoveByInvitation(FIRST, JINPING, CYD))
                .thenEvents(new ResidentLeft(NEXT_DOOR, JINPING, CYD), CYD_IN, USED_BY_CYD);
    }

    @Test
    void theHouseholdIsGoneWhenItsLastPersonMoves() {
        inJinping()
                .at(TODAY)
                .given(ANA_IN, LISTED, new InvitationIssued(next(1), NEXT_DOOR, JINPING, IN_14_DAYS))
                .by(ANA.value(), "resident")
                .when(new MoveByInvitation(next(1), JINPING, ANA))
                .thenEvents(
                        ANA_OUT,
                        HOME_EMPTY,
                        DOOR_AFTER,
                        new ResidentJoined(NEXT_DOOR, JINPING, ANA),
                        new InvitationUsed(next(1), NEXT_DOOR, JINPING, ANA))
                .thenFollows(new ItemWithdrawn(DRILL, JINPING, "The household has left.", HOME));
    }

    @Test
    void aPersonMovesToAnotherCommunityOfTheDistrict() {
        HouseholdRegistered there = new HouseholdRegistered(new HouseholdId("yulin-door"), YULIN, "A", 1, "1");
        InvitationId code = new InvitationId("yulin-door~1");
        inJinping()
                .at(TODAY)
                .given(new CommunityFounded(YULIN, "3 Yulin Road", "urban"), there, ANA_IN)
                .given(new InvitationIssued(code, there.household(), YULIN, IN_14_DAYS))
                .by(ANA.value(), "resident")
                .when(new MoveByInvitation(code, YULIN, ANA))
                .thenEvents(
                        ANA_OUT,
                        new HouseholdLeft(HOME, JINPING),
                        DOOR_AFTER,
                        new ResidentJoined(there.household(), YULIN, ANA),
                        new InvitationUsed(code, there.household(), YULIN, ANA));
    }

    @Test
    void whoLivesThereAlreadyKeepsTheCodeForSomebodyElse() {
        inJinping()
                .at(TODAY)
                .given(ANA_IN, ISSUED)
                .by(ANA.value(), "resident")
                .when(new MoveByInvitation(FIRST, JINPING, ANA))
                .thenUnchanged()
                .by(CYD.value(), "resident")
                .when(CYD_JOINS)
                .thenEvents(CYD_IN, USED_BY_CYD);
    }

    @Test
    void aHouseholdThatIsFullOrHasLeftOrWhoseDistrictIsClosedTakesNobodyIn() {
        List<ResidentJoined> hundred = IntStream.range(0, 100)
                .mapToObj(number ->
                        new ResidentJoined(HOME, JINPING, new PersonId("p-0000000000000%03d".formatted(number))))
                .toList();
        cyd().given(hundred).when(CYD_JOINS).thenRejected(HouseholdRejection.HOUSEHOLD_FULL);
        cyd().given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .when(CYD_JOINS)
                .thenRejected(HouseholdRejection.HOUSEHOLD_LEFT);
        cyd().given(new DistrictClosed("Merged")).when(CYD_JOINS).thenRejected(HouseholdRejection.DISTRICT_CLOSED);
    }

    private Scenario cyd() {
        return inJinping().at(TODAY).given(ISSUED).by(CYD.value(), "resident");
    }

    private static InvitationId next(int number) {
        return new InvitationId(NEXT_DOOR + "~" + number);
    }

    private static InvitationIssued issued(String household) {
        return new InvitationIssued(
                new InvitationId(household + "~1"), new HouseholdId(household), JINPING, IN_14_DAYS);
    }
}
