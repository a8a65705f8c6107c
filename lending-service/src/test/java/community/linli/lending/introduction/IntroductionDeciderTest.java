package community.linli.lending.introduction;

import community.linli.eventsourcing.Deadline;
import community.linli.lending.introduction.IntroductionCommand.ConfirmMet;
import community.linli.lending.introduction.IntroductionCommand.DropIntroduction;
import community.linli.lending.introduction.IntroductionCommand.LapseIntroduction;
import community.linli.lending.introduction.IntroductionCommand.ProposeIntroduction;
import community.linli.lending.introduction.IntroductionCommand.WelcomeIntroduction;
import community.linli.lending.introduction.IntroductionEvent.HouseholdsMet;
import community.linli.lending.introduction.IntroductionEvent.IntroductionDropped;
import community.linli.lending.introduction.IntroductionEvent.IntroductionLapsed;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.OpennessCommand.OptIn;
import community.linli.lending.introduction.OpennessCommand.OptOut;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedIn;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedOut;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntroductionDeciderTest extends IntroductionScenarios {

    private static final HouseholdsMet MET = new HouseholdsMet(MEETING, JINPING, homeOf("ben"), homeOf("cho"));

    @Test
    void aHouseholdProposesItselfAndHasTherebySaidYes() {
        stairwell()
                .by("ben", "resident")
                .when(new ProposeIntroduction(MEETING, JINPING, null, homeOf("cho"), " " + WHY))
                .thenEvents(PROPOSED, BY_BEN)
                .thenDeadlines(new Deadline("lapse", A_WEEK_LATER, new LapseIntroduction(MEETING)));
    }

    @Test
    void aStewardProposesTwoAndNeitherHasSaidAnything() {
        stairwell()
                .by("sun", "steward")
                .when(new ProposeIntroduction(MEETING, JINPING, homeOf("ben"), homeOf("cho"), WHY))
                .thenEvents(PROPOSED);
    }

    @Test
    void theyMeetWhenBothWouldLikeToAndOneSaysSo() {
        stairwell()
                .given(PROPOSED, BY_BEN)
                .by("cho", "resident")
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenEvents(BY_CHO)
                .when(new ConfirmMet(MEETING, JINPING))
                .thenEvents(MET)
                .by("ben", "resident")
                .when(new ConfirmMet(MEETING, JINPING))
                .thenUnchanged();
    }

    @Test
    void nobodyHasMetBeforeBothWouldLikeTo() {
        stairwell()
                .given(PROPOSED, BY_BEN)
                .by("ben", "resident")
                .when(new ConfirmMet(MEETING, JINPING))
                .thenRejected(IntroductionRejection.NOT_WELCOMED_BY_BOTH);
    }

    @Test
    void aRefusalIsNeverShown() {
        IntroductionDropped byCho = new IntroductionDropped(MEETING, homeOf("cho"));
        stairwell()
                .given(PROPOSED)
                .by("cho", "resident")
                .when(new DropIntroduction(MEETING, JINPING))
                .thenEvents(byCho)
                .when(new DropIntroduction(MEETING, JINPING))
                .thenUnchanged()
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenRejected(IntroductionRejection.INTRODUCTION_ENDED)
                .by("ben", "resident")
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenEvents(BY_BEN)
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenUnchanged()
                .when(new ConfirmMet(MEETING, JINPING))
                .thenRejected(IntroductionRejection.NOT_WELCOMED_BY_BOTH)
                .when(new DropIntroduction(MEETING, JINPING))
                .thenEvents(new IntroductionDropped(MEETING, homeOf("ben")))
                .when(new DropIntroduction(MEETING, JINPING))
                .thenUnchanged();
    }

    @Test
    void whoSaysYesAndThenNoIsNotBelievedToHaveSaidYes() {
        stairwell()
                .given(PROPOSED, BY_CHO, new IntroductionDropped(MEETING, homeOf("cho")))
                .by("ben", "resident")
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenEvents(BY_BEN)
                .when(new ConfirmMet(MEETING, JINPING))
                .thenRejected(IntroductionRejection.NOT_WELCOMED_BY_BOTH);
    }

    @Test
    void aDroppedOneEndsForTheOtherWhenAnUnansweredOneWould() {
        stairwell()
                .given(PROPOSED, BY_BEN, new IntroductionDropped(MEETING, homeOf("cho")))
                .at(A_WEEK_LATER)
                .by("ben", "resident")
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenRejected(IntroductionRejection.INTRODUCTION_ENDED);
        stairwell()
                .given(PROPOSED, BY_BEN)
                .whenItIs(A_WEEK_LATER)
                .thenEvents(new IntroductionLapsed(MEETING))
                .by("ben", "resident")
                .when(new WelcomeIntroduction(MEETING, JINPING))
                .thenRejected(IntroductionRejection.INTRODUCTION_ENDED);
    }

    @Test
    void thoseWhoBothWouldLikeToHaveAMonthToMeet() {
        stairwell()
                .given(PROPOSED, BY_BEN, BY_CHO)
                .whenItIs("2026-06-07T01:59:59Z")
                .thenEvents()
                .whenItIs("2026-06-07T02:00:00Z")
                .thenEvents(new IntroductionLapsed(MEETING));
    }

    @Test
    void aHouseholdHasOneIntroductionAWeekWhateverBecameOfIt() {
        IntroductionId another = new IntroductionId("cho-eve");
        ProposeIntroduction again = new ProposeIntroduction(another, JINPING, homeOf("cho"), homeOf("eve"), WHY);
        stairwell()
                .given(PROPOSED, new IntroductionDropped(MEETING, homeOf("ben")))
                .by("sun", "steward")
                .when(again)
                .thenRejected(IntroductionRejection.ONE_A_WEEK)
                .at(A_WEEK_LATER)
                .when(again)
                .thenEvents(new IntroductionProposed(
                        another, JINPING, homeOf("cho"), homeOf("eve"), WHY, Instant.parse("2026-05-15T02:00:00Z")));
    }

    @Test
    void whoHasOptedOutIsProposedToNobodyUntilTheyTakePartAgain() {
        ProposeIntroduction propose = new ProposeIntroduction(MEETING, JINPING, homeOf("ben"), homeOf("cho"), WHY);
        stairwell()
                .by("cho", "resident")
                .when(new OptOut(homeOf("cho"), JINPING))
                .thenEvents(new HouseholdOptedOut(homeOf("cho"), JINPING))
                .when(new OptOut(homeOf("cho"), JINPING))
                .thenUnchanged()
                .by("sun", "steward")
                .when(propose)
                .thenRejected(IntroductionRejection.OPTED_OUT)
                .by("cho", "resident")
                .when(new OptIn(homeOf("cho"), JINPING))
                .thenEvents(new HouseholdOptedIn(homeOf("cho"), JINPING))
                .when(new OptIn(homeOf("cho"), JINPING))
                .thenUnchanged()
                .by("sun", "steward")
                .when(propose)
                .thenEvents(PROPOSED);
    }

    @Test
    void onlyAHouseholdItselfOptsOut() {
        stairwell()
                .by("sun", "steward")
                .when(new OptOut(homeOf("cho"), JINPING))
                .thenRejected(IntroductionRejection.NOT_YOUR_HOUSEHOLD);
    }

    @Test
    void whatHasEndedDoesNotLapseAgain() {
        stairwell()
                .given(PROPOSED, BY_BEN, BY_CHO, MET)
                .by("rule", "rule")
                .when(new LapseIntroduction(MEETING))
                .thenUnchanged();
    }
}
