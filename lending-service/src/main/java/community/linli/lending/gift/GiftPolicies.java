package community.linli.lending.gift;

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
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.gift.GiftState.Live;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.standing.Standing;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of giving away, one function each, in lists in the order in which a resident should hear them. */
final class GiftPolicies {

    /** Longest note or reason, in characters as a reader counts them. */
    static final int MAX_TEXT_LENGTH = 200;

    private static final int WISHES_AT_MOST = 100;

    /** The thing, asked about by a household. */
    record Asking(ItemId item, CommunityId community, HouseholdId household, Asked asked) {

        Lookup lookup() {
            return asked.context().lookup();
        }

        Optional<Listing> listing() {
            return lookup().find(KnownItem.class, item.value())
                    .flatMap(known -> Optional.ofNullable(known.listing()))
                    .filter(listing -> listing.community().equals(community));
        }

        Rules rules() {
            String category = listing().map(Listing::category).orElse(null);
            return HouseRules.of(lookup()).forItem(asked.usual(), community, category);
        }
    }

    /** When it is asked, with the rules where nobody has set others. */
    record Asked(CommandContext context, Rules usual) {}

    private static final Wording.Refusals REFUSALS = new Wording.Refusals(
            GiftRejection.REASON_MISSING, GiftRejection.TEXT_TOO_LONG, GiftRejection.TEXT_UNPRINTABLE);

    private static final List<Policy<Asking>> OF_THE_TIME = List.of(
            new Policy<>(GiftPolicies::theDistrictIsOpen, GiftRejection.DISTRICT_CLOSED),
            new Policy<>(GiftPolicies::theCommunityGoesOn, GiftRejection.COMMUNITY_PAUSED));

    private static final List<Policy<Asking>> FOR_A_WISH = List.of(
            new Policy<>(asking -> asking.listing().isPresent(), GiftRejection.ITEM_NOT_FOUND),
            new Policy<>(GiftPolicies::itIsNotTheirOwn, GiftRejection.OWN_ITEM),
            new Policy<>(GiftPolicies::itIsStillListed, GiftRejection.ITEM_WITHDRAWN),
            new Policy<>(asking -> !KnownItem.isPaused(asking.lookup(), asking.item()), GiftRejection.ITEM_PAUSED),
            new Policy<>(GiftPolicies::itIsGivenAway, GiftRejection.ITEM_NOT_GIVEN_AWAY),
            new Policy<>(GiftPolicies::theyAreNotBlocked, GiftRejection.HOUSEHOLD_BLOCKED));

    private static final List<Policy<Asking>> FOR_A_PROMISE = List.of(
            new Policy<>(GiftPolicies::itIsStillListed, GiftRejection.ITEM_WITHDRAWN),
            new Policy<>(GiftPolicies::itIsGivenAway, GiftRejection.ITEM_NOT_GIVEN_AWAY),
            new Policy<>(GiftPolicies::itIsFree, GiftRejection.ITEM_NOT_AVAILABLE));

    private GiftPolicies() {}

    /** Why this household may not wish for this thing. */
    static Optional<Decision> againstWish(Asking asking, GiftState state) {
        boolean areTooMany = state instanceof Live live && live.wishes().size() >= WISHES_AT_MOST;
        return Policy.firstBroken(OF_THE_TIME, asking)
                .or(() -> Policy.firstBroken(FOR_A_WISH, asking))
                .or(() ->
                        areTooMany ? Optional.of(Decision.rejected(GiftRejection.TOO_MANY_WISHES)) : Optional.empty());
    }

    /** Why the giver cannot promise it now. */
    static Optional<Decision> againstChoice(Asking asking) {
        return Policy.firstBroken(OF_THE_TIME, asking).or(() -> againstPromise(asking));
    }

    /** Why it cannot be promised, whoever does. */
    static Optional<Decision> againstPromise(Asking asking) {
        return Policy.firstBroken(FOR_A_PROMISE, asking);
    }

    /** Why nothing new can begin. */
    static Optional<Decision> againstTime(Asking asking) {
        return Policy.firstBroken(OF_THE_TIME, asking);
    }

    /** What is wrong with a note that may be left out. */
    static Optional<Decision> againstNote(@Nullable String note) {
        return note == null || note.isBlank()
                ? Optional.empty()
                : new Wording("/note", note, MAX_TEXT_LENGTH).wrong(REFUSALS);
    }

    /** What is wrong with a reason, which is owed once a promise is broken. */
    static Optional<Decision> againstReason(@Nullable String reason, boolean isOwed) {
        if (reason == null || reason.isBlank()) {
            return isOwed
                    ? Optional.of(Decision.rejectedAt("/reason", GiftRejection.REASON_MISSING))
                    : Optional.empty();
        }
        return new Wording("/reason", reason, MAX_TEXT_LENGTH).wrong(REFUSALS);
    }

    /** The households among these that still live here. */
    static List<HouseholdId> here(List<HouseholdId> households, Lookup lookup) {
        return households.stream()
                .filter(household -> lookup.find(KnownHousehold.class, household.value())
                        .filter(KnownHousehold::hasLeft)
                        .isEmpty())
                .toList();
    }

    private static boolean theDistrictIsOpen(Asking asking) {
        return !KnownDistrict.of(asking.lookup()).isClosed();
    }

    private static boolean theCommunityGoesOn(Asking asking) {
        return asking.lookup()
                .find(KnownCommunity.class, asking.community().value())
                .filter(KnownCommunity::isPaused)
                .isEmpty();
    }

    private static boolean itIsNotTheirOwn(Asking asking) {
        return asking.listing()
                .filter(listing -> listing.owner().equals(asking.household()))
                .isEmpty();
    }

    private static boolean itIsStillListed(Asking asking) {
        return asking.lookup()
                .find(KnownItem.class, asking.item().value())
                .filter(known -> !known.withdrawn())
                .flatMap(known -> Optional.ofNullable(known.listing()))
                .filter(listing -> ItemDiary.of(asking.lookup(), asking.item()).isStillOf(listing.owner()))
                .isPresent();
    }

    private static boolean itIsGivenAway(Asking asking) {
        return asking.listing().filter(Listing::isForGiving).isPresent();
    }

    private static boolean theyAreNotBlocked(Asking asking) {
        return !Standing.of(asking.lookup(), asking.household())
                .isBlocked(Scope.ASKING, KnownDistrict.today(asking.asked().context()));
    }

    /** It goes with all its copies and for good, so that no claim of any day may stand against it. */
    private static boolean itIsFree(Asking asking) {
        LocalDate today = KnownDistrict.today(asking.asked().context());
        ItemDiary diary = ItemDiary.of(asking.lookup(), asking.item());
        return asking.listing()
                .map(listing -> ItemCalendar.of(asking.lookup(), asking.item())
                        .availability(diary, listing.copies(), asking.rules(), today))
                .filter(all -> all.copies() > 0 && all.unclaimed() == all.copies())
                .isPresent();
    }
}
