package community.linli.lending.introduction;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an introduction. */
public sealed interface IntroductionCommand extends Command {

    /** The introduction. */
    IntroductionId introduction();

    @Override
    default Subject subject() {
        return introduction().subject();
    }

    /**
     * A steward proposes that two households meet, or a household proposes itself to another; one a week per household. The proposing household has
     * thereby said that it would like to.
     *
     * @param one null for the household of who asks
     * @param why 1 to 200 characters, which both read
     */
    record ProposeIntroduction(
            IntroductionId introduction,
            CommunityId community,
            @Nullable HouseholdId one,
            HouseholdId other,
            String why)
            implements IntroductionCommand {}

    /** What one of the two says. */
    sealed interface OfOneOfTheTwo extends IntroductionCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** One of the two would like to; refused when it is over. */
    record WelcomeIntroduction(IntroductionId introduction, CommunityId community) implements OfOneOfTheTwo {}

    /** One of the two would rather not. The other is never told. */
    record DropIntroduction(IntroductionId introduction, CommunityId community) implements OfOneOfTheTwo {}

    /** One of the two says that they have met; refused before both would like to. */
    record ConfirmMet(IntroductionId introduction, CommunityId community) implements OfOneOfTheTwo {}

    /** Time is up, or one of the two has left; only by rule. */
    record LapseIntroduction(IntroductionId introduction) implements IntroductionCommand {}
}
