package community.linli.proposals.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as JSON, for publication and for comparing byte by byte: one spelling, no floating point. Shares, prices and rho are {@code "p/q"},
 * money is fen:
 *
 * <pre>{@code
 * {"inputDigest":"…","rulesetHash":"…","engineVersion":"1","budget":10000,"voters":3,"selected":["a"],"spent":500,
 *  "steps":[{"stage":"EQUAL_SHARES","project":"a","cost":500,"score":3,"moneyLeft":9500,"perPoint":"500/3","rho":"1/3",
 *            "effectiveVotes":"3","paidAll":0,"tiedWith":[]}],
 *  "shares":{"startPerVoter":"10000/3","finalPerVoter":"10000/3","steps":0,"stopped":"NO_GROWTH","leftoverVoterMoney":"9500","changes":[…]},
 *  "exclusions":[],"verdicts":[…]}
 * }</pre>
 */
public final class AllocationJson {

    private AllocationJson() {}

    /** The allocation's only spelling. */
    public static String of(Allocation allocation) {
        List<String> sentences = new Explanation(allocation, Amounts.YUAN).sentences();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("inputDigest", allocation.inputDigest());
        json.put("rulesetHash", allocation.rulesetHash());
        json.put("engineVersion", allocation.engineVersion());
        json.put("budget", allocation.budget());
        json.put("voters", allocation.voters());
        json.put("selected", allocation.selected());
        json.put("spent", allocation.spent());
        json.put("steps", allocation.steps().stream().map(AllocationJson::step).toList());
        json.put("shares", allocation.shares() == null ? null : shares(allocation.shares()));
        json.put(
                "exclusions",
                allocation.exclusions().stream().map(AllocationJson::exclusion).toList());
        List<Map<String, @Nullable Object>> verdicts =
                allocation.verdicts().stream().map(AllocationJson::verdict).toList();
        for (int at = 0; at < verdicts.size(); at++) {
            verdicts.get(at).put("explanation", sentences.get(at));
        }
        json.put("verdicts", verdicts);
        return JsonText.of(json);
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("stage", step.stage().name());
        json.put("project", step.project());
        json.put("cost", step.cost());
        json.put("score", step.score());
        json.put("moneyLeft", step.moneyLeft());
        Step.Price price = step.price();
        if (price != null) {
            json.put("perPoint", price.perPoint());
            json.put("rho", price.rho());
            json.put("effectiveVotes", price.effectiveVotes());
            json.put("paidAll", price.paidAll());
        }
        json.put("tiedWith", step.tiedWith());
        return json;
    }

    private static Map<String, @Nullable Object> shares(Shares shares) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("startPerVoter", shares.startPerVoter());
        json.put("finalPerVoter", shares.finalPerVoter());
        json.put("steps", shares.steps());
        json.put("stopped", shares.stopped().name());
        json.put("leftoverVoterMoney", shares.leftoverVoterMoney());
        json.put(
                "changes",
                shares.changes().stream()
                        .map(change -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("step", change.step());
                            one.put("perVoter", change.perVoter());
                            one.put("spent", change.spent());
                            one.put("selected", change.selected());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> exclusion(Exclusion exclusion) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("project", exclusion.project());
        json.put("reason", exclusion.reason().name());
        json.put("found", exclusion.found());
        json.put("asked", exclusion.asked());
        return json;
    }

    private static Map<String, @Nullable Object> verdict(Verdict verdict) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("project", verdict.project());
        json.put("outcome", verdict.outcome().name());
        json.put("cost", verdict.cost());
        json.put("score", verdict.score());
        json.put("voters", verdict.voters());
        json.put("voterMoneyLacking", verdict.voterMoneyLacking());
        json.put("budgetLacking", verdict.budgetLacking());
        json.put("votesLacking", verdict.votesLacking());
        return json;
    }
}
