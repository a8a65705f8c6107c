package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.launcher.ServiceProcess;
import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A timer is part of the state: it falls due once, whatever restarts in between. */
class TimerAcrossRestartIT {

    private static final String EXPIRY = "LINLI_LENDING_REQUEST_EXPIRY";

    @Test
    void aRequestAskedBeforeARestartExpiresOnceAfterIt() {
        ServiceProcess lending = Linli.stack().service("lending");
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person borrower = Linli.residentElsewhere(item, 13);
        lending.restartWith(Map.of(EXPIRY, "PT10S"));
        lending.awaitReady();
        Answer asked = borrower.post(Linli.JINPING + "/loans", "{\"item\":\"" + item.id() + "\"}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);

        lending.kill();
        lending.restartWith(Map.of(EXPIRY, "P3D"));
        lending.awaitReady();

        String subject = "loan/" + asked.createdId();
        await().atMost(Duration.ofSeconds(60)).until(() -> expiries(subject).size() == 1);
        lending.kill();
        lending.restart();
        lending.awaitReady();
        // a later decision on the same subject shows that nothing of it is still on its way
        Answer late = borrower.post(Linli.JINPING + "/loans/" + asked.createdId() + "/cancellation", "{}");
        assertThat(late.problem()).isEqualTo("loan-ended");
        assertThat(expiries(subject)).hasSize(1);
    }

    private static List<JsonNode> expiries(String subject) {
        return Linli.log().events("lending").stream()
                .filter(event -> event.path("subject").asString().equals(subject))
                .filter(event -> event.path("type").asString().endsWith(".loan-expired.v1"))
                .toList();
    }
}
