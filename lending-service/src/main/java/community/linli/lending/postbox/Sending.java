package community.linli.lending.postbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices on their way.
 *
 * @param attempt 1 to 6
 * @param outcomeBy while it is under way, when nobody knows any more what became of it
 * @param nextAttempt while it waits, when it is tried again; null while it is under way
 */
record Sending(
        String batch,
        ContactKind channel,
        List<NoticeId> notices,
        int attempt,
        Instant outcomeBy,
        @Nullable Instant nextAttempt) {

    Sending {
        notices = List.copyOf(notices);
    }

    Sending triedAgain(int now, Instant until) {
        return new Sending(batch, channel, notices, now, until, null);
    }

    Sending waiting(Instant until) {
        return new Sending(batch, channel, notices, attempt, outcomeBy, until);
    }
}
