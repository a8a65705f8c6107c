package community.linli.lending.introduction;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.introduction.WalkState.Open;
import java.util.List;
import java.util.Optional;

/** The rules of walks to a door, in the order in which a resident should hear them. */
final class WalkPolicies {

    /** A household that might come along. */
    record Company(Open walk, HouseholdId household, CommandContext context) {}

    /** A word on a walk by a household, or by a steward without one here. */
    record Word(Open walk, Optional<HouseholdId> household, CommandContext context) {

        /** Of the person who asks. */
        static Word of(Open walk, CommunityId community, CommandContext context) {
            return new Word(walk, KnownMember.householdOfWhoAsks(context, community), context);
        }
    }

    private static final List<Policy<Company>> FOR_A_COMPANION = List.of(
            new Policy<>(WalkPolicies::theyAreAThirdHousehold, WalkRejection.NOT_A_THIRD_HOUSEHOLD),
            new Policy<>(WalkPolicies::theyLiveHere, WalkRejection.HOUSEHOLD_NOT_FOUND),
            new Policy<>(WalkPolicies::nobodyElseComesAlong, WalkRejection.COMPANION_FOUND));

    private static final List<Policy<Word>> FOR_A_RELEASE = List.of(
            new Policy<>(WalkPolicies::theyWalkOrAreSteward, WalkRejection.NOT_ON_THIS_WALK),
            new Policy<>(WalkPolicies::somebodyComesAlong, WalkRejection.NO_COMPANION));

    private static final List<Policy<Word>> FOR_A_CONFIRMATION = List.of(
            new Policy<>(WalkPolicies::theyWalk, WalkRejection.NOT_ON_THIS_WALK),
            new Policy<>(WalkPolicies::somebodyComesAlong, WalkRejection.NO_COMPANION));

    private static final List<Policy<Word>> FOR_CALLING_OFF =
            List.of(new Policy<>(WalkPolicies::theyBorrow, WalkRejection.NOT_ON_THIS_WALK));

    private WalkPolicies() {}

    /** Why the household does not come along. */
    static Optional<Decision> againstCompanion(Company company) {
        return Policy.firstBroken(FOR_A_COMPANION, company);
    }

    /** Why the companion is not let go. */
    static Optional<Decision> againstRelease(Word word) {
        return Policy.firstBroken(FOR_A_RELEASE, word);
    }

    /** Why nobody is believed to have walked. */
    static Optional<Decision> againstConfirmation(Word word) {
        return Policy.firstBroken(FOR_A_CONFIRMATION, word);
    }

    /** Why the walk is not called off. */
    static Optional<Decision> againstCallingOff(Word word) {
        return Policy.firstBroken(FOR_CALLING_OFF, word);
    }

    private static boolean theyAreAThirdHousehold(Company company) {
        return !company.walk().terms().isParty(company.household());
    }

    private static boolean theyLiveHere(Company company) {
        return company.context()
                .lookup()
                .find(KnownHousehold.class, company.household().value())
                .filter(known -> company.walk().terms().community().equals(known.community()) && !known.hasLeft())
                .isPresent();
    }

    private static boolean nobodyElseComesAlong(Company company) {
        HouseholdId companion = company.walk().companion();
        return companion == null || companion.equals(company.household());
    }

    private static boolean theyWalkOrAreSteward(Word word) {
        return word.context().actor().is("steward") || theyWalk(word);
    }

    private static boolean theyWalk(Word word) {
        return theyBorrow(word)
                || word.household()
                        .filter(home -> home.equals(word.walk().companion()))
                        .isPresent();
    }

    private static boolean theyBorrow(Word word) {
        return word.household()
                .filter(home -> home.equals(word.walk().terms().borrower()))
                .isPresent();
    }

    private static boolean somebodyComesAlong(Word word) {
        return word.walk().companion() != null;
    }
}
