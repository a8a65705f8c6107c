package community.linli.proposals.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.Election;
import community.linli.proposals.allocation.Rational;
import community.linli.proposals.allocation.SlateProject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PbElectionTest {

    @Test
    void anElectionIsCountedInTheSmallestDecimalOfItsFile() {
        assertThat(PbElection.of(Files.read(Files.GOOD)))
                .isEqualTo(new PbElection(
                        new Election(
                                10_050,
                                List.of(new SlateProject("a", 6_000), new SlateProject("b", 5_050)),
                                List.of(Ballot.approving("a", "b"), Ballot.approving("a"), Ballot.approving("b"))),
                        2));
        PbElection fine = PbElection.of(Files.read(Files.GOOD.replace("50.5", "50.1234")));
        assertThat(fine.decimals()).isEqualTo(4);
        assertThat(fine.election().budget()).isEqualTo(1_005_000);
        assertThat(fine.units(Rational.parse("0.5"))).isEqualTo(Rational.of(5_000));
    }

    @Test
    void aProjectTwiceInAVoteCountsOnceAndABlankVoteCountsAsAVoter() {
        Election read = PbElection.of(
                        Files.read(Files.GOOD.replace("2;a;", "2;;").replace("3;b;", "3;b,b;")))
                .election();
        assertThat(read.voters()).isEqualTo(3);
        assertThat(read.ballots()).contains(Ballot.approving(), Ballot.approving("b"));
    }

    @Test
    void pointsAndRanksAreRead() {
        String points = Files.GOOD
                .replace("mood", "points")
                .replace("good", "3,1")
                .replace("2;a;", "2;a;2")
                .replace("bad", "0");
        assertThat(PbElection.of(Files.read(points.replace("approval", "cumulative")))
                        .election()
                        .ballots())
                .contains(new Ballot(new TreeMap<>(Map.of("a", 3L, "b", 1L)), 1), Ballot.approving());
        assertThat(PbElection.of(Files.read(points.replace("approval", "ordinal")))
                        .election()
                        .ballots())
                .contains(new Ballot(new TreeMap<>(Map.of("a", 2L, "b", 1L)), 1));
    }

    @Test
    void whatCannotBeCountedIsRefusedWithItsPlace() {
        refused("100.50", "100,50", "Line 9, column 8: The budget is written with a comma: 100,50.");
        refused("100.50", "-1", "Line 9, column 8: The budget is no number from 0 up: -1.");
        refused("b;50.5", "b;", "Line 19, column 3: The cost of b is no number from 0 up: (nothing).");
        refused("b;50.5", "a;50.5", "Line 19, column 1: Project a is there twice.");
        refused("2;a;", "2;c;", "Line 23, column 3: A vote names c, which is no project of the file.");
        refused("type;approval", "type;loud", "Line 10, column 11: There is no kind of vote called loud.");
        refused("budget;", "money;", "Line 2, column 1: META does not say the budget.");
        refused("voter_id;vote;", "voter_id;choice;", "Line 22, column 1: The row has no cell for vote.");
        refused("type;approval", "type;scoring", "Line 22, column 1: The row has no cell for points.");
        refused(
                "100.50",
                "999999999999999999",
                "Line 2, column 1: The amount 999999999999999999 is too large to count with.");
    }

    private static void refused(String good, String bad, String message) {
        assertThat(Files.GOOD).contains(good);
        assertThatThrownBy(() -> PbElection.of(Files.read(Files.GOOD.replace(good, bad))))
                .isInstanceOf(PbUnreadable.class)
                .hasMessage(message);
    }
}
