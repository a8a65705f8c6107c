package community.linli.lending.introduction;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The introduction that was proposed to a household last; kept under the household's id, so that there is one a week.
 *
 * @param introduction null where there never was one
 * @param answerBy until when no other is proposed
 */
public record LatestIntroduction(
        @Nullable IntroductionId introduction, @Nullable Instant answerBy) {

    /** Whether it is too early for another one. */
    public static boolean isOfThisWeek(Lookup lookup, HouseholdId household, Instant now) {
        return of(lookup, household)
                .flatMap(latest -> Optional.ofNullable(latest.answerBy()))
                .filter(now::isBefore)
                .isPresent();
    }

    /** That of this household. */
    public static Optional<LatestIntroduction> of(Lookup lookup, HouseholdId household) {
        return lookup.find(LatestIntroduction.class, household.value());
    }

    /** Folds proposals. */
    public static final class Folding implements Fold<LatestIntroduction, IntroductionEvent> {

        @Override
        public List<String> keys(IntroductionEvent event) {
            return event instanceof IntroductionProposed proposed
                    ? List.of(proposed.one().value(), proposed.other().value())
                    : List.of();
        }

        @Override
        public LatestIntroduction initialState() {
            return new LatestIntroduction(null, null);
        }

        @Override
        public LatestIntroduction evolve(LatestIntroduction latest, String key, IntroductionEvent event) {
            return event instanceof IntroductionProposed proposed
                    ? new LatestIntroduction(proposed.introduction(), proposed.answerBy())
                    : latest;
        }
    }
}
