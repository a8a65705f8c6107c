package community.linli.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.eventsourcing.testkit.broker.BrokerSettings;
import community.linli.eventsourcing.testkit.broker.FreePorts;
import community.linli.eventsourcing.testkit.broker.KafkaBroker;
import community.linli.eventsourcing.testkit.documents.DocumentStore;
import community.linli.localstack.demo.People;
import community.linli.localstack.issuer.LocalIssuer;
import community.linli.systemtests.Answer;
import community.linli.systemtests.EventLog;
import community.linli.systemtests.Person;
import community.linli.systemtests.operations.CommandLine.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker, a document store and an issuer that somebody runs already, Linli uses those and starts none. */
class OwnPartsIT {

    private static final String SECRET = "known-to-both-sides";

    @TempDir
    Path folder;

    private final List<ProcessHandle> seen = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        CommandLine.end(seen);
    }

    @Test
    void partsThatAreNamedAreUsedInPlaceOfOwnOnesAndOutliveThem() {
        CommandLine linli = new CommandLine(folder.resolve("data"));
        try (KafkaBroker broker = KafkaBroker.start(BrokerSettings.in(folder.resolve("broker")));
                DocumentStore documents = DocumentStore.inMemory();
                LocalIssuer issuer =
                        LocalIssuer.start(FreePorts.next(), SECRET, linli.gateway(), folder.resolve("issuer"))) {
            linli.with("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())
                    .with("MONGODB_URI", documents.uri())
                    .with("OIDC_ISSUER_URI", issuer.uri().toString())
                    .with("OIDC_CLIENT_SECRET", SECRET);

            Said up = linli.run("up", "--fresh", "--detach");
            assertThat(up.code()).as(up.text()).isZero();
            seen.addAll(linli.detached());
            assertThat(up.text())
                    .contains(
                            "--fresh does not empty the broker at " + broker.bootstrapServers(),
                            "--fresh does not empty the document store",
                            "Linli is ready");
            expectOnlyServices(linli);
            expectAWayThroughAllOfThem(linli, broker, issuer);

            Said down = linli.run("down");
            assertThat(down.text()).contains("Linli has stopped");
            CommandLine.awaitGone(seen);
            assertThat(broker.isAlive()).isTrue();
        }
    }

    private void expectOnlyServices(CommandLine linli) {
        assertThat(linli.run("status").text()).contains("gateway").doesNotContain("broker");
        assertThat(linli.run("token", "steward").refused().text()).contains("The tokens come from");
        assertThat(List.of(
                        linli.ports().broker(),
                        linli.ports().controller(),
                        linli.ports().documents(),
                        linli.ports().issuer()))
                .allMatch(FreePorts::isFree);
        assertThat(folder.resolve("data/broker")).doesNotExist();
        assertThat(folder.resolve("data/issuer")).doesNotExist();
    }

    private static void expectAWayThroughAllOfThem(CommandLine linli, KafkaBroker broker, LocalIssuer issuer) {
        Answer registered = person("operator", linli, issuer)
                .post("wuhou/registration", "{\"name\":\"武侯区\",\"timeZone\":\"Asia/Shanghai\"}");
        assertThat(registered.status()).as(registered.toString()).isLessThan(300);
        Answer founded = person("officer", linli, issuer)
                .post("wuhou/communities", "{\"id\":\"court\",\"name\":\"院子\",\"kind\":\"urban\"}");
        assertThat(founded.status()).as(founded.toString()).isLessThan(300);

        assertThat(new EventLog(broker.bootstrapServers()).events("catalog")).isNotEmpty();
        Person steward = person("steward", linli, issuer);
        await().untilAsserted(() -> assertThat(
                        steward.get("wuhou/communities/court/board").status())
                .isEqualTo(200));
    }

    private static Person person(String name, CommandLine linli, LocalIssuer issuer) {
        return new Person(linli.gateway(), issuer.token(People.named(name).orElseThrow()));
    }
}
