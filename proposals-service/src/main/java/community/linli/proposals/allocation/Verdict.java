package community.linli.proposals.allocation;

import org.jspecify.annotations.Nullable;

/**
 * How a project fared, and what it lacked.
 *
 * @param project its id
 * @param outcome how it fared
 * @param cost in fen
 * @param score its votes, or points where ballots carry points
 * @param voters how many voters support it
 * @param voterMoneyLacking how much its supporters' money fell short of its cost when it was dropped from equal shares, in fen; null elsewhere
 * @param budgetLacking how much its cost passes what was left of the budget, or of its community's cap, when its turn came, in fen; null elsewhere
 * @param votesLacking how many more votes (points) would have brought its turn early enough; null where no number of votes is known to do so
 */
public record Verdict(
        String project,
        Outcome outcome,
        long cost,
        long score,
        long voters,
        @Nullable Rational voterMoneyLacking,
        @Nullable Long budgetLacking,
        @Nullable Long votesLacking) {

    /** How a project fared. */
    public enum Outcome {
        /** Funded. */
        FUNDED,
        /** Out before the count. */
        EXCLUDED,
        /** Its supporters could not pay it from their shares, or nobody supports it. */
        SHORT_OF_VOTER_MONEY,
        /** Its turn came when too little was left of the budget. */
        SHORT_OF_BUDGET,
        /** Its community had got too much already. */
        SHORT_OF_COMMUNITY_CAP,
        /** It costs nothing, which equal shares by cost never choose. */
        WORTHLESS_BY_COST
    }
}
