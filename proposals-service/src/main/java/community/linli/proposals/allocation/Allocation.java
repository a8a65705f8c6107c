package community.linli.proposals.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a count, with all that anyone needs to follow it. A pure function of election and ruleset: equal digests have equal results.
 *
 * @param inputDigest SHA-256 over budget, slate and ballots
 * @param rulesetHash SHA-256 over the ruleset
 * @param engineVersion which definition of the rules was applied
 * @param budget in fen
 * @param voters ballots counted, blank ones included
 * @param selected ids in the order chosen
 * @param spent in fen, never above the budget
 * @param steps one per funded project
 * @param shares how shares were set; null for greedy rules
 * @param exclusions who was out before the count, by id
 * @param verdicts one per project, by id
 */
public record Allocation(
        String inputDigest,
        String rulesetHash,
        String engineVersion,
        long budget,
        long voters,
        List<String> selected,
        long spent,
        List<Step> steps,
        @Nullable Shares shares,
        List<Exclusion> exclusions,
        List<Verdict> verdicts) {

    /** Rises with every change that may change a result. */
    public static final String ENGINE_VERSION = "1";
}
