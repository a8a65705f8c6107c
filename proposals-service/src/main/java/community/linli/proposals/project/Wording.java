package community.linli.proposals.project;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A text that people wrote, with where it stands and how long it may be. Line breaks may stand in it; what else is not seen, or turns the text about
 * it around, may not.
 *
 * @param pointer a JSON pointer into the request
 * @param longest in characters as a reader counts them
 */
public record Wording(String pointer, String text, int longest) {

    /** What a room says to a text that is blank, too long, or cannot be shown. */
    public record Refusals(Rejection missing, Rejection tooLong, Rejection unprintable) {}

    /** The refusal of the first text at fault, if one is. */
    public static Optional<Decision> firstWrong(List<Wording> wordings, Refusals refusals) {
        return wordings.stream()
                .flatMap(text -> text.wrong(refusals).stream()
                        .map(rejection -> Decision.rejected(
                                rejection,
                                List.of(new Violation(text.pointer(), rejection.code(), rejection.meaning())))))
                .findFirst();
    }

    private Optional<Rejection> wrong(Refusals refusals) {
        if (!isThere()) {
            return Optional.of(refusals.missing());
        }
        if (!isShort()) {
            return Optional.of(refusals.tooLong());
        }
        return isPrintable() ? Optional.empty() : Optional.of(refusals.unprintable());
    }

    private boolean isThere() {
        return !text.isBlank();
    }

    private boolean isShort() {
        return text.codePointCount(0, text.length()) <= longest;
    }

    private boolean isPrintable() {
        return text.codePoints().allMatch(Wording::isPrintable);
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n' || letter == '\r';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (letter < 0x202A || letter > 0x202E) && (letter < 0x2066 || letter > 0x2069);
        };
    }
}
