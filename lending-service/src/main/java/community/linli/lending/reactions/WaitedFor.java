package community.linli.lending.reactions;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.account.HouseholdAccount.Open;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.waitlist.TurnId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the lines in which households stand. */
final class WaitedFor {

    private WaitedFor() {}

    static Stream<ItemId> by(List<HouseholdId> households, Lookup lookup) {
        return OpenClaims.of(households, TurnId.SUBJECT_TYPE, lookup)
                .map(Open::item)
                .distinct();
    }

    /** Whether anybody stands in the item's line. */
    static boolean isThere(ItemId item, Lookup lookup) {
        return ItemDiary.of(lookup, item).claims().stream()
                .anyMatch(claim -> claim.by().type().equals(TurnId.SUBJECT_TYPE));
    }

    /** What neighbours wait for that this household lends. */
    static Stream<ItemId> from(HouseholdId owner, Lookup lookup) {
        return lookup.find(KnownHousehold.class, owner.value())
                .flatMap(known -> Optional.ofNullable(known.community()))
                .map(community -> by(KnownNeighbours.of(lookup, community), lookup))
                .orElseGet(Stream::empty)
                .filter(item -> isListedBy(owner, item, lookup));
    }

    private static boolean isListedBy(HouseholdId owner, ItemId item, Lookup lookup) {
        return lookup.find(KnownItem.class, item.value())
                .flatMap(known -> Optional.ofNullable(known.listing()))
                .filter(listing -> listing.owner().equals(owner))
                .isPresent();
    }
}
