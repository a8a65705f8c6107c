package community.linli.lending.introduction;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import org.jspecify.annotations.Nullable;

/** Where a walk stands. */
public sealed interface WalkState {

    /** To whose door, and for whom. */
    record Terms(WalkId walk, CommunityId community, HouseholdId borrower, HouseholdId owner) {

        boolean isParty(HouseholdId household) {
            return household.equals(borrower) || household.equals(owner);
        }
    }

    /** A walk that has been asked for. */
    sealed interface Known extends WalkState {

        /** To whose door, and for whom. */
        Terms terms();
    }

    /** Before anybody has asked. */
    record Unasked() implements WalkState {}

    /**
     * Company is wanted, or found.
     *
     * @param companion null while nobody comes along
     */
    record Open(Terms terms, @Nullable HouseholdId companion) implements Known {}

    /**
     * Over.
     *
     * @param walked whether they have been there together
     */
    record Ended(Terms terms, boolean walked) implements Known {}
}
