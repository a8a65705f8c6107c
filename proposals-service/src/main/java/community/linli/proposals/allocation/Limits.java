package community.linli.proposals.allocation;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a project out, whatever the rule. Caps bind during the count; the rest is decided before it. That a third of the programme is rural is
 * a quota on what the programme admits and no part of any rule.
 *
 * @param minimumVotes how many voters must support a project; 0 for none
 * @param thresholdShare which share of all voters, blank ballots included, must support it; null for none
 * @param projectCap the most a project may cost, in fen; null for none
 * @param communityCap the most that projects of one community may cost together, in fen; null for none. A project is dropped as soon as it would
 *     pass the cap with what its community has already got
 * @param withinBudgetOnly whether what costs more than the whole budget is excluded first. Under growing shares it makes a difference: such a
 *     project, left in, ends the growth when its supporters could buy it. Left in is how the rules are published and how reference results were
 *     made
 */
public record Limits(
        long minimumVotes,
        @Nullable Rational thresholdShare,
        @Nullable Long projectCap,
        @Nullable Long communityCap,
        boolean withinBudgetOnly) {

    /** No limit but the budget. */
    public static final Limits NONE = new Limits(0, null, null, null, false);
}
