package community.linli.lending.introduction;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Wording;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownMember;
import java.util.List;
import java.util.Optional;

/** The rules of introductions, in the order in which a resident should hear them. */
final class IntroductionPolicies {

    /** Longest reason, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    /** Two households that might meet. */
    record Proposal(CommunityId community, HouseholdId one, HouseholdId other, String why, CommandContext context) {}

    private static final Wording.Refusals WORDING = new Wording.Refusals(
            IntroductionRejection.REASON_MISSING,
            IntroductionRejection.REASON_TOO_LONG,
            IntroductionRejection.REASON_UNPRINTABLE);

    private static final List<Policy<Proposal>> FOR_A_PROPOSAL = List.of(
            new Policy<>(IntroductionPolicies::whoAsksIsOneOfThemOrASteward, IntroductionRejection.NOT_YOUR_HOUSEHOLD),
            new Policy<>(IntroductionPolicies::theyAreTwo, IntroductionRejection.SAME_HOUSEHOLD, "/other"),
            new Policy<>(IntroductionPolicies::bothLiveHere, IntroductionRejection.HOUSEHOLD_NOT_FOUND),
            new Policy<>(IntroductionPolicies::bothTakePart, IntroductionRejection.OPTED_OUT),
            new Policy<>(IntroductionPolicies::neitherHasHadOneThisWeek, IntroductionRejection.ONE_A_WEEK));

    private IntroductionPolicies() {}

    /** Why the two are not proposed to each other. */
    static Optional<Decision> againstProposal(Proposal proposal) {
        return Policy.firstBroken(FOR_A_PROPOSAL, proposal)
                .or(() -> new Wording("/why", proposal.why(), MAX_TEXT_LENGTH).wrong(WORDING));
    }

    private static boolean whoAsksIsOneOfThemOrASteward(Proposal proposal) {
        return proposal.context().actor().is("steward")
                || KnownMember.householdOfWhoAsks(proposal.context(), proposal.community())
                        .filter(proposal.one()::equals)
                        .isPresent();
    }

    private static boolean theyAreTwo(Proposal proposal) {
        return !proposal.one().equals(proposal.other());
    }

    private static boolean bothLiveHere(Proposal proposal) {
        return both(proposal).stream()
                .allMatch(household -> proposal.context()
                        .lookup()
                        .find(KnownHousehold.class, household.value())
                        .filter(known -> proposal.community().equals(known.community()) && !known.hasLeft())
                        .isPresent());
    }

    private static boolean bothTakePart(Proposal proposal) {
        return both(proposal).stream()
                .noneMatch(household ->
                        Openness.of(proposal.context().lookup(), household).hasOptedOut());
    }

    private static boolean neitherHasHadOneThisWeek(Proposal proposal) {
        CommandContext context = proposal.context();
        return both(proposal).stream()
                .noneMatch(household -> LatestIntroduction.isOfThisWeek(context.lookup(), household, context.time()));
    }

    private static List<HouseholdId> both(Proposal proposal) {
        return List.of(proposal.one(), proposal.other());
    }
}
