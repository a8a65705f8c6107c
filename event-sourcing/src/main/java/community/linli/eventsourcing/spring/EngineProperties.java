package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.kafka.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine, {@code linli.engine.*}.
 *
 * @param bootstrapServers where the Kafka cluster is
 * @param fingerprintKey secret of at least 32 bytes in base64, the same on all instances of a service; there is no default
 * @param stateDir folder of the state stores
 * @param partitions writers a service can have; fixed for life (4)
 * @param replica number of this instance, from 0 to 3 (0)
 * @param replicationFactor copies of each record (1, for one machine)
 * @param minInSyncReplicas copies that must exist before a write counts (1, for one machine)
 * @param replyTimeout how long a request waits for its decision before it answers 202 (5 s)
 * @param readWait how long a query waits for the position it is asked to have passed (2 s)
 * @param acceptHistory whether {@code record-history} is obeyed; for tests and restores only (false)
 * @param clockFile file that says how far the clock is put forward, as {@code P3D}; for tests of a whole system only (none)
 * @param acceptMovedClock whether a clock file is obeyed; a service with a clock file and without this does not start (false)
 */
@ConfigurationProperties("linli.engine")
public record EngineProperties(
        String bootstrapServers,
        String fingerprintKey,
        Path stateDir,
        @DefaultValue("4") int partitions,
        @DefaultValue("0") int replica,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") int minInSyncReplicas,
        @DefaultValue("5s") Duration replyTimeout,
        @DefaultValue("2s") Duration readWait,
        @DefaultValue("false") boolean acceptHistory,
        @DefaultValue("") String clockFile,
        @DefaultValue("false") boolean acceptMovedClock) {

    private static final int KEY_BYTES = 32;

    /**
     * What time it is for this service.
     *
     * @throws IllegalArgumentException if a clock file is named that is not accepted, or that cannot be read
     */
    InstantSource clock() {
        if (clockFile.isBlank()) {
            return InstantSource.system();
        }
        if (!acceptMovedClock) {
            throw new IllegalArgumentException("linli.engine.clock-file is set to " + clockFile
                    + ", and linli.engine.accept-moved-clock is off; where people live by the time, leave both alone");
        }
        return MovedClock.of(Path.of(clockFile));
    }

    /** The engine's settings for a service. */
    EngineSettings settings(String service) {
        byte[] key = Base64.getDecoder().decode(fingerprintKey);
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("linli.engine.fingerprint-key must be at least 32 bytes in base64");
        }
        return new EngineSettings(
                service,
                bootstrapServers,
                partitions,
                replica,
                replicationFactor,
                minInSyncReplicas,
                stateDir,
                new SecretKeySpec(key, "HmacSHA256"),
                replyTimeout,
                acceptHistory);
    }
}
