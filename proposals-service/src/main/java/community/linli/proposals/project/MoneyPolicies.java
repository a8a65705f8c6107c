package community.linli.proposals.project;

import community.linli.eventsourcing.Policy;
import community.linli.proposals.project.Ledger.Amendment;
import community.linli.proposals.project.Ledger.Request;
import community.linli.proposals.project.Ledger.Standing;
import community.linli.proposals.project.ProjectCommand.ApproveBudget;
import community.linli.proposals.project.ProjectCommand.ApproveDisbursement;
import community.linli.proposals.project.ProjectCommand.ProposeBudget;
import community.linli.proposals.project.ProjectCommand.RecordExpense;
import community.linli.proposals.project.ProjectCommand.RecordRepayment;
import community.linli.proposals.project.ProjectCommand.RefuseBudget;
import community.linli.proposals.project.ProjectCommand.RefuseDisbursement;
import community.linli.proposals.project.ProjectCommand.RequestDisbursement;
import community.linli.proposals.project.ProjectCommand.ReverseExpense;
import community.linli.proposals.project.ProjectPolicies.Asking;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a project's money, in the order in which they should be heard. */
final class MoneyPolicies {

    static final int MAX_DISBURSEMENTS = 100;
    static final int MAX_EXPENSES = 500;
    static final int MAX_AMENDMENTS = 50;

    static final List<Policy<Asking<RequestDisbursement>>> FOR_A_REQUEST = List.of(
            new Policy<>(ProjectPolicies::aPartyAsks, ProjectRejection.NOT_A_PARTY),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(MoneyPolicies::paymentsDoNotRest, ProjectRejection.PAYMENTS_REST),
            new Policy<>(asking -> asking.command().amountFen() > 0, ProjectRejection.AMOUNT_WRONG, "/amountFen"),
            new Policy<>(
                    asking -> asking.command().amountFen()
                            <= asking.ledger().undisbursedFen()
                                    - asking.ledger().askedFen(),
                    ProjectRejection.GRANT_EXCEEDED),
            new Policy<>(
                    asking -> asking.ledger().requests().size() < MAX_DISBURSEMENTS,
                    ProjectRejection.TOO_MANY_ENTRIES));

    static final List<Policy<Asking<ApproveDisbursement>>> FOR_AN_APPROVAL = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(
                    asking -> request(asking, asking.command().disbursement()).isPresent(),
                    ProjectRejection.DISBURSEMENT_NOT_FOUND),
            new Policy<>(MoneyPolicies::anotherPersonAskedForIt, ProjectRejection.SAME_PERSON),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(
                    asking -> isAsked(asking, asking.command().disbursement()), ProjectRejection.DISBURSEMENT_DECIDED),
            new Policy<>(MoneyPolicies::paymentsDoNotRest, ProjectRejection.PAYMENTS_REST),
            new Policy<>(MoneyPolicies::theGrantIsNotPassed, ProjectRejection.GRANT_EXCEEDED));

    static final List<Policy<Asking<RefuseDisbursement>>> FOR_A_REFUSAL = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(
                    asking -> request(asking, asking.command().disbursement()).isPresent(),
                    ProjectRejection.DISBURSEMENT_NOT_FOUND),
            new Policy<>(
                    asking -> isAsked(asking, asking.command().disbursement()), ProjectRejection.DISBURSEMENT_DECIDED));

    static final List<Policy<Asking<RecordExpense>>> FOR_AN_EXPENSE = List.of(
            new Policy<>(ProjectPolicies::aPartyAsks, ProjectRejection.NOT_A_PARTY),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(asking -> asking.command().amountFen() > 0, ProjectRejection.AMOUNT_WRONG, "/amountFen"),
            new Policy<>(
                    asking -> !asking.command().paidOn().isAfter(asking.today()),
                    ProjectRejection.DATE_TO_COME,
                    "/paidOn"),
            new Policy<>(
                    asking ->
                            ProjectPolicies.isDigest(asking.command().receipt().sha256()),
                    ProjectRejection.REFERENCE_WRONG,
                    "/receipt/sha256"),
            new Policy<>(
                    asking -> asking.command().amountFen() <= asking.ledger().inHandFen(),
                    ProjectRejection.MONEY_NOT_THERE),
            new Policy<>(asking -> budgetOf(asking) > 0, ProjectRejection.CATEGORY_UNKNOWN, "/category"),
            new Policy<>(
                    asking -> asking.command().amountFen()
                            <= budgetOf(asking)
                                    - asking.ledger().spentOn(asking.command().category()),
                    ProjectRejection.CATEGORY_EXCEEDED),
            new Policy<>(MoneyPolicies::theReceiptIsNew, ProjectRejection.RECEIPT_USED, "/receipt/number"),
            new Policy<>(
                    asking -> asking.ledger().expenses().size() < MAX_EXPENSES, ProjectRejection.TOO_MANY_ENTRIES));

    static final List<Policy<Asking<ReverseExpense>>> FOR_A_REVERSAL = List.of(
            new Policy<>(
                    asking -> ProjectPolicies.aPartyAsks(asking) || ProjectPolicies.anOfficerDecides(asking),
                    ProjectRejection.NOT_A_PARTY),
            new Policy<>(
                    asking ->
                            asking.ledger().expense(asking.command().expense()).isPresent(),
                    ProjectRejection.EXPENSE_NOT_FOUND));

    static final List<Policy<Asking<ProposeBudget>>> FOR_A_PROPOSED_BUDGET = List.of(
            new Policy<>(ProjectPolicies::aPartyAsks, ProjectRejection.NOT_A_PARTY),
            new Policy<>(ProjectPolicies::theProjectHasNotEnded, ProjectRejection.PROJECT_OVER),
            new Policy<>(ProjectPolicies::thereIsAContract, ProjectRejection.NOT_CONTRACTED),
            new Policy<>(asking -> asking.ledger().amendment() == null, ProjectRejection.AMENDMENT_OPEN),
            new Policy<>(asking -> asking.project().amendments() < MAX_AMENDMENTS, ProjectRejection.TOO_MANY_ENTRIES),
            new Policy<>(
                    asking -> ProjectPolicies.isBudget(
                            asking.command().budget(), asking.ledger().grantFen()),
                    ProjectRejection.BUDGET_WRONG,
                    "/budget"),
            new Policy<>(
                    asking -> asking.ledger().isCoveredBy(asking.command().budget()),
                    ProjectRejection.BUDGET_BELOW_SPENT,
                    "/budget"));

    static final List<Policy<Asking<ApproveBudget>>> FOR_AN_APPROVED_BUDGET = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(
                    asking -> amendment(asking, asking.command().amendment()).isPresent(),
                    ProjectRejection.AMENDMENT_NOT_FOUND),
            new Policy<>(MoneyPolicies::anotherPersonProposedIt, ProjectRejection.SAME_PERSON),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(
                    asking -> amendment(asking, asking.command().amendment())
                            .filter(open -> asking.ledger().isCoveredBy(open.budget()))
                            .isPresent(),
                    ProjectRejection.BUDGET_BELOW_SPENT));

    static final List<Policy<Asking<RefuseBudget>>> FOR_A_REFUSED_BUDGET = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(
                    asking -> amendment(asking, asking.command().amendment()).isPresent(),
                    ProjectRejection.AMENDMENT_NOT_FOUND));

    static final List<Policy<Asking<RecordRepayment>>> FOR_A_REPAYMENT = List.of(
            new Policy<>(ProjectPolicies::anOfficerDecides, ProjectRejection.NOT_AN_OFFICER),
            new Policy<>(ProjectPolicies::theOfficerIsNoParty, ProjectRejection.OWN_PROJECT),
            new Policy<>(asking -> asking.project().hasEnded(), ProjectRejection.PROJECT_NOT_OVER),
            new Policy<>(asking -> asking.command().amountFen() > 0, ProjectRejection.AMOUNT_WRONG, "/amountFen"),
            new Policy<>(
                    asking -> asking.command().amountFen() <= asking.project().owedFen(), ProjectRejection.NOT_OWED));

    private MoneyPolicies() {}

    static Optional<Request> request(Asking<?> asking, EntryId disbursement) {
        return asking.ledger().request(disbursement);
    }

    static Optional<Amendment> amendment(Asking<?> asking, EntryId id) {
        @Nullable Amendment open = asking.ledger().amendment();
        return Optional.ofNullable(open).filter(found -> found.id().equals(id));
    }

    private static boolean isAsked(Asking<?> asking, EntryId disbursement) {
        return request(asking, disbursement)
                .filter(found -> found.standing() == Standing.ASKED)
                .isPresent();
    }

    private static boolean paymentsDoNotRest(Asking<?> asking) {
        return !asking.project().paymentsRest();
    }

    private static boolean anotherPersonAskedForIt(Asking<ApproveDisbursement> asking) {
        return request(asking, asking.command().disbursement())
                .filter(found -> !found.by().equals(asking.person()))
                .isPresent();
    }

    private static boolean theGrantIsNotPassed(Asking<ApproveDisbursement> asking) {
        return request(asking, asking.command().disbursement())
                .filter(found -> found.amountFen() <= asking.ledger().undisbursedFen())
                .isPresent();
    }

    private static boolean anotherPersonProposedIt(Asking<ApproveBudget> asking) {
        return amendment(asking, asking.command().amendment())
                .filter(open -> !open.by().equals(asking.person()))
                .isPresent();
    }

    private static long budgetOf(Asking<RecordExpense> asking) {
        return Ledger.budgetOf(asking.ledger().budget(), asking.command().category());
    }

    private static boolean theReceiptIsNew(Asking<RecordExpense> asking) {
        return asking.context()
                .lookup()
                .find(ReceiptUse.class, asking.command().receipt().key())
                .filter(ReceiptUse::used)
                .isEmpty();
    }
}
