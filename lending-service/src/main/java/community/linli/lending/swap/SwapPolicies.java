package community.linli.lending.swap;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Wording;
import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.standing.Standing;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.swap.SwapEvent.Leg;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of swapping, one function each, in lists in the order in which a resident should hear them. */
final class SwapPolicies {

    /** Longest reason, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    static final int FEWEST_THINGS = 2;
    static final int MOST_THINGS = 6;
    private static final int FEWEST_HOUSEHOLDS = 2;
    private static final int MOST_HOUSEHOLDS = 3;
    private static final int PROPOSALS_AT_MOST = 10;

    /** Things that shall change hands, at one household's wish. */
    record Wish(SwapId swap, CommunityId community, HouseholdId household, List<Leg> legs, Asked asked) {

        Lookup lookup() {
            return asked.context().lookup();
        }
    }

    /** When it is asked, and the rules where nobody has set others. */
    record Asked(CommandContext context, Rules usual) {}

    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            SwapRejection.REASON_MISSING, SwapRejection.TEXT_TOO_LONG, SwapRejection.TEXT_UNPRINTABLE);

    private static final List<Policy<Wish>> OF_THE_TIME = List.of(
            new Policy<>(SwapPolicies::theDistrictIsOpen, SwapRejection.DISTRICT_CLOSED),
            new Policy<>(SwapPolicies::theCommunityGoesOn, SwapRejection.COMMUNITY_PAUSED));

    private static final List<Policy<Wish>> OF_THE_PROPOSAL = List.of(
            new Policy<>(SwapPolicies::everyHouseholdGivesAndGets, SwapRejection.HOUSEHOLDS_WRONG, "/things"),
            new Policy<>(SwapPolicies::theyAreAPartyThemselves, SwapRejection.NOT_YOUR_SWAP),
            new Policy<>(SwapPolicies::nothingRests, SwapRejection.ITEM_PAUSED, "/things"),
            new Policy<>(SwapPolicies::theyAreNotBlocked, SwapRejection.HOUSEHOLD_BLOCKED),
            new Policy<>(SwapPolicies::theyHaveFewProposalsOpen, SwapRejection.TOO_MANY_SWAPS));

    private static final List<Policy<Wish>> OF_THE_THINGS = List.of(
            new Policy<>(SwapPolicies::everyThingIsStillItsGivers, SwapRejection.ITEM_WITHDRAWN),
            new Policy<>(SwapPolicies::everyThingIsForSwapping, SwapRejection.ITEM_NOT_FOR_SWAPPING),
            new Policy<>(SwapPolicies::everyThingIsFree, SwapRejection.SWAP_ITEM_TAKEN));

    private SwapPolicies() {}

    /** Why these cannot be the things of a swap; before it is looked up whose they are. */
    static Optional<Decision> againstItems(List<ItemId> items) {
        boolean areDifferent = new HashSet<>(items).size() == items.size();
        return areDifferent && items.size() >= FEWEST_THINGS && items.size() <= MOST_THINGS
                ? Optional.empty()
                : Optional.of(Decision.rejectedAt("/things", SwapRejection.THINGS_WRONG));
    }

    /** Why this cannot be proposed. */
    static Optional<Decision> againstProposal(Wish wish) {
        return Policy.firstBroken(OF_THE_TIME, wish)
                .or(() -> Policy.firstBroken(OF_THE_PROPOSAL, wish))
                .or(() -> Policy.firstBroken(OF_THE_THINGS, wish));
    }

    /** Why nobody can agree at the moment. */
    static Optional<Decision> againstAgreement(Wish wish) {
        return Policy.firstBroken(OF_THE_TIME, wish);
    }

    /** Why the things cannot be promised right now. */
    static Optional<Decision> againstSealing(Wish wish) {
        return Policy.firstBroken(OF_THE_THINGS, wish);
    }

    /** What is wrong with a reason, which is owed once a promise is broken. */
    static Optional<Decision> againstReason(@Nullable String reason, boolean isOwed) {
        if (reason == null || reason.isBlank()) {
            return isOwed
                    ? Optional.of(Decision.rejectedAt("/reason", SwapRejection.REASON_MISSING))
                    : Optional.empty();
        }
        return new Wording("/reason", reason, MAX_TEXT_LENGTH).wrong(REFUSALS);
    }

    /** What this community's board says about the item. */
    static Optional<Listing> listing(Lookup lookup, CommunityId community, ItemId item) {
        return lookup.find(KnownItem.class, item.value())
                .flatMap(known -> Optional.ofNullable(known.listing()))
                .filter(listing -> listing.community().equals(community));
    }

    private static boolean theDistrictIsOpen(Wish wish) {
        return !KnownDistrict.of(wish.lookup()).isClosed();
    }

    private static boolean theCommunityGoesOn(Wish wish) {
        return wish.lookup()
                .find(KnownCommunity.class, wish.community().value())
                .filter(KnownCommunity::isPaused)
                .isEmpty();
    }

    private static boolean everyHouseholdGivesAndGets(Wish wish) {
        Set<HouseholdId> givers = wish.legs().stream().map(Leg::giver).collect(Collectors.toSet());
        Set<HouseholdId> recipients = wish.legs().stream().map(Leg::recipient).collect(Collectors.toSet());
        return givers.equals(recipients)
                && givers.size() >= FEWEST_HOUSEHOLDS
                && givers.size() <= MOST_HOUSEHOLDS
                && wish.legs().stream().noneMatch(leg -> leg.giver().equals(leg.recipient()));
    }

    private static boolean theyAreAPartyThemselves(Wish wish) {
        return wish.legs().stream().anyMatch(leg -> leg.giver().equals(wish.household()));
    }

    private static boolean nothingRests(Wish wish) {
        return wish.legs().stream().noneMatch(leg -> KnownItem.isPaused(wish.lookup(), leg.item()));
    }

    private static boolean theyAreNotBlocked(Wish wish) {
        return !Standing.of(wish.lookup(), wish.household())
                .isBlocked(Scope.ASKING, KnownDistrict.today(wish.asked().context()));
    }

    private static boolean theyHaveFewProposalsOpen(Wish wish) {
        return OpenSwaps.of(wish.lookup(), wish.household()).proposed().size() < PROPOSALS_AT_MOST;
    }

    private static boolean everyThingIsStillItsGivers(Wish wish) {
        return wish.legs().stream().allMatch(leg -> isStillItsGivers(wish, leg));
    }

    private static boolean isStillItsGivers(Wish wish, Leg leg) {
        return wish.lookup()
                .find(KnownItem.class, leg.item().value())
                .filter(known -> !known.withdrawn())
                .flatMap(known -> Optional.ofNullable(known.listing()))
                .filter(listing -> listing.community().equals(wish.community()))
                .filter(listing -> listing.owner().equals(leg.giver()))
                .filter(listing -> ItemDiary.of(wish.lookup(), leg.item()).isStillOf(leg.giver()))
                .isPresent();
    }

    private static boolean everyThingIsForSwapping(Wish wish) {
        return wish.legs().stream()
                .map(leg -> listing(wish.lookup(), wish.community(), leg.item()))
                .allMatch(listing -> listing.filter(found -> found.isForSwapping() || found.isForGiving())
                        .isPresent());
    }

    private static boolean everyThingIsFree(Wish wish) {
        return wish.legs().stream().allMatch(leg -> isFree(wish, leg.item()));
    }

    /** A thing goes with all its copies and for good, so that no claim of any day may stand against it. */
    private static boolean isFree(Wish wish, ItemId item) {
        LocalDate today = KnownDistrict.today(wish.asked().context());
        return listing(wish.lookup(), wish.community(), item)
                .map(listing -> ItemCalendar.of(wish.lookup(), item)
                        .availability(ItemDiary.of(wish.lookup(), item), listing.copies(), rules(wish), today))
                .filter(all -> all.copies() > 0 && all.unclaimed() == all.copies())
                .isPresent();
    }

    /** Those of the community. */
    static Rules rules(Wish wish) {
        return rules(wish.community(), wish.asked());
    }

    /** Those of the community. */
    static Rules rules(CommunityId community, Asked asked) {
        return HouseRules.of(asked.context().lookup()).forItem(asked.usual(), community, null);
    }
}
