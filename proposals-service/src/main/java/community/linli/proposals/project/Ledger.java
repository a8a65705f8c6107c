package community.linli.proposals.project;

import community.linli.proposals.proposal.BudgetLine;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A project's money, in fen; the package says how it balances.
 *
 * @param budget what each category may spend; adds up to the grant once there is a contract
 * @param requests disbursements by id
 * @param expenses by id
 * @param amendment the budget that waits for its decision; null while none does
 * @param disbursedFen sum of what was paid out
 * @param spentFen sum of expenses that stand
 * @param releasedFen what was never paid out when the project ended; 0 before
 * @param repaidFen what an ended project paid back
 */
record Ledger(
        long grantFen,
        List<BudgetLine> budget,
        Map<String, Request> requests,
        Map<String, Expense> expenses,
        @Nullable Amendment amendment,
        long disbursedFen,
        long spentFen,
        long releasedFen,
        long repaidFen) {

    /** How far a request for money is. */
    enum Standing {
        ASKED,
        PAID,
        REFUSED
    }

    /** Money asked for. */
    record Request(long amountFen, String by, Standing standing) {}

    /** Money spent. */
    record Expense(String category, long amountFen, Receipt receipt, boolean reversed) {}

    /** A budget that waits for its decision. */
    record Amendment(EntryId id, List<BudgetLine> budget, String by) {
        Amendment {
            budget = List.copyOf(budget);
        }
    }

    Ledger {
        budget = List.copyOf(budget);
        requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
        expenses = Collections.unmodifiableSortedMap(new TreeMap<>(expenses));
    }

    static Ledger of(long grantFen, List<BudgetLine> budget) {
        return new Ledger(grantFen, budget, Map.of(), Map.of(), null, 0, 0, 0, 0);
    }

    /** What could still be paid out. */
    long undisbursedFen() {
        return grantFen - disbursedFen - releasedFen;
    }

    /** Asked for and not decided. */
    long askedFen() {
        return requests.values().stream()
                .filter(request -> request.standing() == Standing.ASKED)
                .mapToLong(Request::amountFen)
                .sum();
    }

    /** Paid out, neither spent nor paid back. */
    long inHandFen() {
        return disbursedFen - spentFen - repaidFen;
    }

    /** What a category may spend. */
    static long budgetOf(List<BudgetLine> budget, String category) {
        return budget.stream()
                .filter(line -> line.category().equals(category))
                .mapToLong(BudgetLine::amountFen)
                .sum();
    }

    /** What a category has spent. */
    long spentOn(String category) {
        return expenses.values().stream()
                .filter(expense -> !expense.reversed() && expense.category().equals(category))
                .mapToLong(Expense::amountFen)
                .sum();
    }

    /** Whether the lines leave each category what it has spent. */
    boolean isCoveredBy(List<BudgetLine> lines) {
        return expenses.values().stream()
                .map(Expense::category)
                .distinct()
                .allMatch(category -> spentOn(category) <= budgetOf(lines, category));
    }

    Optional<Request> request(EntryId id) {
        return Optional.ofNullable(requests.get(id.value()));
    }

    Optional<Expense> expense(EntryId id) {
        return Optional.ofNullable(expenses.get(id.value()));
    }

    Ledger withBudget(List<BudgetLine> lines) {
        return new Ledger(grantFen, lines, requests, expenses, null, disbursedFen, spentFen, releasedFen, repaidFen);
    }

    Ledger waitingFor(@Nullable Amendment proposed) {
        return new Ledger(
                grantFen, budget, requests, expenses, proposed, disbursedFen, spentFen, releasedFen, repaidFen);
    }

    Ledger asked(EntryId id, long amountFen, String by) {
        return withRequest(id, request -> new Request(amountFen, by, Standing.ASKED), 0);
    }

    Ledger paid(EntryId id, long amountFen) {
        return withRequest(id, request -> new Request(amountFen, request.by(), Standing.PAID), amountFen);
    }

    Ledger refused(EntryId id) {
        return withRequest(id, request -> new Request(request.amountFen(), request.by(), Standing.REFUSED), 0);
    }

    private Ledger withRequest(EntryId id, Function<Request, Request> change, long paidFen) {
        Map<String, Request> all = new TreeMap<>(requests);
        all.put(id.value(), change.apply(all.getOrDefault(id.value(), new Request(0, "", Standing.ASKED))));
        return new Ledger(
                grantFen, budget, all, expenses, amendment, disbursedFen + paidFen, spentFen, releasedFen, repaidFen);
    }

    Ledger spent(EntryId id, Expense expense) {
        Map<String, Expense> all = new TreeMap<>(expenses);
        all.put(id.value(), expense);
        long change = expense.reversed() ? -expense.amountFen() : expense.amountFen();
        return new Ledger(
                grantFen, budget, requests, all, amendment, disbursedFen, spentFen + change, releasedFen, repaidFen);
    }

    /** After the end, which releases so much; what was asked for lapses. */
    Ledger ended(long releasedNow) {
        Map<String, Request> all = new TreeMap<>(requests);
        all.replaceAll((id, request) -> request.standing() == Standing.ASKED
                ? new Request(request.amountFen(), request.by(), Standing.REFUSED)
                : request);
        return new Ledger(
                grantFen, budget, all, expenses, null, disbursedFen, spentFen, releasedFen + releasedNow, repaidFen);
    }

    Ledger repaid(long amountFen) {
        return new Ledger(
                grantFen,
                budget,
                requests,
                expenses,
                amendment,
                disbursedFen,
                spentFen,
                releasedFen,
                repaidFen + amountFen);
    }
}
