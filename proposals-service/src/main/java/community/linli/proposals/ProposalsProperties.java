package community.linli.proposals;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of proposals, {@code linli.proposals.*}.
 *
 * @param keysDir where the keys of ballot boxes lie, wrapped; all instances share it, and it may be backed up
 * @param wrappingKeysDir where the keys lie that wrap them; all instances share it, and it must be in no backup
 * @param clerkEvery how often the polling desk looks for work (1 s)
 */
@ConfigurationProperties("linli.proposals")
public record ProposalsProperties(
        @DefaultValue(".linli/keys/proposals") Path keysDir,
        @DefaultValue(".linli/wrapping-keys/proposals") Path wrappingKeysDir,
        @DefaultValue("PT1S") Duration clerkEvery) {}
