package community.linli.lending.loan;

import community.linli.eventsourcing.Deadline;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.ResumeRequest;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.OwnerNudged;
import community.linli.lending.loan.LoanEvent.RequestResumed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** While lending rests in a community, nobody has to answer. */
class PauseTest extends LoanScenarios {

    private static final Instant TEN_DAYS_LATER = MORNING.plus(Duration.ofDays(10));
    private static final Instant EXPIRY = TEN_DAYS_LATER.plus(Duration.ofDays(3));
    private static final Instant NUDGE = TEN_DAYS_LATER.plus(Duration.ofDays(1));

    @Test
    void aRequestWaitsThroughAPauseAndCanThenBeAnsweredForThreeDays() {
        onTheBoard()
                .given(REQUESTED)
                .whenLearnt(new CommunityPaused(JINPING))
                .thenRulesAsk()
                .whenItIs(TEN_DAYS_LATER)
                .thenRulesAsk(new NudgeOwner(LOAN), new ExpireLoanRequest(LOAN))
                .thenEvents()
                .whenLearnt(new CommunityResumed(JINPING))
                .thenRulesAsk(new ResumeRequest(LOAN))
                .thenEvents(new RequestResumed(LOAN, DRILL, EXPIRY, NUDGE))
                .whenItIs(NUDGE)
                .thenEvents(new OwnerNudged(LOAN, DRILL))
                .whenItIs(EXPIRY.minusSeconds(1))
                .thenEvents()
                .whenItIs(EXPIRY)
                .thenEvents(new LoanExpired(LOAN, DRILL, PARTIES));
    }

    @Test
    void theOwnerWhoHasBeenRemindedIsNotRemindedAgain() {
        onTheBoard()
                .given(REQUESTED, new OwnerNudged(LOAN, DRILL))
                .at(TEN_DAYS_LATER)
                .by("rules", "rule")
                .when(new ResumeRequest(LOAN))
                .thenEvents(new RequestResumed(LOAN, DRILL, EXPIRY, null))
                .thenDeadlines(new Deadline("expiry", EXPIRY, new ExpireLoanRequest(LOAN)));
    }

    @Test
    void theEndOfAPauseConcernsOnlyWhatWaitsForAnAnswer() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED)
                .given(new CommunityPaused(JINPING))
                .whenLearnt(new CommunityResumed(JINPING))
                .thenRulesAsk();
        onTheBoard()
                .given(new CommunityPaused(JINPING))
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.COMMUNITY_PAUSED);
    }
}
