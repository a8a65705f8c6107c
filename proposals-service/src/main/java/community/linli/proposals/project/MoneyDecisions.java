package community.linli.proposals.project;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.Ledger.Expense;
import community.linli.proposals.project.Ledger.Standing;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.ApproveDisbursement;
import community.linli.proposals.project.ProjectCommand.OfItsMoney;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.RecordExpense;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RefuseBudget;
import community.linli.proposals.project.ProjectCommand.RefuseDisbursement;
import community.linli.proposals.project.ProjectCommand.RequestDisbursement;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.project.ProjectEvent.BudgetAmended;
import community.linli.proposals.project.ProjectEvent.BudgetAmendmentRefused;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.DisbursementRefused;
import community.linli.proposals.project.ProjectEvent.DisbursementRequested;
import community.linli.proposals.project.ProjectEvent.ExpenseRecorded;
import community.linli.proposals.project.ProjectEvent.ExpenseReversed;
import community.linli.proposals.project.ProjectEvent.MoneyDisbursed;
import community.linli.proposals.project.ProjectEvent.MoneyRepaid;
import community.linli.proposals.project.ProjectPolicies.Asking;
import community.linli.proposals.project.ProjectState.Known;
import java.util.Optional;

/** Decides about a project's money; {@link MoneyPolicies} has the rules. */
final class MoneyDecisions {

    private MoneyDecisions() {}

    static Decision decide(Known project, OfItsMoney command, CommandContext context) {
        return switch (command) {
            case RequestDisbursement request -> request(new Asking<>(project, request, context));
            case ApproveDisbursement approve -> approve(new Asking<>(project, approve, context));
            case RefuseDisbursement refuse -> refuse(new Asking<>(project, refuse, context));
            case RecordExpense expense -> spend(new Asking<>(project, expense, context));
            case ReverseExpense reverse -> reverse(new Asking<>(project, reverse, context));
            case ProposeBudget propose -> propose(new Asking<>(project, propose, context));
            case ApproveBudget approve -> amend(new Asking<>(project, approve, context));
            case RefuseBudget refuse -> keep(new Asking<>(project, refuse, context));
            case RecordRepayment repayment -> repay(new Asking<>(project, repayment, context));
        };
    }

    private static Decision request(Asking<RequestDisbursement> asking) {
        RequestDisbursement command = asking.command();
        return Policy.firstBroken(MoneyPolicies.FOR_A_REQUEST, asking)
                .orElseGet(() -> Decision.accepted(new DisbursementRequested(
                        command.project(),
                        command.disbursement(),
                        command.amountFen(),
                        command.purpose(),
                        new PersonId(asking.person()))));
    }

    private static Decision approve(Asking<ApproveDisbursement> asking) {
        EntryId id = asking.command().disbursement();
        if (ProjectPolicies.anOfficerDecides(asking) && stands(asking, id, Standing.PAID)) {
            return Decision.noChange();
        }
        return Policy.firstBroken(MoneyPolicies.FOR_AN_APPROVAL, asking)
                .or(() -> MoneyPolicies.request(asking, id)
                        .map(request -> Decision.accepted(new MoneyDisbursed(
                                asking.project().project(),
                                asking.project().round(),
                                id,
                                request.amountFen(),
                                new PersonId(asking.person())))))
                .orElseGet(() -> Decision.rejected(ProjectRejection.DISBURSEMENT_NOT_FOUND));
    }

    private static Decision refuse(Asking<RefuseDisbursement> asking) {
        EntryId id = asking.command().disbursement();
        if (ProjectPolicies.anOfficerDecides(asking) && stands(asking, id, Standing.REFUSED)) {
            return Decision.noChange();
        }
        return Policy.firstBroken(MoneyPolicies.FOR_A_REFUSAL, asking)
                .orElseGet(() -> Decision.accepted(new DisbursementRefused(
                        asking.project().project(), id, asking.command().reason())));
    }

    private static boolean stands(Asking<?> asking, EntryId id, Standing standing) {
        return MoneyPolicies.request(asking, id)
                .filter(request -> request.standing() == standing)
                .isPresent();
    }

    private static Decision spend(Asking<RecordExpense> asking) {
        RecordExpense command = asking.command();
        return Policy.firstBroken(MoneyPolicies.FOR_AN_EXPENSE, asking)
                .orElseGet(() -> Decision.accepted(new ExpenseRecorded(
                        command.project(),
                        command.expense(),
                        command.category(),
                        command.amountFen(),
                        command.purpose(),
                        command.paidOn(),
                        command.receipt())));
    }

    private static Decision reverse(Asking<ReverseExpense> asking) {
        ReverseExpense command = asking.command();
        Optional<Expense> found = asking.ledger().expense(command.expense());
        return Policy.firstBroken(MoneyPolicies.FOR_A_REVERSAL, asking)
                .or(() -> found.map(expense -> expense.reversed()
                        ? Decision.noChange()
                        : Decision.accepted(new ExpenseReversed(
                                command.project(),
                                command.expense(),
                                expense.category(),
                                expense.amountFen(),
                                expense.receipt(),
                                command.reason()))))
                .orElseGet(() -> Decision.rejected(ProjectRejection.EXPENSE_NOT_FOUND));
    }

    private static Decision propose(Asking<ProposeBudget> asking) {
        ProposeBudget command = asking.command();
        return Policy.firstBroken(MoneyPolicies.FOR_A_PROPOSED_BUDGET, asking)
                .orElseGet(() -> Decision.accepted(new BudgetProposed(
                        command.project(),
                        command.amendment(),
                        command.budget(),
                        command.reason(),
                        new PersonId(asking.person()))));
    }

    private static Decision amend(Asking<ApproveBudget> asking) {
        EntryId id = asking.command().amendment();
        return Policy.firstBroken(MoneyPolicies.FOR_AN_APPROVED_BUDGET, asking)
                .or(() -> MoneyPolicies.amendment(asking, id)
                        .map(open -> Decision.accepted(
                                new BudgetAmended(asking.project().project(), id, open.budget()))))
                .orElseGet(() -> Decision.rejected(ProjectRejection.AMENDMENT_NOT_FOUND));
    }

    private static Decision keep(Asking<RefuseBudget> asking) {
        return Policy.firstBroken(MoneyPolicies.FOR_A_REFUSED_BUDGET, asking)
                .orElseGet(() -> Decision.accepted(new BudgetAmendmentRefused(
                        asking.project().project(),
                        asking.command().amendment(),
                        asking.command().reason())));
    }

    private static Decision repay(Asking<RecordRepayment> asking) {
        return Policy.firstBroken(MoneyPolicies.FOR_A_REPAYMENT, asking)
                .orElseGet(() -> Decision.accepted(new MoneyRepaid(
                        asking.project().project(),
                        asking.project().round(),
                        asking.command().amountFen())));
    }
}
