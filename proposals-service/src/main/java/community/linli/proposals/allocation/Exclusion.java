package community.linli.proposals.allocation;

/**
 * A project that was out before the count began.
 *
 * @param project its id
 * @param reason why
 * @param found what it has: votes or cost in fen
 * @param asked what was asked: the fewest votes or the highest cost in fen
 */
public record Exclusion(String project, Reason reason, long found, Rational asked) {

    /** Why a project is out. */
    public enum Reason {
        /** It costs more than one project may. */
        ABOVE_PROJECT_CAP,
        /** It costs more than there is. */
        ABOVE_BUDGET,
        /** Too few voters support it. */
        BELOW_MINIMUM_VOTES,
        /** Too small a share of the voters supports it. */
        BELOW_THRESHOLD_SHARE
    }
}
