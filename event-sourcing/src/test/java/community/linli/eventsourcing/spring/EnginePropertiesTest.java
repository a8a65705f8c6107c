package community.linli.eventsourcing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.kafka.EngineSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EnginePropertiesTest {

    private static final Map<String, String> NEEDED = Map.of(
            "linli.engine.bootstrap-servers", "nowhere:9092",
            "linli.engine.state-dir", "nowhere",
            "linli.engine.fingerprint-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private static EngineProperties bound(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(NEEDED);
        all.putAll(more);
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("linli.engine", EngineProperties.class)
                .get();
    }

    @Test
    void historyIsNotAcceptedUnlessItIsSaidSo() {
        assertThat(bound(Map.of()).settings("lending").acceptHistory()).isFalse();
        assertThat(bound(Map.of("linli.engine.accept-history", "true"))
                        .settings("lending")
                        .acceptHistory())
                .isTrue();
    }

    @Test
    void whatIsNotSaidIsFitForOneMachine() {
        EngineSettings settings = bound(Map.of()).settings("lending");

        assertThat(settings.partitions()).isEqualTo(4);
        assertThat(settings.replica()).isZero();
        assertThat(settings.replicationFactor()).isEqualTo((short) 1);
        assertThat(settings.minInSyncReplicas()).isEqualTo(1);
        assertThat(settings.replyTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bound(Map.of()).readWait()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aShortSecretIsRefused() {
        EngineProperties weak = bound(Map.of("linli.engine.fingerprint-key", "c2hvcnQ="));

        assertThatThrownBy(() -> weak.settings("lending")).hasMessageContaining("at least 32 bytes");
    }

    @Test
    void theClockIsTheMachinesUnlessAMovedOneIsWantedAndAccepted() {
        assertThat(bound(Map.of()).clock()).isSameAs(InstantSource.system());
        assertThat(bound(Map.of("linli.engine.clock-file", "")).clock()).isSameAs(InstantSource.system());

        EngineProperties refused = bound(Map.of("linli.engine.clock-file", "target/no-such-clock"));
        assertThatThrownBy(refused::clock).hasMessageContaining("accept-moved-clock");

        Map<String, String> accepted =
                Map.of("linli.engine.clock-file", "target/no-such-clock", "linli.engine.accept-moved-clock", "true");
        assertThat(bound(accepted).clock()).isInstanceOf(MovedClock.class);
    }
}
