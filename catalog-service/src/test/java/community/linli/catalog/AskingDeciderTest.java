package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.joinrequest.JoinRequestCommand.AskToJoin;
import community.linli.catalog.joinrequest.JoinRequestCommand.ConfirmJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.DeclineJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.DropJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.ExpireJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.TakeBackJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestConfirmed;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestDeclined;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestLapsed;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestTakenBack;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequested;
import community.linli.catalog.joinrequest.JoinRequestRejection;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a person without a code asks to live behind a door. */
class AskingDeciderTest extends BoardScenarios {

    private static final Instant IN_14_DAYS = Instant.parse("2026-05-15T10:00:00Z");
    private static final AskToJoin ASK = new AskToJoin(BEN, HOME, JINPING);
    private static final JoinRequested ASKED = new JoinRequested(BEN, HOME, JINPING, IN_14_DAYS);
    private static final ConfirmJoinRequest CONFIRM = new ConfirmJoinRequest(BEN, HOME, JINPING);
    private static final TakeBackJoinRequest TAKE_BACK = new TakeBackJoinRequest(BEN, HOME, JINPING);
    private static final ExpireJoinRequest EXPIRE = new ExpireJoinRequest(BEN, HOME, JINPING);
    private static final JoinRequestConfirmed CONFIRMED = new JoinRequestConfirmed(BEN, HOME, JINPING);
    private static final JoinRequestLapsed LAPSED = new JoinRequestLapsed(BEN, HOME, JINPING);
    private static final ResidentJoined BEN_IN_HOME = new ResidentJoined(HOME, JINPING, BEN);

    private Scenario ben() {
        return inJinping().at("2026-05-01T10:00:00Z").by(BEN.value(), "resident");
    }

    private Scenario asked() {
        return ben().given(ASKED).by("stella", "steward");
    }

    private static DeclineJoinRequest declining(String reason) {
        return new DeclineJoinRequest(BEN, HOME, JINPING, reason);
    }

    @Test
    void aPersonAsksAndAStewardConfirms() {
        ben().when(ASK)
                .thenEvents(ASKED)
                .thenDeadlines(new Deadline("expiry", IN_14_DAYS, EXPIRE))
                .when(ASK)
                .thenUnchanged()
                .by("stella", "steward")
                .when(CONFIRM)
                .thenEvents(CONFIRMED, BEN_IN_HOME)
                .thenRulesAsk()
                .when(CONFIRM)
                .thenRejected(JoinRequestRejection.JOIN_REQUEST_NOT_FOUND);
    }

    @Test
    void whoLivesThereAlreadyAsksForNothing() {
        ben().given(BEN_IN_HOME).when(ASK).thenUnchanged();
    }

    @Test
    void aPersonAsksOneHouseholdAtATime() {
        ben().given(ASKED)
                .when(new AskToJoin(BEN, NEXT_DOOR, JINPING))
                .thenRejected(JoinRequestRejection.ANOTHER_REQUEST_OPEN)
                .when(TAKE_BACK)
                .thenEvents(new JoinRequestTakenBack(BEN, HOME, JINPING))
                .thenDeadlines()
                .when(new AskToJoin(BEN, NEXT_DOOR, JINPING))
                .thenEvents(new JoinRequested(BEN, NEXT_DOOR, JINPING, IN_14_DAYS));
    }

    @Test
    void nobodyAsksOrTakesBackForSomebodyElse() {
        asked().when(ASK)
                .thenRejected(JoinRequestRejection.NOT_THE_PERSON)
                .when(TAKE_BACK)
                .thenRejected(JoinRequestRejection.NOT_THE_PERSON);
    }

    @Test
    void whereNobodyIsTakenInNobodyAsks() {
        ben().given(BEN_IN).when(ASK).thenRejected(HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD);
        ben().given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER).when(ASK).thenRejected(HouseholdRejection.HOUSEHOLD_LEFT);
        ben().given(new DistrictClosed("Merged")).when(ASK).thenRejected(HouseholdRejection.DISTRICT_CLOSED);
        ben().when(new AskToJoin(BEN, HOME, new CommunityId("yulin-3")))
                .thenRejected(HouseholdRejection.HOUSEHOLD_NOT_FOUND);
    }

    @Test
    void whatStandsAgainstItWhenItIsConfirmedCounts() {
        asked().given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER)
                .when(CONFIRM)
                .thenRejected(HouseholdRejection.HOUSEHOLD_LEFT);
        asked().given(BEN_IN).when(CONFIRM).thenRejected(HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD);
        asked().given(BEN_IN_HOME).when(CONFIRM).thenEvents(CONFIRMED);
    }

    @Test
    void aStewardDeclinesWithAReason() {
        asked().when(declining(" "))
                .thenRejected(JoinRequestRejection.REASON_MISSING)
                .when(declining("字".repeat(201)))
                .thenRejected(JoinRequestRejection.REASON_TOO_LONG)
                .when(declining("a\u0007b"))
                .thenRejected(JoinRequestRejection.REASON_UNPRINTABLE)
                .when(declining("Please come by"))
                .thenEvents(new JoinRequestDeclined(BEN, HOME, JINPING, "Please come by"))
                .when(CONFIRM)
                .thenRejected(JoinRequestRejection.JOIN_REQUEST_NOT_FOUND);
    }

    @Test
    void aRequestIsAnsweredForTheHouseholdThatWasAsked() {
        asked().when(new ConfirmJoinRequest(BEN, NEXT_DOOR, JINPING))
                .thenRejected(JoinRequestRejection.JOIN_REQUEST_NOT_FOUND)
                .when(new ConfirmJoinRequest(ANA, HOME, JINPING))
                .thenRejected(JoinRequestRejection.JOIN_REQUEST_NOT_FOUND);
    }

    @Test
    void aRequestThatNobodyAnswersLapsesAfterTwoWeeks() {
        ben().when(ASK).whenItIs("2026-05-15T09:59:59Z").whenItIs(IN_14_DAYS).thenLast(LAPSED);
    }

    @Test
    void aRequestLapsesByRuleAloneAndNotBefore() {
        asked().when(EXPIRE)
                .thenRejected(JoinRequestRejection.ONLY_BY_RULE)
                .when(new DropJoinRequest(BEN))
                .thenRejected(JoinRequestRejection.ONLY_BY_RULE)
                .by("rule", "rule")
                .when(EXPIRE)
                .thenUnchanged();
    }

    @Test
    void whoComesInOtherwiseWaitsForNoAnswerAnyMore() {
        asked().when(new EnterResident(NEXT_DOOR, JINPING, BEN))
                .thenEvents(BEN_IN)
                .thenRulesAsk(new DropJoinRequest(BEN))
                .thenFollows(LAPSED);
    }

    @Test
    void whoIsForgottenDoesNotComeInByAnOldWish() {
        ben().given(BEN_IN)
                .given(new ResidentLeft(NEXT_DOOR, JINPING, BEN))
                .given(ASKED)
                .when(new ErasePerson(JINPING, BEN))
                .thenEvents(new PersonErased(NEXT_DOOR, JINPING, BEN))
                .thenRulesAsk(new DropJoinRequest(BEN))
                .thenFollows(LAPSED);
    }
}
