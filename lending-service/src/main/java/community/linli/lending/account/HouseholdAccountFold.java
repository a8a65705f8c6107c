package community.linli.lending.account;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Subject;
import community.linli.lending.account.HouseholdAccount.Open;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.ChangedHands;
import community.linli.lending.itemdiary.Entry.Claimed;
import community.linli.lending.itemdiary.Entry.Kept;
import community.linli.lending.itemdiary.Entry.Lasts;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.Entry.SaidToBeBack;
import community.linli.lending.itemdiary.Entry.WrittenOff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the accounts of households by what the rooms write into diaries. */
public final class HouseholdAccountFold implements Fold<HouseholdAccount, Event> {

    private final List<Entries<?>> rooms;

    /** With the rooms that claim items. */
    public HouseholdAccountFold(List<Entries<?>> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public List<String> keys(Event event) {
        return Entries.of(rooms, event).stream()
                .flatMap(entry -> household(entry).stream())
                .map(HouseholdId::value)
                .distinct()
                .toList();
    }

    @Override
    public HouseholdAccount initialState() {
        return HouseholdAccount.NEW;
    }

    @Override
    public HouseholdAccount evolve(HouseholdAccount account, String household, Event event) {
        HouseholdAccount kept = account;
        for (Entry entry : Entries.of(rooms, event)) {
            if (household(entry)
                    .filter(whose -> whose.value().equals(household))
                    .isPresent()) {
                kept = kept(kept, entry);
            }
        }
        return kept;
    }

    private static Optional<HouseholdId> household(Entry entry) {
        return switch (entry) {
            case Claimed claimed -> Optional.of(claimed.claim().household());
            case Released released -> Optional.ofNullable(released.household());
            case WrittenOff lost -> Optional.ofNullable(lost.household());
            case ChangedHands changed -> Optional.of(changed.recipient());
            case Kept kept -> Optional.empty();
            case Advanced on -> Optional.empty();
            case Lasts lasts -> Optional.empty();
            case SaidToBeBack said -> Optional.empty();
        };
    }

    private static HouseholdAccount kept(HouseholdAccount account, Entry entry) {
        return switch (entry) {
            case Claimed claimed -> opened(account, claimed.by(), claimed.item());
            case Released released ->
                new HouseholdAccount(
                        without(account, released.by()).toList(), account.returns() + (released.returned() ? 1 : 0));
            case WrittenOff lost ->
                new HouseholdAccount(without(account, lost.by()).toList(), account.returns());
            case ChangedHands changed ->
                new HouseholdAccount(without(account, changed.by()).toList(), account.returns());
            case Kept kept -> account;
            case Advanced on -> account;
            case Lasts lasts -> account;
            case SaidToBeBack said -> account;
        };
    }

    private static HouseholdAccount opened(HouseholdAccount account, Subject by, ItemId item) {
        return new HouseholdAccount(
                Stream.concat(without(account, by), Stream.of(new Open(by, item)))
                        .toList(),
                account.returns());
    }

    private static Stream<Open> without(HouseholdAccount account, Subject by) {
        return account.open().stream().filter(claim -> !claim.by().equals(by));
    }
}
