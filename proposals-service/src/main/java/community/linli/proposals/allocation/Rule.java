package community.linli.proposals.allocation;

import java.util.Arrays;
import java.util.Optional;

/**
 * How votes become money. {@code s} is a project's votes (its points, where ballots carry points), {@code c} its cost, {@code B} the budget,
 * {@code n} the number of voters, blank ballots included.
 *
 * <p>Greedy: the most {@code s} first (cost), or the most {@code s/c} first (cardinality); what does not fit in the money left is passed over. A
 * project that costs nothing comes last by cost and, if it has a vote, first by cardinality.
 *
 * <p>Equal shares: every voter holds {@code e = B/n}. A project can be bought if its supporters hold {@code c} together; they pay the same price
 * {@code q} for each point they gave, or all they have left where that is less. Bought is what asks least: the least {@code q/c} (cost) or the
 * least {@code q} (cardinality), again and again until nothing can be bought. With general ballots a voter's utility is the points given, times
 * the cost in the rules by cost; with approvals this is the method as published.
 */
public enum Rule {
    /** Most votes first. */
    GREEDY_COST_SAT("greedy_cost_sat", Utility.COST, Completion.NONE),
    /** Most votes per cost first. */
    GREEDY_CARDINALITY_SAT("greedy_cardinality_sat", Utility.CARDINALITY, Completion.NONE),
    /** Equal shares by cost, and no more; money may be left. */
    MES_COST_SAT("mes_cost_sat", Utility.COST, Completion.PLAIN),
    /** Equal shares by cost, then the most votes first with what is left. */
    MES_COST_SAT_UTILITARIAN("mes_cost_sat_utilitarian", Utility.COST, Completion.UTILITARIAN),
    /** Equal shares by cost with growing shares, until no supported project fits or the next growth would overspend. */
    MES_COST_SAT_ADD1("mes_cost_sat_add1", Utility.COST, Completion.ADD1),
    /** The same, then the most votes first with what is left. */
    MES_COST_SAT_ADD1_GREEDY("mes_cost_sat_add1_greedy", Utility.COST, Completion.ADD1_GREEDY),
    /** Equal shares by cost with growing shares, until the next growth would overspend. */
    MES_COST_SAT_ADD1_NO_EXHAUSTIVE_STOP(
            "mes_cost_sat_add1_no_exhaustive_stop", Utility.COST, Completion.ADD1_NO_EXHAUSTIVE_STOP),
    /** Equal shares by number, and no more; money may be left. */
    MES_CARDINALITY_SAT("mes_cardinality_sat", Utility.CARDINALITY, Completion.PLAIN),
    /** Equal shares by number, then the most votes first with what is left. */
    MES_CARDINALITY_SAT_UTILITARIAN("mes_cardinality_sat_utilitarian", Utility.CARDINALITY, Completion.UTILITARIAN),
    /** Equal shares by number with growing shares, until no supported project fits or the next growth would overspend. */
    MES_CARDINALITY_SAT_ADD1("mes_cardinality_sat_add1", Utility.CARDINALITY, Completion.ADD1),
    /** The same, then the most votes first with what is left. */
    MES_CARDINALITY_SAT_ADD1_GREEDY("mes_cardinality_sat_add1_greedy", Utility.CARDINALITY, Completion.ADD1_GREEDY),
    /** Equal shares by number with growing shares, until the next growth would overspend. */
    MES_CARDINALITY_SAT_ADD1_NO_EXHAUSTIVE_STOP(
            "mes_cardinality_sat_add1_no_exhaustive_stop", Utility.CARDINALITY, Completion.ADD1_NO_EXHAUSTIVE_STOP);

    /** What a funded project is worth to a voter who gave it one point. */
    public enum Utility {
        /** Its cost. */
        COST,
        /** One. */
        CARDINALITY
    }

    /** When growing shares stop, apart from the growth that would overspend. */
    public enum Stop {
        /** As soon as no supported project fits in the money left. */
        EXHAUSTIVE_OVER_SUPPORTED,
        /** Only when no supported project is left out for want of voters' money. */
        NONE
    }

    enum Completion {
        NONE,
        PLAIN,
        UTILITARIAN,
        ADD1,
        ADD1_GREEDY,
        ADD1_NO_EXHAUSTIVE_STOP
    }

    private final String key;
    private final Utility utility;
    private final Completion completion;

    Rule(String key, Utility utility, Completion completion) {
        this.key = key;
        this.utility = utility;
        this.completion = completion;
    }

    /** The rule of this key, such as {@code mes_cost_sat_add1}. */
    public static Optional<Rule> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

    /** What it is called in rulesets and on the command line. */
    public String key() {
        return key;
    }

    /** What voters' satisfaction is measured in. */
    public Utility utility() {
        return utility;
    }

    /** When growing shares stop; {@link Stop#NONE} for rules without growth too. */
    public Stop stop() {
        return completion == Completion.ADD1 || completion == Completion.ADD1_GREEDY
                ? Stop.EXHAUSTIVE_OVER_SUPPORTED
                : Stop.NONE;
    }

    /** Whether voters hold shares. */
    public boolean isEqualShares() {
        return completion != Completion.NONE;
    }

    /** Whether shares grow. */
    public boolean grows() {
        return completion == Completion.ADD1
                || completion == Completion.ADD1_GREEDY
                || completion == Completion.ADD1_NO_EXHAUSTIVE_STOP;
    }

    /** Whether what equal shares leave goes to the most votes. */
    public boolean isCompletedGreedily() {
        return completion == Completion.UTILITARIAN || completion == Completion.ADD1_GREEDY;
    }
}
