package community.linli.lending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of lending, {@code linli.lending.*}.
 *
 * @param requestExpiry how long a request waits for the owner's answer (3 days); concerns requests made from then on
 * @param promiseExpiry how long an accepted item is kept for the borrower, until it has been handed over (7 days); concerns loans accepted
 *     from then on
 */
@ConfigurationProperties("linli.lending")
public record LendingProperties(
        @DefaultValue("P3D") Duration requestExpiry,
        @DefaultValue("P7D") Duration promiseExpiry) {}
