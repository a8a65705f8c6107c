package community.linli.eventsourcing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event whose author nobody shall find out. It is recorded without actor, cause, correlation and trace, and its time, in the envelope and in
 * Kafka's record alike, is cut to the day in UTC. Reactions and projections see it so too; the rule that decides knows neither more than its
 * command says. What still tells commands and their order apart is the position in the log, so a secret must not hang on order alone.
 */
public interface Unsigned extends Event {

    /** The most that is said of when something happened. */
    static Instant day(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }
}
