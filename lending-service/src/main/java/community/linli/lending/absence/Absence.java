package community.linli.lending.absence;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.itemdiary.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a household is away; at most one absence at a time, planned or under way. The state of its entity.
 *
 * @param days null while none is planned
 */
public record Absence(@Nullable Span days) {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "absence";

    /** At home. */
    public static final Absence NONE = new Absence(null);

    /** That of this household. */
    public static Absence of(Lookup lookup, HouseholdId household) {
        return lookup.find(Absence.class, household.value()).orElse(NONE);
    }

    /** When the household hears what is decided now: at once, or on the morning on which it is back. */
    public static Instant heardAt(CommandContext context, HouseholdId household) {
        LocalDate today = KnownDistrict.today(context);
        LocalDate home = of(context.lookup(), household).atHomeFrom(today);
        ZoneId zone = KnownDistrict.of(context.lookup()).zone();
        return home.isAfter(today) ? home.atStartOfDay(zone).toInstant() : context.time();
    }

    /** Whether nobody is at home on this day. */
    public boolean isOn(LocalDate day) {
        return days != null && days.covers(day);
    }

    /** The first day, not before this one, on which somebody is at home. */
    public LocalDate atHomeFrom(LocalDate day) {
        return Optional.ofNullable(days)
                .filter(away -> away.covers(day))
                .map(Span::until)
                .orElse(day);
    }
}
