package community.linli.eventsourcing.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedIdTest {

    /** Appendix A.4 of RFC 9562. */
    @Test
    void theExampleOfTheStandardHolds() {
        UUID names = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(NameBasedId.of(names, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theSamePartsHaveTheSameIdAndOthersAnother() {
        assertThat(NameBasedId.of("event", "c1", "0")).isEqualTo(NameBasedId.of("event", "c1", "0"));
        assertThat(NameBasedId.of("event", "c1", "0")).isNotEqualTo(NameBasedId.of("event", "c1", "1"));
    }
}
