package community.linli.lending.standing;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.standing.StandingEvent.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * What holds for one household beside the rules for all. The state of its entity; what is over is in it until something new is laid down.
 *
 * @param blocks at most one per scope
 * @param exceptions at most one per scope
 */
public record Standing(List<Limit> blocks, List<Limit> exceptions) {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "standing";

    /** Nothing beside the rules for all. */
    public static final Standing USUAL = new Standing(List.of(), List.of());

    /**
     * A block, or an exception.
     *
     * @param until last day, inclusive
     */
    public record Limit(Scope scope, LocalDate until, String reason) {
        boolean holds(Scope asked, LocalDate on) {
            return scope == asked && !on.isAfter(until);
        }
    }

    public Standing {
        blocks = List.copyOf(blocks);
        exceptions = List.copyOf(exceptions);
    }

    /** That of this household. */
    public static Standing of(Lookup lookup, HouseholdId household) {
        return lookup.find(Standing.class, household.value()).orElse(USUAL);
    }

    /** Whether the household may not do this today, and no exception lets it. */
    public boolean isBlocked(Scope scope, LocalDate today) {
        return !isExcepted(scope, today) && blocks.stream().anyMatch(block -> block.holds(scope, today));
    }

    /** Whether limits, the newcomers' rule and overdue things do not hold it back today. */
    public boolean isExcepted(Scope scope, LocalDate today) {
        return exceptions.stream().anyMatch(exception -> exception.holds(scope, today));
    }
}
