package community.linli.proposals.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds a result against a row of the oracle. */
final class Expected {

    private static final Map<Shares.Stopped, String> STOPPED = Map.of(
            Shares.Stopped.EXHAUSTIVE, "exhaustive",
            Shares.Stopped.NEXT_INFEASIBLE, "next-infeasible");

    private Expected() {}

    static TieOrder ties(String key) {
        return key.equals("lexico") ? TieOrder.lexico() : TieOrder.recommended();
    }

    /**
     * Every figure the row has must be met.
     *
     * @param unit how many units of money one unit of the oracle's is
     * @param isOrderKnown whether the oracle's order means something
     */
    static void met(Allocation found, JsonNode row, Rational unit, boolean isOrderKnown) {
        assertThat(found.selected().stream().sorted(CodePointOrder.INSTANCE).toList())
                .isEqualTo(texts(row.get("selected")));
        assertThat(Rational.of(found.spent()).over(unit)).isEqualTo(Rational.parse(text(row, "total_cost")));
        if (row.has("order") && isOrderKnown) {
            assertThat(found.selected()).isEqualTo(texts(row.get("order")));
        }
        if (row.has("added_by_greedy")) {
            assertThat(found.steps().stream()
                            .filter(step -> step.stage() == Step.Stage.GREEDY)
                            .map(Step::project)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(texts(row.get("added_by_greedy")));
        }
        Shares shares = found.shares();
        if (shares == null) {
            return;
        }
        amount(shares.startPerVoter(), row, "start_per_voter", unit);
        amount(shares.finalPerVoter(), row, "final_per_voter", unit);
        amount(shares.leftoverVoterMoney(), row, "leftover_voter_money", unit);
        if (row.has("steps")) {
            assertThat(shares.steps()).isEqualTo(row.get("steps").intValue());
        }
        if (row.has("stopped")) {
            assertThat(STOPPED.get(shares.stopped())).isEqualTo(text(row, "stopped"));
        }
    }

    private static void amount(Rational found, JsonNode row, String name, Rational unit) {
        if (row.has(name)) {
            assertThat(found.over(unit)).isEqualTo(Rational.parse(text(row, name)));
        }
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }
}
