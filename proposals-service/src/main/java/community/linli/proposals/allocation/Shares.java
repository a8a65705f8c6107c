package community.linli.proposals.allocation;

import java.util.List;

/**
 * How voters' shares were set.
 *
 * @param startPerVoter budget over voters, in fen
 * @param finalPerVoter what each voter held in the run that counts, in fen
 * @param steps how often the share grew until then
 * @param stopped why it grew no further
 * @param leftoverVoterMoney what all voters together kept in the run that counts, in fen
 * @param changes the runs in which the selection differed from the one before, the first included
 */
public record Shares(
        Rational startPerVoter,
        Rational finalPerVoter,
        int steps,
        Stopped stopped,
        Rational leftoverVoterMoney,
        List<Change> changes) {

    /** Why shares grew no further. */
    public enum Stopped {
        /** The rule lets nothing grow. */
        NO_GROWTH,
        /** No supported project fitted in the money left. */
        EXHAUSTIVE,
        /** No supported project was left out for want of voters' money. */
        NOTHING_LEFT_TO_BUY,
        /** One step more would have spent more than the budget. */
        NEXT_INFEASIBLE
    }

    /**
     * A run that chose otherwise than the run before.
     *
     * @param step how often the share had grown
     * @param perVoter what each voter held, in fen
     * @param spent in fen
     * @param selected ids in the order chosen; of a run that overspent, up to the project that overspent
     */
    public record Change(int step, Rational perVoter, long spent, List<String> selected) {}
}
