package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.launcher.ServiceProcess;
import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The due day ends by the district's clock, whatever happens to the service on the way there. */
class MovedClockIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    @Test
    void aLoanBecomesOverdueOnceThoughItsServiceIsKilledWhileItDoes() throws IOException {
        Path clock = folder.resolve("clock");
        ServiceProcess lending = Linli.stack().service("lending");
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person borrower = Linli.residentElsewhere(item, 17);
        Person owner = Linli.resident(item);
        lending.restartWith(Map.of("LINLI_CLOCK_FILE", clock.toString(), "LINLI_ACCEPT_MOVED_CLOCK", "true"));
        try {
            lending.awaitReady();
            Answer asked = borrower.post(Linli.JINPING + "/loans", "{\"item\":\"" + item.id() + "\"}");
            String loan = asked.createdId();
            for (Person side : List.of(owner, borrower)) {
                if (side == owner) {
                    assertThat(owner.post(path(loan, "acceptance"), "{}").status()).isEqualTo(200);
                }
                assertThat(side.post(path(loan, "handover"), "{}").status()).isEqualTo(200);
            }
            LocalDate due = LocalDate.parse(handedOver(loan).path("data").path("dueOn").asString());

            move(clock, Duration.between(Instant.now(), due.atTime(23, 0).atZone(SHANGHAI).toInstant()));
            // a decision after the jump shows that the service lives on the due day, and the day is not over
            assertThat(borrower.post(path(loan, "cancellation"), "{}").problem()).isEqualTo("item-handed-over");
            assertThat(of(loan, ".loan-became-overdue.v1")).isEmpty();

            move(clock, Duration.between(Instant.now(), due.plusDays(2).atStartOfDay(SHANGHAI).toInstant()));
            lending.kill();
            lending.restart();
            lending.awaitReady();

            await().atMost(Duration.ofSeconds(60)).until(() -> !of(loan, ".loan-became-overdue.v1").isEmpty());
            assertThat(owner.post(path(loan, "return"), "{}").status()).isEqualTo(200);
            assertThat(of(loan, ".loan-became-overdue.v1")).hasSize(1);
            assertThat(of(loan, ".loan-returned.v1")).hasSize(1);
        } finally {
            lending.restartWith(Map.of("LINLI_CLOCK_FILE", "", "LINLI_ACCEPT_MOVED_CLOCK", "false"));
            lending.awaitReady();
        }
    }

    private static String path(String loan, String step) {
        return Linli.JINPING + "/loans/" + loan + "/" + step;
    }

    private static void move(Path clock, Duration ahead) throws IOException {
        Files.writeString(clock, ahead.toString());
    }

    private static JsonNode handedOver(String loan) {
        return of(loan, ".loan-handed-over.v1").getFirst();
    }

    private static List<JsonNode> of(String loan, String type) {
        return Linli.log().events("lending").stream()
                .filter(event -> event.path("subject").asString().equals("loan/" + loan))
                .filter(event -> event.path("type").asString().endsWith(type))
                .toList();
    }
}
