package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.kafka.CommandReply.Outcome;
import community.linli.eventsourcing.kafka.Outcomes.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final District WUHOU = new District("wuhou");
    private static final District JINJIANG = new District("jinjiang");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Outcomes outcomes = new Outcomes(new Section(StoreInMemory.open(), 'o'));

    @Test
    void anOutcomeIsFoundInItsDistrictAndNotInAnother() {
        keep("c1", NOON);

        assertThat(outcomes.find(WUHOU, "c1")).map(Kept::actor).contains("p-1");
        assertThat(outcomes.find(JINJIANG, "c1")).isEmpty();
    }

    @Test
    void anOutcomeIsForgottenOnlyWhenItIsOlderThanFourDays() {
        keep("c1", NOON);

        outcomes.forgetOld(NOON.plus(Outcomes.KEPT));
        assertThat(outcomes.find(WUHOU, "c1")).isPresent();

        outcomes.forgetOld(NOON.plus(Outcomes.KEPT).plusMillis(1));
        assertThat(outcomes.find(WUHOU, "c1")).isEmpty();
    }

    @Test
    void lookingForOldOutcomesOutpacesKeepingNewOnes() {
        IntStream.range(0, 3_000).forEach(i -> keep("old-" + i, NOON));
        Instant later = NOON.plus(Outcomes.KEPT).plus(Duration.ofHours(1));
        outcomes.forgetOld(NOON);

        for (int round = 0; round < 30; round++) {
            int first = round * 100;
            IntStream.range(first, first + 100).forEach(i -> keep("new-" + i, later));
            outcomes.forgetOld(later);
        }

        assertThat(IntStream.range(0, 3_000)
                        .filter(i -> outcomes.find(WUHOU, "old-" + i).isPresent()))
                .isEmpty();
        assertThat(IntStream.range(0, 3_000)
                        .filter(i -> outcomes.find(WUHOU, "new-" + i).isEmpty()))
                .isEmpty();
    }

    private void keep(String command, Instant decidedAt) {
        CommandReply reply = new CommandReply(
                command, Outcome.ACCEPTED, null, null, null, List.of(), "loan/1", 1, "lending:0:1", 1, false);
        outcomes.keep(WUHOU, new Kept("p-1", "f", decidedAt, reply));
    }
}
