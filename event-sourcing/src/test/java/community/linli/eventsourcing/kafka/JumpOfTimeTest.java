package community.linli.eventsourcing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is put forward makes due what lies in between, and changes nothing that goes by the machine's time (ADR 0018). */
class JumpOfTimeTest {

    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private ChimesWriter writer;

    @BeforeEach
    void start() {
        writer = new ChimesWriter(folder, false);
    }

    @AfterEach
    void stop() {
        writer.close();
    }

    @Test
    void whatFallsDueInAJumpIsAskedOnceAtTheTimeItEndsIn() {
        writer.ask(writer.strike("c1", "big", "again"));
        writer.asks();

        writer.passTime(LOOK);
        assertThat(writer.asks()).isEmpty();
        writer.moveClock(A_MONTH);
        writer.passTime(LOOK);
        assertThat(writer.asksAsWritten())
                .singleElement()
                .satisfies(asked -> assertThat(asked.time())
                        .isEqualTo(ChimesWriter.NOON.plus(A_MONTH).plus(LOOK.multipliedBy(2))));
        writer.moveClock(A_MONTH);
        writer.passTime(LOOK);
        assertThat(writer.asks()).isEmpty();
    }

    @Test
    void anAnswerGivenAfterAJumpIsKeptAsLongAsAnyOther() {
        writer.moveClock(A_MONTH);
        CommandReply first = writer.ask(writer.strike("c1", "big", "good"));

        writer.passTime(Outcomes.KEPT);
        assertThat(writer.ask(writer.strike("c1", "big", "good"))).isEqualTo(first.again());
        writer.passTime(LOOK);
        assertThat(writer.ask(writer.strike("c1", "big", "good")).duplicate()).isFalse();
    }
}
