package community.linli.lending.loan;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people write beside a word on a loan. */
final class Texts {

    private static final int PARTS_AT_MOST = 30;
    private static final int PHOTOS_AT_MOST = 6;
    private static final int NAME_LENGTH = 100;
    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            LoanRejection.REASON_MISSING, LoanRejection.TEXT_TOO_LONG, LoanRejection.TEXT_UNPRINTABLE);

    private Texts() {}

    /** Why a text that may be left out cannot stand. */
    static Optional<Decision> wrong(String pointer, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? Optional.empty() : needed(pointer, text, longest);
    }

    /** Why a text that must be given cannot stand. */
    static Optional<Decision> needed(String pointer, @Nullable String text, int longest) {
        return new Wording(pointer, text == null ? "" : text.strip(), longest).wrong(REFUSALS);
    }

    /** Why an inspection cannot stand: it may name only parts that the kit has. */
    static Optional<Decision> wrong(@Nullable Inspection inspection, LoanState.Terms terms) {
        if (inspection == null) {
            return Optional.empty();
        }
        if (!terms.parts().containsAll(inspection.missingParts())
                || inspection.missingParts().size() > PARTS_AT_MOST) {
            return Optional.of(Decision.rejectedAt("/missingParts", LoanRejection.PART_UNKNOWN));
        }
        boolean arePhotos = inspection.photos().size() <= PHOTOS_AT_MOST
                && inspection.photos().stream().allMatch(Texts::isPhoto);
        return arePhotos
                ? wrong("/condition", inspection.condition(), LoanPolicies.MAX_TEXT_LENGTH)
                : Optional.of(Decision.rejectedAt("/photos", LoanRejection.PHOTOS_WRONG));
    }

    private static boolean isPhoto(Photo photo) {
        return !photo.name().isBlank()
                && PlainWords.length(photo.name()) <= NAME_LENGTH
                && PlainWords.isLine(photo.name())
                && photo.sha256().matches("[0-9a-f]{64}");
    }

    /** As it is recorded; null where nothing was looked at. */
    static @Nullable Inspection recorded(@Nullable Inspection inspection) {
        if (inspection == null) {
            return null;
        }
        var kept = new Inspection(
                PlainWords.orNothing(inspection.condition()),
                inspection.missingParts().stream().distinct().toList(),
                inspection.photos());
        boolean isEmpty =
                Stream.of(kept.missingParts(), kept.photos()).allMatch(List::isEmpty) && kept.condition() == null;
        return isEmpty ? null : kept;
    }
}
