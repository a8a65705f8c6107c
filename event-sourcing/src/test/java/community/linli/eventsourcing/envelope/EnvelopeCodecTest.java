package community.linli.eventsourcing.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.EnvelopeCodec.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeCodecTest {

    private static final Envelope ENVELOPE = new Envelope(
            "e1",
            "/districts/wuhou/invoices",
            "community.linli.invoices.invoice-issued.v1",
            new Subject("invoice", "7c1e"),
            Instant.parse("2026-11-24T08:00:00.123Z"),
            DomainJson.mapper().createObjectNode().put("fen", 100),
            Map.of("district", "wuhou", "streamversion", 3L, "cmdlast", true, "actor", "p-1"));

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(EnvelopeCodec.fromBytes(EnvelopeCodec.toBytes(ENVELOPE))).isEqualTo(ENVELOPE);
    }

    @Test
    void theWrittenFormIsForEver() {
        assertThat(new String(EnvelopeCodec.toBytes(ENVELOPE), StandardCharsets.UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/districts/wuhou/invoices\","
                        + "\"type\":\"community.linli.invoices.invoice-issued.v1\",\"subject\":\"invoice/7c1e\","
                        + "\"time\":\"2026-11-24T08:00:00.123Z\",\"datacontenttype\":\"application/json\",\"actor\":\"p-1\","
                        + "\"cmdlast\":true,\"district\":\"wuhou\",\"streamversion\":3,\"data\":{\"fen\":100}}");
    }

    @Test
    void headersRepeatTypeAndId() {
        assertThat(EnvelopeCodec.headers(ENVELOPE))
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly("ce_type=community.linli.invoices.invoice-issued.v1", "ce_id=e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "{}",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":\"1.0\",\"district\":\"WUHOU!\",\"data\":{}}",
                "{\"specversion\":\"1.0\",\"district\":\"wuhou\",\"data\":{},\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"x\",\"time\":\"yesterday\"}"
            })
    void whatIsNoEnvelopeIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> EnvelopeCodec.fromBytes(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageMatching(".{10,}");
    }
}
