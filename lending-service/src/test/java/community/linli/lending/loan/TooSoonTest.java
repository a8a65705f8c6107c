package community.linli.lending.loan;

import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.ReferReturn;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A timer's command that arrives after its deadline has moved does nothing before the later one. */
class TooSoonTest extends LoanScenarios {

    private static final Instant TWO_DAYS_LATER = MORNING.plus(Duration.ofDays(2));
    private static final Instant A_DAY_LATER = MORNING.plus(Duration.ofDays(1));

    @Test
    void aRequestThatHasMoreTimeAfterAPauseNeitherExpiresNorIsItsOwnerReminded() {
        onTheBoard()
                .given(REQUESTED)
                .given(new CommunityPaused(JINPING))
                .at(TWO_DAYS_LATER)
                .whenLearnt(new CommunityResumed(JINPING))
                .at(THREE_DAYS_LATER.minusSeconds(1))
                .by("rules", "rule")
                .when(new NudgeOwner(LOAN))
                .thenUnchanged()
                .at(THREE_DAYS_LATER)
                .when(new ExpireLoanRequest(LOAN))
                .thenUnchanged();
    }

    @Test
    void aPromiseWithTimeLeftIsNotSettled() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, confirmed(Side.OWNER))
                .at(A_DAY_LATER.minusSeconds(1))
                .by("rules", "rule")
                .when(new SettlePromise(LOAN))
                .thenUnchanged()
                .given(new HandoverDenied(LOAN, DRILL, Side.BORROWER))
                .at(A_WEEK_LATER.minusSeconds(1))
                .when(new SettlePromise(LOAN))
                .thenUnchanged()
                .at(A_WEEK_LATER)
                .when(new SettlePromise(LOAN))
                .thenEvents(lapsed());
    }

    @Test
    void aReturnThatTheOwnerHasTimeToConfirmIsNotReferred() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT, reported())
                .at(A_WEEK_LATER.minusSeconds(1))
                .by("rules", "rule")
                .when(new ReferReturn(LOAN))
                .thenUnchanged();
    }
}
