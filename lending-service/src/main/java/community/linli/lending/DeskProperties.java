package community.linli.lending;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The post room, {@code linli.lending.desk.*}.
 *
 * @param keysDir where people's keys lie, wrapped; all instances share it, and it may be backed up
 * @param wrappingKeysDir where the keys lie that wrap them; all instances share it, and it must be in no backup
 * @param lookEvery how often the post office looks for what is due (10 s)
 * @param loopbackWebhooks whether requests may be sent to this very machine, over http as well (false); for tests
 */
@ConfigurationProperties("linli.lending.desk")
public record DeskProperties(
        @DefaultValue(".linli/keys/lending") Path keysDir,
        @DefaultValue(".linli/wrapping-keys/lending") Path wrappingKeysDir,
        @DefaultValue("PT10S") Duration lookEvery,
        @DefaultValue("false") boolean loopbackWebhooks) {}
