package community.linli.lending.introduction;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import java.time.Instant;

/** What can have happened to a suggestion that two households meet. A refusal is shown to nobody. */
public sealed interface IntroductionEvent extends Event {

    /** The introduction. */
    IntroductionId introduction();

    @Override
    default Subject subject() {
        return introduction().subject();
    }

    /**
     * A steward, or one of the two, suggests it.
     *
     * @param why one sentence, such as {@code lives two floors above and lends what you wished for}
     * @param answerBy until when both may say that they would like to; no other is proposed to either before
     */
    record IntroductionProposed(
            IntroductionId introduction,
            CommunityId community,
            HouseholdId one,
            HouseholdId other,
            String why,
            Instant answerBy)
            implements IntroductionEvent {}

    /** One of the two would like to. */
    record IntroductionWelcomed(IntroductionId introduction, HouseholdId household) implements IntroductionEvent {}

    /** One of the two would rather not; the other sees only that it has not come about. */
    record IntroductionDropped(IntroductionId introduction, HouseholdId household) implements IntroductionEvent {}

    /** It has not come about: not both would like to, they never met, or one has left. */
    record IntroductionLapsed(IntroductionId introduction) implements IntroductionEvent {}

    /** They have met. */
    record HouseholdsMet(IntroductionId introduction, CommunityId community, HouseholdId one, HouseholdId other)
            implements IntroductionEvent {}
}
