package community.linli.lending.waitlist;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for one item, in the order in which they are served. The state of its entity, kept under the item's id.
 *
 * @param turns the first one first; what has ended is not among them
 * @param lookAgainAt when the line is looked at again though nothing happens; null while that is not needed
 */
public record Waitlist(List<Turn> turns, @Nullable Instant lookAgainAt) {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "waitlist";

    /** Nobody waits. */
    public static final Waitlist EMPTY = new Waitlist(List.of(), null);

    /**
     * One household's place.
     *
     * @param offeredUntil null while it waits
     * @param pausedUntil first day on which it counts again; null while it is not jumped over
     * @param letFirst the turn that it has let go first, once; null while it has not
     */
    public record Turn(
            TurnId turn,
            ItemId item,
            HouseholdId household,
            @Nullable Instant offeredUntil,
            @Nullable LocalDate pausedUntil,
            @Nullable LocalDate notNeededAfter,
            @Nullable TurnId letFirst) {

        Turn offered(@Nullable Instant until) {
            return new Turn(turn, item, household, until, null, notNeededAfter, letFirst);
        }

        Turn paused(@Nullable LocalDate until) {
            return new Turn(turn, item, household, null, until, notNeededAfter, letFirst);
        }

        Turn aside(TurnId first) {
            return new Turn(turn, item, household, null, pausedUntil, notNeededAfter, first);
        }

        /** Whether it has let another go first; once is allowed. */
        public boolean steppedAside() {
            return letFirst != null;
        }

        /** Whether a copy is kept for it. */
        public boolean isOffered() {
            return offeredUntil != null;
        }

        /** Whether it counts in the line. */
        public boolean isWaiting() {
            return offeredUntil == null && pausedUntil == null;
        }
    }

    public Waitlist {
        turns = List.copyOf(turns);
    }

    /** That of this item. */
    public static Waitlist of(Lookup lookup, ItemId item) {
        return lookup.find(Waitlist.class, item.value()).orElse(EMPTY);
    }

    /** After the event: for who decides and for who shows alike. */
    public Waitlist after(WaitlistEvent event) {
        return WaitlistEvolution.after(this, event);
    }

    /** The household's place. */
    public Optional<Turn> turnOf(HouseholdId household) {
        return turns.stream().filter(turn -> turn.household().equals(household)).findFirst();
    }

    /** The turn that is offered to this household now. */
    public Optional<Turn> offeredTo(HouseholdId household) {
        return turnOf(household).filter(Turn::isOffered);
    }

    /** The turns, the first one first. */
    List<TurnId> order() {
        return turns.stream().map(Turn::turn).toList();
    }

    /** The place of this turn. */
    Optional<Turn> place(TurnId id) {
        return turns.stream().filter(turn -> turn.turn().equals(id)).findFirst();
    }

    /** Whether the line will be looked at, though nothing happens, until then. */
    boolean isLookedAt(Instant now, Instant until) {
        return lookAgainAt != null && lookAgainAt.isAfter(now) && !lookAgainAt.isAfter(until);
    }

    /** The first that waits and is not jumped over. */
    public Optional<Turn> next() {
        return turns.stream().filter(Turn::isWaiting).findFirst();
    }
}
