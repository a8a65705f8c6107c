package community.linli.proposals.allocation;

/**
 * All that decides besides the ballots, frozen when voting opens.
 *
 * @param rule how votes become money
 * @param increment by how much each voter's share grows in a step, in fen, above zero; unused by rules that do not grow
 * @param stepLimit how many steps of growth may be taken, at least one; more fail the count, they never cut it short
 * @param ties who goes first among equals
 * @param limits what keeps a project out
 */
public record Ruleset(Rule rule, Rational increment, int stepLimit, TieOrder ties, Limits limits) {

    /** Steps of growth that no sensible increment needs. */
    public static final int USUAL_STEP_LIMIT = 1_000_000;

    /** Refuses a growth that never gets anywhere. */
    public Ruleset {
        if (increment.signum() <= 0) {
            throw new IllegalArgumentException("The increment must be above zero");
        }
        if (stepLimit < 1) {
            throw new IllegalArgumentException("The step limit must be at least 1");
        }
    }

    /** A rule with an increment of one yuan, the recommended ties, and no limits. */
    public static Ruleset of(Rule rule) {
        return new Ruleset(rule, Rational.of(100), USUAL_STEP_LIMIT, TieOrder.recommended(), Limits.NONE);
    }

    /** The same with another increment. */
    public Ruleset withIncrement(Rational fenPerVoter) {
        return new Ruleset(rule, fenPerVoter, stepLimit, ties, limits);
    }

    /** The same with other ties. */
    public Ruleset withTies(TieOrder order) {
        return new Ruleset(rule, increment, stepLimit, order, limits);
    }

    /** The same with other limits. */
    public Ruleset withLimits(Limits others) {
        return new Ruleset(rule, increment, stepLimit, ties, others);
    }

    /** The same with another step limit. */
    public Ruleset withStepLimit(int steps) {
        return new Ruleset(rule, increment, steps, ties, limits);
    }
}
