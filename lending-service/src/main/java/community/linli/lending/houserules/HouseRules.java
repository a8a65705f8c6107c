package community.linli.lending.houserules;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.houserules.HouseRulesEvent.ClosureCalledOff;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The house rules of a district with what communities and categories have instead, and its closures. The state of the entity {@link #KEY}.
 *
 * @param settings what has been set; at most one per scope
 * @param closures in the order of their first day
 */
public record HouseRules(List<ScopedSetting> settings, List<Closure> closures) {

    /** The one id: a district has one set of house rules. */
    public static final String KEY = "here";

    /** Nothing set. */
    public static final HouseRules NONE = new HouseRules(List.of(), List.of());

    /** At most so many closed days are jumped over, so that a mistaken closure for ever hangs nothing. */
    private static final int JUMPS = 400;

    public HouseRules {
        settings = List.copyOf(settings);
        closures = List.copyOf(closures);
    }

    /** After the event: for who decides and for who shows alike. */
    public HouseRules after(HouseRulesEvent event) {
        return switch (event) {
            case RulesSet set ->
                new HouseRules(
                        Stream.concat(
                                        settings.stream()
                                                .filter(was -> !was.scope().equals(set.scope())),
                                        Stream.of(new ScopedSetting(set.scope(), set.setting())))
                                .toList(),
                        closures);
            case ClosureAnnounced closed ->
                closed(Stream.concat(
                        closures.stream(), Stream.of(new Closure(closed.from(), closed.to(), closed.name()))));
            case ClosureCalledOff open ->
                closed(closures.stream().filter(closure -> !closure.from().equals(open.from())));
        };
    }

    private HouseRules closed(Stream<Closure> now) {
        return new HouseRules(
                settings, now.sorted(Comparator.comparing(Closure::from)).toList());
    }

    /** The rules of the district in which a decision is made. */
    public static HouseRules of(Lookup lookup) {
        return lookup.find(HouseRules.class, KEY).orElse(NONE);
    }

    /**
     * What holds for an item: what is set for its category, else for its community, else for the district, else the usual.
     *
     * @param community null for what the district has set
     * @param category null where it matters not
     */
    public Rules forItem(Rules usual, @Nullable CommunityId community, @Nullable String category) {
        Rules rules = usual;
        for (Scope scope : Scope.fromWideToNarrow(community, category)) {
            rules = setting(scope)
                    .map(ScopedSetting::setting)
                    .orElse(Setting.NOTHING)
                    .over(rules);
        }
        return rules;
    }

    /** What has been set for exactly this scope. */
    public Optional<ScopedSetting> setting(Scope scope) {
        return settings.stream().filter(set -> set.scope().equals(scope)).findFirst();
    }

    /** Whether nothing closes this day. */
    public boolean isOpen(LocalDate day) {
        return closureOn(day).isEmpty();
    }

    /**
     * The published rule of due days: a due day on a closed day moves to the next open one; out of a closure of more than three days it moves
     * as many days behind its end as it lay behind its beginning.
     */
    public LocalDate dueDay(LocalDate counted) {
        LocalDate due = counted;
        for (int jump = 0; jump < JUMPS; jump++) {
            Optional<Closure> closure = closureOn(due);
            if (closure.isEmpty()) {
                return due;
            }
            due = closure.get().moved(due);
        }
        return due;
    }

    /** The so many-th open day after this one. */
    public LocalDate openDaysAfter(LocalDate day, int count) {
        LocalDate reached = day;
        int left = count;
        for (int step = 0; step < JUMPS && left > 0; step++) {
            reached = reached.plusDays(1);
            left -= isOpen(reached) ? 1 : 0;
        }
        return reached;
    }

    private Optional<Closure> closureOn(LocalDate day) {
        return closures.stream().filter(closure -> closure.covers(day)).findFirst();
    }
}
