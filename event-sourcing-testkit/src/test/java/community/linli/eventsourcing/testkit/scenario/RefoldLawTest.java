package community.linli.eventsourcing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import community.linli.eventsourcing.testkit.invoices.InvoiceId;
import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefoldLawTest {

    private static final BoundedContext CONTEXT = InvoicesContext.declare();
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void anEmptyStoreFitsAnEmptyLog() {
        assertThatNoException().isThrownBy(() -> check(Map.of(), Map.of()));
    }

    @Test
    void aStateThatNoEventExplainsIsFound() {
        byte[] state = "{\"v\":1,\"s\":{}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> check(Map.of(), Map.of("s/north/invoice/one", state)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("s/north/invoice/one");
    }

    @Test
    void anEventThatTheStoreHasNotFoldedIsFound() {
        InvoiceIssued issued = new InvoiceIssued(new InvoiceId("one"), "acme", "17", NOON.plusSeconds(60));
        byte[] event = EnvelopeCodec.toBytes(new Envelope(
                "e1",
                Envelope.source(new District("north"), CONTEXT.name()),
                "community.linli.invoices.invoice-issued.v1",
                issued.subject(),
                NOON,
                DomainJson.mapper().valueToTree(issued),
                Map.of(Envelope.DISTRICT, "north", Envelope.STREAM_VERSION, 1L)));

        assertThatThrownBy(() -> check(Map.of(settings().eventsTopic(), List.of(event)), Map.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("invoice/one");
    }

    private void check(Map<String, List<byte[]>> log, Map<String, byte[]> live) {
        RefoldLaw.check(CONTEXT, settings(), log, live, NOON);
    }

    private EngineSettings settings() {
        return new EngineSettings(
                "invoices",
                "nowhere:9092",
                1,
                0,
                (short) 1,
                1,
                folder,
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                Duration.ofSeconds(1),
                false);
    }
}
