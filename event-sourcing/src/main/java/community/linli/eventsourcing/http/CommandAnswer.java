package community.linli.eventsourcing.http;

import org.jspecify.annotations.Nullable;

/**
 * The body of a decided command, such as {@code {"outcome":"accepted","subject":"loan/7c1e","version":1,"position":"lending:0:17"}}.
 *
 * @param outcome {@code accepted}, {@code unchanged} (it was so already), or {@code pending} with status 202
 * @param subject the entity asked
 * @param version its version afterwards; also the ETag
 * @param position what to send back as {@code Linli-Position} to read one's own write; absent where nothing was recorded
 * @param events how many events were recorded
 */
public record CommandAnswer(
        String outcome,
        String subject,
        long version,
        @Nullable String position,
        int events) {}
