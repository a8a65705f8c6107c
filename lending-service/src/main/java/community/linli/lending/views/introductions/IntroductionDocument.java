package community.linli.lending.views.introductions;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionId;
import community.linli.lending.introduction.IntroductionSoFar;
import java.time.Instant;
import java.util.List;

/** An introduction with all that is known of it; what leaves the service is {@link IntroductionShown}. */
record IntroductionDocument(
        IntroductionId introduction,
        CommunityId community,
        List<HouseholdId> households,
        String why,
        Instant answerBy,
        IntroductionSoFar soFar) {

    /** As it looks to one of the two then. */
    IntroductionShown to(HouseholdId reader, Instant now) {
        HouseholdId other = households.stream()
                .filter(household -> !household.equals(reader))
                .findFirst()
                .orElse(reader);
        return new IntroductionShown(
                introduction,
                other,
                why,
                IntroductionShown.word(soFar.lookTo(reader, now)),
                soFar.isWelcomedBy(reader),
                answerBy);
    }
}
