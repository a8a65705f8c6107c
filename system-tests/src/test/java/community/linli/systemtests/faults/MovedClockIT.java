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
import java.time.LocalDateTime;
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
        List<Board.Item> items = Linli.unusedItems(2);
        Board.Item item = items.getFirst();
        Person borrower = Linli.residentElsewhere(item, 17);
        Person owner = Linli.resident(item);
        lending.restartWith(Map.of("LINLI_CLOCK_FILE", clock.toString(), "LINLI_ACCEPT_MOVED_CLOCK", "true"));
        try {
            lending.awaitReady();
            String loan = handedOver(item, owner, borrower);
            LocalDate due = LocalDate.parse(of(loan, ".loan-handed-over.v1")
                    .getFirst()
                    .at("/data/dueOn")
                    .asString());

            move(clock, due.atTime(23, 0));
            untilLendingLivesOn(due, items.getLast());
            assertThat(of(loan, ".loan-became-overdue.v1")).isEmpty();

            move(clock, due.plusDays(2).atStartOfDay());
            lending.kill();
            lending.restart();
            lending.awaitReady();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !of(loan, ".loan-became-overdue.v1").isEmpty());
            assertThat(owner.post(path(loan, "return"), "{}").status()).isEqualTo(200);
            assertThat(of(loan, ".loan-became-overdue.v1"))
                    .singleElement()
                    .satisfies(overdue -> assertThat(timeOf(overdue))
                            .as("not before the due day had ended in the district")
                            .isAfterOrEqualTo(
                                    due.plusDays(1).atStartOfDay(SHANGHAI).toInstant()));
            assertThat(of(loan, ".loan-returned.v1")).hasSize(1);
        } finally {
            lending.restartWith(Map.of("LINLI_CLOCK_FILE", "", "LINLI_ACCEPT_MOVED_CLOCK", "false"));
            lending.awaitReady();
        }
    }

    private static String path(String loan, String step) {
        return Linli.JINPING + "/loans/" + loan + "/" + step;
    }

    private static String handedOver(Board.Item item, Person owner, Person borrower) {
        Answer asked = borrower.post(Linli.JINPING + "/loans", "{\"item\":\"" + item.id() + "\"}");
        String loan = asked.createdId();
        assertThat(owner.post(path(loan, "acceptance"), "{}").status()).isEqualTo(200);
        for (Person side : List.of(owner, borrower)) {
            assertThat(side.post(path(loan, "handover"), "{}").status()).isEqualTo(200);
        }
        return loan;
    }

    /** A jump is seen within moments, not at once; what is asked and called off after it tells the service's time. */
    private static void untilLendingLivesOn(LocalDate day, Board.Item another) {
        Person asker = Linli.residentElsewhere(another, 18);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer asked = asker.post(Linli.JINPING + "/loans", "{\"item\":\"" + another.id() + "\"}");
            assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
            String loan = asked.createdId();
            assertThat(asker.post(path(loan, "cancellation"), "{}").status()).isEqualTo(200);
            JsonNode requested = of(loan, ".loan-requested.v1").getFirst();
            assertThat(timeOf(requested).atZone(SHANGHAI).toLocalDate()).isEqualTo(day);
        });
    }

    private static Instant timeOf(JsonNode event) {
        return Instant.parse(event.path("time").asString());
    }

    private static void move(Path clock, LocalDateTime to) throws IOException {
        Duration ahead = Duration.between(Instant.now(), to.atZone(SHANGHAI).toInstant());
        Files.writeString(clock, ahead.toString());
    }

    private static List<JsonNode> of(String loan, String type) {
        return Linli.log().events("lending").stream()
                .filter(event -> event.path("subject").asString().equals("loan/" + loan))
                .filter(event -> event.path("type").asString().endsWith(type))
                .toList();
    }
}
