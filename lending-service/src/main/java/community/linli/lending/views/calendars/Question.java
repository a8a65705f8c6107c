package community.linli.lending.views.calendars;

import community.linli.eventsourcing.District;
import community.linli.lending.facts.HouseholdId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for which days of an item, and when.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param reader the household of who asks; null for a steward without one here
 */
record Question(
        District district,
        Instant at,
        LocalDate from,
        LocalDate to,
        @Nullable HouseholdId reader) {}
