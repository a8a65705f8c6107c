package community.linli.lending.views.introductions;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionId;
import community.linli.lending.introduction.IntroductionSoFar.Look;
import java.time.Instant;
import java.util.Locale;

/**
 * An introduction as it looks to one of the two. It has no version, for that would count the other's words.
 *
 * @param with the other household
 * @param why the sentence with which it was suggested
 * @param phase {@code proposed}, {@code welcomed} by both, {@code met}, or {@code over}
 * @param isWelcomedByUs whether the reader's household has said that it would like to
 * @param answerBy until when both may say so
 */
record IntroductionShown(
        IntroductionId introduction,
        HouseholdId with,
        String why,
        String phase,
        boolean isWelcomedByUs,
        Instant answerBy) {

    static String word(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }
}
