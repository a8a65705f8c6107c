package community.linli.proposals.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in plain sentences why each project won or lost and what it lacked. The figures are the allocation's; only their spelling is chosen here. */
public final class Explanation {

    private final Allocation allocation;
    private final Amounts amounts;
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, Exclusion> exclusions = new HashMap<>();

    /** Explains one allocation. */
    public Explanation(Allocation allocation, Amounts amounts) {
        this.allocation = allocation;
        this.amounts = amounts;
        for (int step = 0; step < allocation.steps().size(); step++) {
            steps.put(allocation.steps().get(step).project(), step);
        }
        allocation.exclusions().forEach(exclusion -> exclusions.put(exclusion.project(), exclusion));
    }

    /** One sentence or more about each project, in the order of the verdicts. */
    public List<String> sentences() {
        return allocation.verdicts().stream().map(this::of).toList();
    }

    /** How the shares were set and why they grew no further; empty for greedy rules. */
    public String ofShares() {
        Shares shares = allocation.shares();
        if (shares == null) {
            return "";
        }
        String why = switch (shares.stopped()) {
            case NO_GROWTH -> "the rule lets them grow no further";
            case EXHAUSTIVE -> "no supported project fitted in the money left";
            case NOTHING_LEFT_TO_BUY -> "no supported project was left out for want of voters' money";
            case NEXT_INFEASIBLE -> "one step more would have spent more than the budget";
        };
        return "Each of %d voters held %s at first and %s in the end, after %d steps; %s."
                .formatted(
                        allocation.voters(),
                        amounts.of(shares.startPerVoter()),
                        amounts.of(shares.finalPerVoter()),
                        shares.steps(),
                        why);
    }

    private String of(Verdict verdict) {
        Integer step = steps.get(verdict.project());
        Exclusion exclusion = exclusions.get(verdict.project());
        String about = "costs %s, %s. ".formatted(amounts.of(verdict.cost()), support(verdict));
        if (step != null) {
            return about + funded(step, allocation.steps().get(step));
        }
        return about + (exclusion != null ? excluded(verdict, exclusion) : lost(verdict));
    }

    private static String support(Verdict verdict) {
        String votes = verdict.voters() + (verdict.voters() == 1 ? " vote" : " votes");
        return verdict.score() == verdict.voters() ? votes : votes + " with " + verdict.score() + " points";
    }

    private String funded(int place, Step step) {
        Step.Price price = step.price();
        String how = switch (step.stage()) {
            case FREE -> "it costs nothing and has a vote";
            case GREEDY -> "it came next by votes and fitted";
            case EQUAL_SHARES -> price == null ? "" : bought(price);
        };
        String ties = step.tiedWith().isEmpty()
                ? ""
                : " It stood equal with " + String.join(", ", step.tiedWith()) + " and goes first by the tie order.";
        return "Funded as number %d: %s; %s of the budget were left.%s"
                .formatted(place + 1, how, amounts.of(step.moneyLeft()), ties);
    }

    private String bought(Step.Price price) {
        String less =
                price.paidAll() == 0 ? "" : ", %d of them all they had left, which was less".formatted(price.paidAll());
        return "its supporters bought it at %s (exactly %s) for each vote or point%s, the least by the rule"
                .formatted(amounts.of(price.perPoint()), amounts.exactly(price.perPoint()), less);
    }

    private String excluded(Verdict verdict, Exclusion exclusion) {
        return switch (exclusion.reason()) {
            case ABOVE_PROJECT_CAP ->
                "Excluded: one project may cost at most %s.".formatted(amounts.of(exclusion.asked()));
            case ABOVE_BUDGET -> "Excluded: the whole budget is %s.".formatted(amounts.of(exclusion.asked()));
            case BELOW_MINIMUM_VOTES, BELOW_THRESHOLD_SHARE ->
                "Excluded: at least %s voters must support it; it lacked %s."
                        .formatted(exclusion.asked(), lacking(verdict.votesLacking()));
        };
    }

    private String lost(Verdict verdict) {
        Rational voterMoney = verdict.voterMoneyLacking();
        Long budget = verdict.budgetLacking();
        String first = voterMoney == null
                ? ""
                : verdict.voters() == 0
                        ? "Nobody voted for it. "
                        : "Its supporters' shares fell short of its cost by %s. ".formatted(amounts.of(voterMoney));
        return switch (verdict.outcome()) {
            case SHORT_OF_VOTER_MONEY -> "Not funded. " + first.strip();
            case SHORT_OF_BUDGET ->
                "Not funded. %sWhen its turn came by votes, the money left fell short by %s.%s"
                        .formatted(first, amounts.of(budget == null ? 0 : budget), votes(verdict));
            case SHORT_OF_COMMUNITY_CAP ->
                "Not funded. %sIts community had got so much that its cap fell short by %s."
                        .formatted(first, amounts.of(budget == null ? 0 : budget));
            case WORTHLESS_BY_COST -> "Not funded: it costs nothing, and the rule measures worth by cost.";
            case FUNDED, EXCLUDED -> "";
        };
    }

    private static String votes(Verdict verdict) {
        Long votes = verdict.votesLacking();
        return votes == null ? "" : " With %d more its turn would have come early enough.".formatted(votes);
    }

    private static String lacking(@Nullable Long votes) {
        return votes == null ? "nothing" : String.valueOf(votes);
    }
}
