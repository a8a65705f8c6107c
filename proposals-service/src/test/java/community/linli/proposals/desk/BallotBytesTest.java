package community.linli.proposals.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BallotBytesTest {

    private static final List<String> OPTIONS = List.of("garden", "lamp", "library");

    @Test
    void marksComeBackAsTheyWereWritten() {
        for (Map<String, Long> marks :
                List.of(Map.<String, Long>of(), Map.of("lamp", 1L), Map.of("garden", 65_535L, "library", 2L))) {
            assertThat(BallotBytes.marks(OPTIONS, BallotBytes.of(OPTIONS, marks)))
                    .contains(marks);
        }
    }

    @Test
    void everyBallotOfABoxIsEquallyLong() {
        assertThat(BallotBytes.of(OPTIONS, Map.of())).hasSize(6);
        assertThat(BallotBytes.of(OPTIONS, Map.of("garden", 9L))).hasSize(6);
    }

    @Test
    void anotherLengthIsNoBallot() {
        assertThat(BallotBytes.marks(OPTIONS, new byte[5])).isEmpty();
    }
}
