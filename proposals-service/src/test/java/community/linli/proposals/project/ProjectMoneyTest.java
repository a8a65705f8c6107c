package community.linli.proposals.project;

import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RefuseBudget;
import community.linli.proposals.project.ProjectCommand.RefuseDisbursement;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.project.ProjectEvent.BudgetAmended;
import community.linli.proposals.project.ProjectEvent.BudgetAmendmentRefused;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.DisbursementRefused;
import community.linli.proposals.project.ProjectEvent.ExpenseReversed;
import community.linli.proposals.project.ProjectEvent.MoneyRepaid;
import community.linli.proposals.project.ProjectEvent.ProjectCompleted;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.round.RoundBooks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Disbursements, expenses, budgets, repayments. */
class ProjectMoneyTest extends ProjectScenarios {

    private static final List<BudgetLine> OTHER =
            List.of(new BudgetLine("materials", "wood", 2_000_000), new BudgetLine("events", "feast", 6_000_000));

    @Test
    void moneyNeedsTwoPeople() {
        running()
                .by("wen", "officer")
                .when(request(FIRST, 3_000_000))
                .thenEvents(ASKED)
                .when(approve(FIRST))
                .thenRejected(ProjectRejection.SAME_PERSON)
                .by("olga", "officer")
                .when(approve(FIRST))
                .thenEvents(PAID)
                .when(approve(FIRST))
                .thenUnchanged()
                .thenState(RoundBooks.class, "2026", books -> books.disbursedFen() == 3_000_000);
    }

    @Test
    void whatIsAskedForAndPaidOutStaysInsideTheGrant() {
        paid().by("stan", "steward")
                .when(request(SECOND, GRANT - 3_000_000 + 1))
                .thenRejected(ProjectRejection.GRANT_EXCEEDED)
                .when(request(SECOND, GRANT - 3_000_000))
                .when(request(new EntryId("third"), 1))
                .thenRejected(ProjectRejection.GRANT_EXCEEDED);
    }

    @Test
    void aRefusedRequestMakesRoomForAnother() {
        running()
                .given(ASKED)
                .by("olga", "officer")
                .when(new RefuseDisbursement(PROJECT, FIRST, "Too early."))
                .thenEvents(new DisbursementRefused(PROJECT, FIRST, "Too early."))
                .when(new RefuseDisbursement(PROJECT, FIRST, "Too early."))
                .thenUnchanged()
                .when(approve(FIRST))
                .thenRejected(ProjectRejection.DISBURSEMENT_DECIDED)
                .by("wen", "resident")
                .when(request(SECOND, GRANT))
                .by("olga", "officer")
                .when(approve(SECOND));
    }

    @Test
    void nothingIsPaidOutWhileANoticeLetsPaymentsRest() {
        running()
                .given(ASKED, new ProjectPutUnderNotice(PROJECT, true))
                .by("olga", "officer")
                .when(approve(FIRST))
                .thenRejected(ProjectRejection.PAYMENTS_REST);
    }

    @Test
    void anExpenseStaysInsideWhatWasPaidOut() {
        paid().by("wen", "resident")
                .when(expense(FIRST, "materials", 3_000_001, "A-1"))
                .thenRejected(ProjectRejection.MONEY_NOT_THERE)
                .when(expense(FIRST, "materials", 3_000_000, "A-1"))
                .when(expense(SECOND, "materials", 1, "A-2"))
                .thenRejected(ProjectRejection.MONEY_NOT_THERE);
    }

    @Test
    void anExpenseStaysInsideItsCategory() {
        paid().given(new BudgetAmended(PROJECT, FIRST, OTHER), SPENT)
                .by("wen", "resident")
                .when(expense(SECOND, "materials", 1_000_001, "A-2"))
                .thenRejected(ProjectRejection.CATEGORY_EXCEEDED)
                .when(expense(SECOND, "drinks", 1, "A-2"))
                .thenRejected(ProjectRejection.CATEGORY_UNKNOWN)
                .when(expense(SECOND, "materials", 1_000_000, "A-2"));
    }

    @Test
    void aReceiptProvesOneExpenseUntilThatIsReversed() {
        spent().by("wen", "resident")
                .when(expense(SECOND, "materials", 5, "A-17"))
                .thenRejected(ProjectRejection.RECEIPT_USED)
                .when(new ReverseExpense(PROJECT, FIRST, "Typed twice."))
                .thenEvents(new ExpenseReversed(PROJECT, FIRST, "materials", 1_000_000, RECEIPT, "Typed twice."))
                .when(new ReverseExpense(PROJECT, FIRST, "Typed twice."))
                .thenUnchanged()
                .when(expense(SECOND, "materials", 5, "A-17"));
    }

    @Test
    void anotherBudgetNeedsTwoPeopleAndLeavesWhatIsSpent() {
        spent().by("wen", "officer")
                .when(new ProposeBudget(PROJECT, SECOND, OTHER, "The feast is bigger."))
                .thenEvents(new BudgetProposed(PROJECT, SECOND, OTHER, "The feast is bigger.", WEN))
                .when(new ApproveBudget(PROJECT, SECOND))
                .thenRejected(ProjectRejection.SAME_PERSON)
                .when(expense(SECOND, "materials", 1_500_000, "A-18"))
                .by("olga", "officer")
                .when(new ApproveBudget(PROJECT, SECOND))
                .thenRejected(ProjectRejection.BUDGET_BELOW_SPENT)
                .by("wen", "resident")
                .when(new ReverseExpense(PROJECT, SECOND, "Sent back."))
                .by("olga", "officer")
                .when(new ApproveBudget(PROJECT, SECOND))
                .thenEvents(new BudgetAmended(PROJECT, SECOND, OTHER));
    }

    @Test
    void aRefusedBudgetLeavesTheOneThatHolds() {
        running()
                .given(new BudgetProposed(PROJECT, SECOND, OTHER, "Bigger.", WEN))
                .by("olga", "officer")
                .when(new RefuseBudget(PROJECT, SECOND, "Wood first."))
                .thenEvents(new BudgetAmendmentRefused(PROJECT, SECOND, "Wood first."))
                .when(new RefuseBudget(PROJECT, SECOND, "Wood first."))
                .thenRejected(ProjectRejection.AMENDMENT_NOT_FOUND);
    }

    @Test
    void anEndedProjectPaysBackWhatItOwesAndNoMore() {
        spent().given(new ProjectCompleted(PROJECT, ROUND, 5_000_000, 2_000_000))
                .by("olga", "officer")
                .when(new RecordRepayment(PROJECT, 2_000_001))
                .thenRejected(ProjectRejection.NOT_OWED)
                .when(new RecordRepayment(PROJECT, 2_000_000))
                .thenEvents(new MoneyRepaid(PROJECT, ROUND, 2_000_000))
                .when(new RecordRepayment(PROJECT, 1))
                .thenRejected(ProjectRejection.NOT_OWED)
                .when(new ReverseExpense(PROJECT, FIRST, "The planks were another's."))
                .when(new RecordRepayment(PROJECT, 1_000_000))
                .thenState(RoundBooks.class, "2026", books -> books.returnedFen() == GRANT);
    }

    @Test
    void nothingIsSpentAfterTheEnd() {
        paid().given(new ProjectCompleted(PROJECT, ROUND, 5_000_000, 3_000_000))
                .by("wen", "resident")
                .when(expense(FIRST, "materials", 1, "A-1"))
                .thenRejected(ProjectRejection.PROJECT_OVER)
                .when(request(SECOND, 1))
                .thenRejected(ProjectRejection.PROJECT_OVER);
    }

    @Test
    void whatWasAskedForLapsesWithTheProject() {
        running()
                .given(ASKED, new ProjectCompleted(PROJECT, ROUND, GRANT, 0))
                .by("olga", "officer")
                .when(approve(FIRST))
                .thenRejected(ProjectRejection.PROJECT_OVER);
    }

    @Test
    void aStewardOfAnotherPlaceIsNoParty() {
        running().by("sue", "steward").when(request(FIRST, 1)).thenRejected(ProjectRejection.NOT_A_PARTY);
        running().by("ana", "resident").when(request(FIRST, 1)).thenRejected(ProjectRejection.NOT_A_PARTY);
    }

    @Test
    void nobodyLetsMoneyGoToTheirOwnProject() {
        running()
                .given(new ProjectEvent.DisbursementRequested(PROJECT, SECOND, 5, "Nails", new PersonId("stan")))
                .by("wen", "officer")
                .when(approve(SECOND))
                .thenRejected(ProjectRejection.OWN_PROJECT);
    }
}
