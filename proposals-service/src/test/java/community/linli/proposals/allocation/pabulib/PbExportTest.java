package community.linli.proposals.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.Allocator;
import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.Election;
import community.linli.proposals.allocation.Rule;
import community.linli.proposals.allocation.Ruleset;
import community.linli.proposals.allocation.SharedElections;
import community.linli.proposals.allocation.SlateProject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PbExportTest {

    private static final PbExport.Heading HEADING =
            new PbExport.Heading("A vote", "China", "Chengdu", "2026", "01.03.2026", "31.03.2026");

    private static PbSections exported(Election election, Rule rule) {
        Allocation allocation = Allocator.allocate(election, Ruleset.of(rule));
        return PbExport.of(election, allocation, HEADING, rule.key(), Map.of());
    }

    @TestFactory
    Stream<DynamicTest> whatIsExportedIsTakenAndCountsAlike() {
        return SharedElections.files().stream()
                .filter(file -> !file.toString().contains("Hungary"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Election election = PbElection.of(PbSections.read(SharedElections.bytes(file)))
                            .election();
                    for (Rule rule : List.of(Rule.GREEDY_COST_SAT, Rule.MES_COST_SAT, Rule.MES_COST_SAT_UTILITARIAN)) {
                        PbSections written =
                                PbSections.read(exported(election, rule).write());
                        assertThat(PbRules.problems(written)).isEmpty();
                        assertThat(PbElection.of(written).election()).isEqualTo(election);
                    }
                }));
    }

    @Test
    void pointsAndDimensionsAreExportedToo() {
        Election election = new Election(
                100_00,
                List.of(
                        new SlateProject("a", 60_50, "north", Set.of("人", "地")),
                        new SlateProject("b", 70_00, "north", Set.of("文"))),
                List.of(new Ballot(new TreeMap<>(Map.of("a", 3L, "b", 1L)), 2), Ballot.approving("b")));
        PbSections file =
                PbSections.read(exported(election, Rule.GREEDY_COST_SAT).write());
        assertThat(PbRules.problems(file)).isEmpty();
        assertThat(file.projects().rows().getFirst().texts()).containsExactly("a", "60.5", "2", "6", "a", "人,地", "1");
        assertThat(PbElection.of(file).election().ballots()).isEqualTo(election.ballots());
    }

    @Test
    void aResultThatLeavesMoneyStandsInTheComment() {
        Election election = new Election(
                100,
                List.of(new SlateProject("a", 60), new SlateProject("b", 30), new SlateProject("c", 50)),
                List.of(Ballot.approving("a").times(9), Ballot.approving("b"), Ballot.approving("c")));
        PbSections file = exported(election, Rule.MES_COST_SAT);
        assertThat(file.projects().column("selected")).isNegative();
        assertThat(file.value("comment").orElseThrow().text()).endsWith("Funded, in this order: a.");
        assertThat(exported(election, Rule.GREEDY_COST_SAT).projects().column("selected"))
                .isPositive();
    }

    @Test
    void anIdNoVoteCouldNameIsRefused() {
        Election election = new Election(1, List.of(new SlateProject("a,b", 1)), List.of());
        assertThatThrownBy(() -> exported(election, Rule.GREEDY_COST_SAT))
                .hasMessage("No vote of a .pb file can name project a,b");
    }
}
