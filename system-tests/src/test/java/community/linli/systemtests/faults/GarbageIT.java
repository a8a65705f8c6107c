package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nothing that lies on a command topic stops what comes after it. */
class GarbageIT {

    /** In each of four partitions all but the old one, which only its own partition decides. */
    private static final int PARKED = 4 * 6 + 3;

    @Test
    void garbageOnTheCommandTopicIsParkedAndTheNextCommandGoesOn() {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person borrower = Linli.residentElsewhere(item, 11);
        long parkedBefore = Linli.log().count("lending.parked.v1");
        byte[][] garbage = {
            {(byte) 0xde, (byte) 0xad, 0, 1},
            {},
            "{".getBytes(StandardCharsets.UTF_8),
            "{\"specversion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8),
            acceptance("old", "wuhou", "1000-01-01T00:00:00Z", "loan/nope").getBytes(StandardCharsets.UTF_8),
            acceptance("nowhere", "unheard-of", "2026-05-01T00:00:00Z", "loan/nope")
                    .getBytes(StandardCharsets.UTF_8),
            acceptance("amiss", "wuhou", "2026-05-01T00:00:00Z", "item/nope").getBytes(StandardCharsets.UTF_8)
        };
        for (int partition = 0; partition < 4; partition++) {
            for (byte[] bytes : garbage) {
                Linli.log().write("lending.commands.v1", partition, new byte[] {1}, bytes);
            }
        }

        Answer asked = borrower.post(Linli.JINPING + "/loans", "{\"item\":\"" + item.id() + "\"}");

        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> Linli.log().count("lending.parked.v1") - parkedBefore == PARKED);
    }

    /** A command as it could lie in the log, written by nobody. */
    private static String acceptance(String id, String district, String time, String subject) {
        return """
                {"specversion":"1.0","id":"%s","source":"/districts/%s/lending","type":"community.linli.lending.accept-loan.v1",
                 "subject":"%s","time":"%s","district":"%s","actor":"p-0000000000000000","roles":"resident",
                 "correlationid":"%s","causationid":"%s","data":{"loan":"nope"}}""".formatted(id, district, subject, time, district, id, id);
    }
}
