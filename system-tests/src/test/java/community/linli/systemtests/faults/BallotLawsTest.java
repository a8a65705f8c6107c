package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.InclusionProof;
import community.linli.systemtests.faults.BallotLaws.Cast;
import community.linli.systemtests.faults.BallotLaws.Lying;
import community.linli.systemtests.faults.BallotLaws.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker is not blind: every doctored history is caught. */
class BallotLawsTest {

    private static final String A1 = "a1".repeat(32);
    private static final String A2 = "a2".repeat(32);
    private static final String B1 = "b1".repeat(32);
    private static final String C1 = "c1".repeat(32);
    private static final List<Cast> HEARD =
            List.of(new Cast(1, "[x]", A1), new Cast(2, "[y]", B1), new Cast(1, "[y]", A2), new Cast(3, "[x]", ""));
    private static final List<Lying> BEFORE = List.of(new Lying("a", A1), new Lying("b", B1), new Lying("a", A2));
    private static final Published PUBLISHED =
            new Published(2, InclusionProof.root(List.of(A2, B1)), Map.of("[y]", 2), 0);

    @Test
    void aTrueHistoryHasNoFlaw() {
        assertThat(flaws(HEARD, BEFORE, List.of(), PUBLISHED)).isEmpty();
    }

    @Test
    void aLostBallotIsCaught() {
        assertThat(flaws(HEARD, BEFORE.subList(0, 2), List.of(), PUBLISHED)).contains("lost: " + A2);
    }

    @Test
    void aBallotThatLiesTwiceIsCaught() {
        assertThat(flaws(HEARD, with(BEFORE, new Lying("b", B1)), List.of(), PUBLISHED))
                .containsExactly("twice in the log: " + B1);
    }

    @Test
    void aBallotThatNobodyCastIsCaught() {
        assertThat(flaws(HEARD, with(BEFORE, new Lying("c", C1)), List.of(), PUBLISHED))
                .contains("nobody heard of it: " + C1);
    }

    @Test
    void aBallotAfterTheClosingIsCaught() {
        assertThat(flaws(with(HEARD, new Cast(3, "[x]", C1)), BEFORE, List.of(new Lying("c", C1)), PUBLISHED))
                .contains("after the closing: " + C1, "lost: " + C1);
    }

    @Test
    void anEarlierBallotThatCountsIsCaught() {
        List<Lying> swapped = List.of(new Lying("a", A2), new Lying("b", B1), new Lying("a", A1));
        Published asSwapped = new Published(2, InclusionProof.root(List.of(A1, B1)), Map.of("[x]", 1, "[y]", 1), 0);

        assertThat(flaws(HEARD, swapped, List.of(), asSwapped))
                .containsExactly("household 1 counts with an earlier ballot");
        assertThat(new BallotLaws(HEARD, swapped, List.of(), asSwapped).flaws(Set.of(1)))
                .as("of two who race, the log says who was last")
                .isEmpty();
    }

    @Test
    void aHouseholdWithTwoTagsIsCaught() {
        List<Lying> twoTags = List.of(new Lying("a", A1), new Lying("b", B1), new Lying("d", A2));

        assertThat(flaws(HEARD, twoTags, List.of(), PUBLISHED)).contains("household 1 counts twice");
    }

    @Test
    void aWrongCountIsCaught() {
        String root = PUBLISHED.root();

        assertThat(flaws(HEARD, BEFORE, List.of(), new Published(2, root, Map.of("[x]", 1, "[y]", 1), 0)))
                .hasSize(1);
        assertThat(flaws(HEARD, BEFORE, List.of(), new Published(2, root, Map.of("[y]", 1), 1)))
                .hasSize(1);
        assertThat(flaws(HEARD, BEFORE, List.of(), new Published(2, root, Map.of("[y]", 2), 1)))
                .containsExactly("2 opened and 1 invalid of 2");
        assertThat(flaws(HEARD, BEFORE, List.of(), new Published(3, root, Map.of("[y]", 2), 1)))
                .containsExactly("3 ballots published, 2 in the log");
        assertThat(flaws(HEARD, BEFORE, List.of(), new Published(2, A1, Map.of("[y]", 2), 0)))
                .containsExactly("the root is another's");
    }

    private static List<String> flaws(List<Cast> heard, List<Lying> before, List<Lying> after, Published published) {
        return new BallotLaws(heard, before, after, published).flaws(Set.of());
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
