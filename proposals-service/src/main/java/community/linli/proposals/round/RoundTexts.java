package community.linli.proposals.round;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Violation;
import java.util.List;
import java.util.Optional;

/** What officers write for residents to read. */
final class RoundTexts {

    /** Longest reason, in characters as a reader counts them. */
    static final int MAX_REASON_LENGTH = 500;

    private RoundTexts() {}

    /** Why this cannot stand as a reason. */
    static Optional<Decision> againstReason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(wrong(RoundRejection.REASON_MISSING));
        }
        if (reason.codePointCount(0, reason.length()) > MAX_REASON_LENGTH) {
            return Optional.of(wrong(RoundRejection.TEXT_TOO_LONG));
        }
        return isPrintable(reason) ? Optional.empty() : Optional.of(wrong(RoundRejection.TEXT_UNPRINTABLE));
    }

    /** Line breaks may stand in a text; what else is not seen, or turns the text about it around, may not. */
    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(RoundTexts::isPrintable);
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\r';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (letter < 0x202A || letter > 0x202E) && (letter < 0x2066 || letter > 0x2069);
        };
    }

    private static Decision wrong(RoundRejection rejection) {
        return Decision.rejected(rejection, List.of(new Violation("/reason", rejection.code(), rejection.meaning())));
    }
}
