package community.linli.catalog.views.wanted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One wanted post.
 *
 * @param place where it stands in a list: later ones have greater places, no two the same
 * @param note null where nothing more is said
 * @param answers in the order in which they were given; of a post that has ended, those that stood then
 * @param isOpen whether the community is asked
 * @param end null while it is
 */
record WantedDocument(
        String post,
        String place,
        String community,
        String household,
        String name,
        String category,
        @Nullable String note,
        LocalDate neededUntil,
        Instant askedAt,
        List<Answer> answers,
        boolean isOpen,
        @Nullable End end) {

    /** With what a household answered. */
    record Answer(String item, String household, Instant at) {}

    /**
     * How it ended.
     *
     * @param how {@code filled}, {@code withdrawn} or {@code expired}
     * @param item the answer that helped; null where none did
     * @param cause of what was withdrawn: {@code not-needed}, {@code by-steward}, {@code household-left} or {@code district-closed}
     * @param reason null where none was given
     */
    record End(
            String how,
            @Nullable String item,
            @Nullable String cause,
            @Nullable String reason,
            Instant at) {}

    WantedDocument {
        answers = List.copyOf(answers);
    }

    WantedDocument with(Answer answer) {
        return now(Stream.concat(others(answer.item()), Stream.of(answer)).toList(), end);
    }

    WantedDocument without(String item) {
        return now(others(item).toList(), end);
    }

    WantedDocument ended(End how) {
        return now(answers, how);
    }

    private Stream<Answer> others(String item) {
        return answers.stream().filter(answer -> !answer.item().equals(item));
    }

    private WantedDocument now(List<Answer> given, @Nullable End how) {
        return new WantedDocument(
                post, place, community, household, name, category, note, neededUntil, askedAt, given, how == null, how);
    }
}
