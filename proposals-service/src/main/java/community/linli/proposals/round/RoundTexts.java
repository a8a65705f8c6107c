package community.linli.proposals.round;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Wording;
import java.util.Optional;

/** What officers write for residents to read. */
final class RoundTexts {

    /** Longest reason, in characters as a reader counts them. */
    static final int MAX_REASON_LENGTH = 500;

    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            RoundRejection.REASON_MISSING, RoundRejection.TEXT_TOO_LONG, RoundRejection.TEXT_UNPRINTABLE);

    private RoundTexts() {}

    /** Why this cannot stand as a reason. */
    static Optional<Decision> againstReason(String reason) {
        return new Wording("/reason", reason, MAX_REASON_LENGTH).wrong(REFUSALS);
    }
}
