package community.linli.lending.views.places;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.waitlist.Waitlist;
import community.linli.lending.waitlist.Waitlist.Turn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item with its name and the line for it, as those who decide know it.
 *
 * @param name as the board says it, or said it last
 */
record LineDocument(ItemId item, @Nullable String name, KnownItem known, Waitlist waitlist) {

    /** Nothing heard. */
    static LineDocument unheardOf(ItemId item) {
        return new LineDocument(item, null, new KnownItem.Folding().initialState(), Waitlist.EMPTY);
    }

    boolean isOf(String community) {
        KnownItem.Listing listing = known.listing();
        return listing != null && listing.community().value().equals(community);
    }

    /** The household's place. */
    Optional<TurnShown> turnOf(HouseholdId household) {
        return waitlist.turnOf(household).map(turn -> shown(turn));
    }

    /** The whole line. */
    LineShown line() {
        return new LineShown(
                item,
                name,
                waitlist.turns().size(),
                waitlist.turns().stream().map(this::shown).toList());
    }

    private TurnShown shown(Turn turn) {
        long before = waitlist.turns().stream()
                .takeWhile(other -> !other.equals(turn))
                .filter(other -> other.isWaiting() || other.isOffered())
                .count();
        return new TurnShown(
                turn.turn(),
                item,
                name,
                turn.household(),
                before,
                turn.offeredUntil(),
                turn.pausedUntil(),
                turn.notNeededAfter(),
                turn.steppedAside());
    }
}
