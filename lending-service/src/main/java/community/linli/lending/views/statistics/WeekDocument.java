package community.linli.lending.views.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One week of a community or of the district; its size has a bound, whatever happens in it.
 *
 * @param scope the community; {@link #DISTRICT} for all of them
 * @param monday the week's first day
 * @param counts of what lies in this week on every clock
 * @param edges of what lies in this week or the one before, by {@link Moment#quarter()}; at most 104
 * @param waits of the requests accepted in the week as it is in UTC
 */
public record WeekDocument(
        String scope, LocalDate monday, Map<Counted, Long> counts, Map<String, Map<Counted, Long>> edges, Waits waits) {

    /** All communities. */
    static final String DISTRICT = "";

    public WeekDocument {
        counts = Collections.unmodifiableMap(counts);
        edges = Collections.unmodifiableMap(edges);
    }

    static WeekDocument empty(String scope, LocalDate monday) {
        return new WeekDocument(scope, monday, Map.of(), Map.of(), Waits.NONE);
    }

    WeekDocument plus(Happening happening) {
        Integer quarter = happening.moment().quarter();
        Long waited = happening.secondsToAccept();
        return new WeekDocument(
                scope,
                monday,
                quarter == null ? sum(counts, happening.counts()) : counts,
                quarter == null ? edges : edgesWith(quarter.toString(), happening.counts()),
                waited == null ? waits : waits.plus(waited));
    }

    private Map<String, Map<Counted, Long>> edgesWith(String quarter, Map<Counted, Integer> more) {
        Map<String, Map<Counted, Long>> sum = new TreeMap<>(edges);
        sum.put(quarter, sum(edges.get(quarter), more));
        return sum;
    }

    /** Both together, counted by counted. */
    static Map<Counted, Long> sum(@Nullable Map<Counted, Long> some, Map<Counted, ? extends Number> more) {
        Map<Counted, Long> sum = new EnumMap<>(Counted.class);
        if (some != null) {
            sum.putAll(some);
        }
        more.forEach((counted, times) -> sum.merge(counted, times.longValue(), Long::sum));
        return sum;
    }
}
