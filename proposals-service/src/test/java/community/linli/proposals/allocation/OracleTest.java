package community.linli.proposals.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.proposals.allocation.pabulib.PbElection;
import community.linli.proposals.allocation.pabulib.PbSections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class OracleTest {

    private static final Rational HUNDRED = Rational.of(100);

    @TestFactory
    Stream<DynamicTest> everyRealElectionHasTheExpectedResults() {
        return SharedElections.files().stream().flatMap(OracleTest::rows);
    }

    private static Stream<DynamicTest> rows(Path file) {
        JsonNode expected = SharedElections.expected(file);
        PbElection read = PbElection.of(PbSections.read(SharedElections.bytes(file)));
        Rational increment = read.units(Rational.parse(Expected.text(expected, "add1_increment")));
        List<DynamicTest> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> ties : expected.get("results").properties()) {
            for (Map.Entry<String, JsonNode> row : ties.getValue().properties()) {
                Ruleset ruleset = Ruleset.of(Rule.of(row.getKey()).orElseThrow())
                        .withIncrement(increment)
                        .withTies(Expected.ties(ties.getKey()));
                rows.add(DynamicTest.dynamicTest(
                        file.getFileName() + " " + row.getKey() + " " + ties.getKey(),
                        () -> Expected.met(
                                Allocator.allocate(read.election(), ruleset),
                                row.getValue(),
                                read.units(Rational.of(1)),
                                true)));
            }
        }
        return rows.stream();
    }

    @TestFactory
    Stream<DynamicTest> everySmallElectionHasTheExpectedResults() {
        return SharedElections.fuzz().get("elections").valueStream().map(one -> {
            String name = Expected.text(one, "id") + " " + Expected.text(one, "kind");
            return DynamicTest.dynamicTest(name, () -> meetsAllRows(one));
        });
    }

    private static void meetsAllRows(JsonNode one) {
        Election election = election(one);
        Rational increment =
                Rational.parse(Expected.text(one, "add1_increment")).times(HUNDRED);
        boolean isOrderKnown = !Expected.text(one, "kind").equals("zero_cost");
        for (Map.Entry<String, JsonNode> ties : one.get("expected").properties()) {
            for (Map.Entry<String, JsonNode> row : ties.getValue().properties()) {
                Ruleset ruleset = Ruleset.of(Rule.of(row.getKey()).orElseThrow())
                        .withIncrement(increment)
                        .withTies(Expected.ties(ties.getKey()));
                Expected.met(Allocator.allocate(election, ruleset), row.getValue(), HUNDRED, isOrderKnown);
            }
        }
    }

    private static Election election(JsonNode one) {
        return new Election(
                fen(Expected.text(one, "budget")),
                one.get("projects")
                        .valueStream()
                        .map(project ->
                                new SlateProject(Expected.text(project, "id"), fen(Expected.text(project, "cost"))))
                        .toList(),
                one.get("ballots")
                        .valueStream()
                        .map(ballot -> Ballot.approving(Expected.texts(ballot)))
                        .toList());
    }

    private static long fen(String amount) {
        Rational fen = Rational.parse(amount).times(HUNDRED);
        assertThat(fen.denominator().intValueExact()).isEqualTo(1);
        return fen.numerator().longValueExact();
    }

    @Test
    void theOracleSpeaksOfEveryRule() {
        JsonNode rows = SharedElections.fuzz().get("elections");
        assertThat(rows.valueStream()
                        .flatMap(one -> one.get("expected").valueStream())
                        .flatMap(ties -> ties.propertyStream().map(Map.Entry::getKey))
                        .distinct()
                        .map(key -> Rule.of(key).orElseThrow()))
                .containsExactlyInAnyOrder(Rule.values());
    }
}
