package community.linli.catalog.wantedpost;

import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as written by a person; not yet known to be right. Held to the rules by which a listing is worded, see {@link ItemWords}.
 *
 * @param name at most {@link ItemWords#MAX_NAME} characters
 * @param category at most {@link ItemWords#MAX_CATEGORY} characters
 * @param note at most {@link ItemWords#MAX_NOTE} characters; null where nothing is said
 */
public record WantedWords(
        String name, String category, @Nullable String note) {

    /** Without the blanks around it. */
    WantedWords tidied() {
        return new WantedWords(name.strip(), category.strip(), PlainWords.orNothing(note));
    }

    /** What is wrong; empty where all is right. */
    List<Violation> violations() {
        return ItemWords.plainFlaws(name, category, note).stream()
                .map(flaw -> new Violation("/" + flaw.field(), flaw.code(), flaw.message()))
                .toList();
    }
}
