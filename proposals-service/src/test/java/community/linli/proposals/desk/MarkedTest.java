package community.linli.proposals.desk;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.proposals.ballot.Question;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.ballot.VotingMethod.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void theOrderOfNamesMattersInARankingAlone() {
        Marked marked = Marked.naming(List.of("lamp", "garden")).orElseThrow();

        assertThat(marked.on(askedBy(Form.RANKING))).isEqualTo(Map.of("lamp", 1L, "garden", 2L));
        assertThat(marked.on(askedBy(Form.APPROVAL))).isEqualTo(Map.of("lamp", 1L, "garden", 1L));
        assertThat(marked.on(askedBy(Form.KNAPSACK))).isEqualTo(Map.of("lamp", 1L, "garden", 1L));
    }

    @Test
    void anOptionNamedTwiceIsNoMark() {
        assertThat(Marked.naming(List.of("lamp", "garden", "lamp"))).isEmpty();
        assertThat(Marked.naming(List.of())).isPresent();
    }

    @Test
    void pointsAreTakenAsTheyAreDealtAndNoneIsNoMark() {
        assertThat(Marked.dealing(Map.of("lamp", 3L, "garden", 0L)).on(askedBy(Form.POINTS)))
                .isEqualTo(Map.of("lamp", 3L));
    }

    private static Question askedBy(Form form) {
        return new Referendum(
                List.of(new Option("lamp", "A lamp", true), new Option("garden", "A garden", true)),
                new VotingMethod(form, 0, 2, 5, 5),
                0,
                new Threshold(50, Threshold.Of.VOTES, true));
    }
}
