package community.linli.eventsourcing.upcasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {

    private static final String V1 = "community.linli.invoices.invoice-issued.v1";
    private static final String V2 = "community.linli.invoices.invoice-issued.v2";
    private static final String V3 = "community.linli.invoices.invoice-issued.v3";

    @Test
    void anOldEventIsLiftedStepByStep() {
        Envelope lifted = new Upcasters(List.of(step(V2, V3, "third"), step(V1, V2, "second"))).lift(envelope(V1));
        assertThat(lifted.type()).isEqualTo(V3);
        assertThat(lifted.data().propertyNames()).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(lifted.id()).isEqualTo("e1");
    }

    @Test
    void theNewestVersionIsLeftAsItIs() {
        Envelope newest = envelope(V3);
        assertThat(new Upcasters(List.of(step(V1, V2, "second"), step(V2, V3, "third"))).lift(newest))
                .isSameAs(newest);
    }

    @Test
    void twoStepsFromOneTypeAndACircleAreRefused() {
        assertThatThrownBy(() -> new Upcasters(List.of(step(V1, V2, "a"), step(V1, V3, "b"))))
                .hasMessageContaining("Two upcasters");
        assertThatThrownBy(() -> new Upcasters(List.of(step(V1, V2, "a"), step(V2, V1, "b"))))
                .hasMessageContaining("circle");
    }

    private static Envelope envelope(String type) {
        return new Envelope(
                "e1",
                "/districts/wuhou/invoices",
                type,
                new Subject("invoice", "1"),
                Instant.EPOCH,
                DomainJson.mapper().createObjectNode().put("first", 1),
                Map.of("district", "wuhou"));
    }

    private static Upcaster step(String from, String to, String adds) {
        return new Upcaster() {
            @Override
            public String from() {
                return from;
            }

            @Override
            public String to() {
                return to;
            }

            @Override
            public JsonNode lift(JsonNode data) {
                ObjectNode lifted = ((ObjectNode) data).deepCopy();
                return lifted.put(adds, 1);
            }
        };
    }
}
