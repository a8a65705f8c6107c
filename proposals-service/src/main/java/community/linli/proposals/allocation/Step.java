package community.linli.proposals.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project was funded.
 *
 * @param stage by which part of the rule
 * @param project its id
 * @param cost in fen
 * @param score its votes, or points where ballots carry points
 * @param moneyLeft what is left of the budget afterwards, in fen
 * @param price what each supporter paid, as far as he had it; only in equal shares
 * @param tiedWith others that stood exactly as well and came after by the tie order, in that order
 */
public record Step(
        Stage stage,
        String project,
        long cost,
        long score,
        long moneyLeft,
        @Nullable Price price,
        List<String> tiedWith) {

    /** Parts of a rule. */
    public enum Stage {
        /** It costs nothing and has a vote. */
        FREE,
        /** Its supporters bought it from their shares. */
        EQUAL_SHARES,
        /** It came next by votes and fitted. */
        GREEDY
    }

    /**
     * What a project asked of its supporters.
     *
     * @param perPoint what was paid for each point given, in fen: with approvals, what each supporter paid
     * @param rho what was paid for each unit of utility; the least was chosen
     * @param effectiveVotes cost over price: as many supporters at full price would have paid it
     * @param paidAll how many voters gave all they had left because it was less than the price
     */
    public record Price(Rational perPoint, Rational rho, Rational effectiveVotes, long paidAll) {}
}
