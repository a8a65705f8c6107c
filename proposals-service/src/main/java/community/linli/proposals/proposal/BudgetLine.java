package community.linli.proposals.proposal;

/**
 * One line of a budget.
 *
 * @param category such as {@code materials}, {@code labour}, {@code events}, {@code training}
 * @param purpose what it pays, in the proposers' words
 * @param amountFen in fen, above zero
 */
public record BudgetLine(String category, String purpose, long amountFen) {}
