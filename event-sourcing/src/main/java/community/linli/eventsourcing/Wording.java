package community.linli.eventsourcing;

import java.util.List;
import java.util.Optional;

/**
 * A text that people wrote, with where it stands and how long it may be; a note, see {@link PlainWords}.
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
                .flatMap(wording -> wording.wrong(refusals).stream())
                .findFirst();
    }

    /** The refusal of this text, if it is at fault. */
    public Optional<Decision> wrong(Refusals refusals) {
        if (text.isBlank()) {
            return Optional.of(Decision.rejectedAt(pointer, refusals.missing()));
        }
        if (PlainWords.length(text) > longest) {
            return Optional.of(Decision.rejectedAt(pointer, refusals.tooLong()));
        }
        return PlainWords.isNote(text)
                ? Optional.empty()
                : Optional.of(Decision.rejectedAt(pointer, refusals.unprintable()));
    }
}
