package community.linli.lending.introduction;

import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.introduction.IntroductionCommand.LapseIntroduction;
import community.linli.lending.introduction.IntroductionEvent.IntroductionLapsed;
import community.linli.lending.introduction.WalkCommand.AskCompanion;
import community.linli.lending.introduction.WalkCommand.AssignCompanion;
import community.linli.lending.introduction.WalkCommand.CallOffWalk;
import community.linli.lending.introduction.WalkCommand.ConfirmWalk;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanion;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanionThatLeft;
import community.linli.lending.introduction.WalkCommand.VolunteerAsCompanion;
import community.linli.lending.introduction.WalkEvent.CompanionAsked;
import community.linli.lending.introduction.WalkEvent.CompanionAssigned;
import community.linli.lending.introduction.WalkEvent.CompanionReleased;
import community.linli.lending.introduction.WalkEvent.WalkCalledOff;
import community.linli.lending.introduction.WalkEvent.WalkedTogether;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WalkDeciderTest extends IntroductionScenarios {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    private static final WalkedTogether WALKED =
            new WalkedTogether(WALK, JINPING, homeOf("cho"), homeOf("ben"), homeOf("ana"));

    @Test
    void aFirstTimeBorrowerAsksForCompany() {
        promised().by("ben", "resident").when(new AskCompanion(WALK, JINPING)).thenEvents(ASKED);
    }

    @Test
    void whoHasBroughtSomethingBackMayAskAsWell() {
        LoanReturned before = new LoanReturned(new LoanId("saw"), DRILL, null, null, PARTIES, TODAY, TODAY, TODAY);
        stairwell()
                .given(before, REQUESTED, ACCEPTED)
                .by("ben", "resident")
                .when(new AskCompanion(WALK, JINPING))
                .thenEvents(new CompanionAsked(WALK, LOAN, DRILL, JINPING, homeOf("ben"), homeOf("ana"), false));
    }

    @Test
    void aThirdHouseholdComesAlongAndTheyGo() {
        promised()
                .given(ASKED)
                .by("cho", "resident")
                .when(new VolunteerAsCompanion(WALK, JINPING))
                .thenEvents(WITH_CHO)
                .when(new VolunteerAsCompanion(WALK, JINPING))
                .thenUnchanged()
                .when(new ConfirmWalk(WALK, JINPING))
                .thenEvents(WALKED)
                .by("ben", "resident")
                .when(new ConfirmWalk(WALK, JINPING))
                .thenUnchanged()
                .when(new AskCompanion(WALK, JINPING))
                .thenUnchanged();
    }

    @Test
    void onlyOneComesAlong() {
        promised()
                .given(ASKED, WITH_CHO)
                .by("eve", "resident")
                .when(new VolunteerAsCompanion(WALK, JINPING))
                .thenRejected(WalkRejection.COMPANION_FOUND)
                .by("sun", "steward")
                .when(new AssignCompanion(WALK, JINPING, homeOf("eve")))
                .thenRejected(WalkRejection.COMPANION_FOUND);
    }

    @Test
    void whoCannotIsLetGoAndAnotherMayCome() {
        promised()
                .given(ASKED, WITH_CHO)
                .by("cho", "resident")
                .when(new ReleaseCompanion(WALK, JINPING))
                .thenEvents(new CompanionReleased(WALK, homeOf("cho")))
                .by("sun", "steward")
                .when(new AssignCompanion(WALK, JINPING, homeOf("eve")))
                .thenEvents(new CompanionAssigned(WALK, homeOf("eve")))
                .when(new ReleaseCompanion(WALK, JINPING))
                .thenEvents(new CompanionReleased(WALK, homeOf("eve")));
    }

    @Test
    void whoCallsOffMayAskAgain() {
        promised()
                .given(ASKED, WITH_CHO)
                .by("ben", "resident")
                .when(new CallOffWalk(WALK, JINPING))
                .thenEvents(new WalkCalledOff(WALK, homeOf("cho")))
                .when(new CallOffWalk(WALK, JINPING))
                .thenUnchanged()
                .when(new AskCompanion(WALK, JINPING))
                .thenEvents(ASKED);
    }

    @Test
    void aLoanThatEndsNeedsNoCompany() {
        promised()
                .given(ASKED)
                .by("ben", "resident")
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenFollows(new WalkCalledOff(WALK, null));
    }

    @Test
    void aLoanWithoutAWalkAsksNothing() {
        promised()
                .by("ben", "resident")
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenFollows();
    }

    @Test
    void companyIsForFetchingNotForAThingThatIsOut() {
        promised()
                .given(new LoanHandedOver(
                        LOAN, DRILL, TODAY, TODAY.plusDays(7), A_WEEK_LATER, null, PARTIES, null, null, null))
                .by("ben", "resident")
                .when(new AskCompanion(WALK, JINPING))
                .thenRejected(WalkRejection.LOAN_NOT_PROMISED);
    }

    @Test
    void thatTheyWentTogetherCanBeSaidAfterTheHandover() {
        promised()
                .given(ASKED, WITH_CHO)
                .given(new LoanHandedOver(
                        LOAN, DRILL, TODAY, TODAY.plusDays(7), A_WEEK_LATER, null, PARTIES, null, null, null))
                .by("ben", "resident")
                .when(new ConfirmWalk(WALK, JINPING))
                .thenEvents(WALKED);
    }

    @Test
    void aHouseholdThatHasLeftIsLetGoAndIntroducedToNobody() {
        promised()
                .given(ASKED, WITH_CHO)
                .given(PROPOSED)
                .whenLearnt(new HouseholdLeft(homeOf("cho"), JINPING))
                .thenRulesAsk(new LapseIntroduction(MEETING), new ReleaseCompanionThatLeft(WALK, homeOf("cho")))
                .thenEvents(new IntroductionLapsed(MEETING), new CompanionReleased(WALK, homeOf("cho")));
    }

    @Test
    void theRuleLetsGoOnlyWhoComesAlong() {
        promised()
                .given(ASKED, new CompanionAssigned(WALK, homeOf("eve")))
                .by("rule", "rule")
                .when(new ReleaseCompanionThatLeft(WALK, homeOf("cho")))
                .thenUnchanged();
    }
}
