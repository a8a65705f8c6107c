package community.linli.lending.views.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The network in figures, without a door in it.
 *
 * @param doors on the board
 * @param households that take part: somebody of them has joined, or they have met somebody
 * @param connected those of them that have met at least one other
 * @param unconnected those that have met nobody yet
 * @param pairs of households that have met
 * @param components groups of two or more that hang together
 * @param largest how many households the largest of them has; 1 where nobody has met anybody
 * @param degrees how many households have met so many others, by rising number
 * @param months from the first pair's to the last's, at most {@link #MONTHS}; they count those who have moved away since as well
 */
record Figures(
        int doors,
        int households,
        int connected,
        int unconnected,
        int pairs,
        int components,
        int largest,
        List<Degree> degrees,
        List<Month> months) {

    /** So many months are shown, the latest: ten years. */
    static final int MONTHS = 120;

    /** So many households have met so many others. */
    record Degree(int met, int households) {}

    /**
     * A month of the district's clock.
     *
     * @param month such as {@code 2026-05}
     * @param newPairs pairs that met for the first time
     * @param largest size of the largest component at its end; 0 before the first pair
     * @param growth by how much that is more than a month before
     */
    record Month(String month, int newPairs, int largest, int growth) {}

    /** What a month brought. */
    record Grown(int newPairs, int largest) {}

    /** Two that met on a day, in the order of days. */
    record Dated<H>(H one, H other, LocalDate day) {}

    /** The figures of one community. */
    static <H, T> Figures of(int doors, Network<H> now, List<Dated<T>> history) {
        return new Figures(
                doors,
                now.size(),
                now.size() - now.alone(),
                now.alone(),
                now.pairs(),
                now.components() - now.alone(),
                now.largest(),
                degrees(now),
                months(grown(history)));
    }

    private static <H> List<Degree> degrees(Network<H> now) {
        SortedMap<Integer, Integer> households = new TreeMap<>();
        now.all().forEach(home -> households.merge(now.degree(home), 1, Integer::sum));
        return degrees(households);
    }

    private static List<Degree> degrees(SortedMap<Integer, Integer> households) {
        return households.entrySet().stream()
                .map(one -> new Degree(one.getKey(), one.getValue()))
                .toList();
    }

    private static <H> SortedMap<YearMonth, Grown> grown(List<Dated<H>> history) {
        Network<H> growing = new Network<>();
        SortedMap<YearMonth, Grown> months = new TreeMap<>();
        for (Dated<H> met : history) {
            growing.meet(met.one(), met.other());
            YearMonth month = YearMonth.from(met.day());
            int before = months.getOrDefault(month, new Grown(0, 0)).newPairs();
            months.put(month, new Grown(before + 1, growing.largest()));
        }
        return months;
    }

    /** Every month from the first to the last, also those in which nobody met. */
    private static List<Month> months(SortedMap<YearMonth, Grown> grown) {
        List<Month> months = new ArrayList<>();
        if (grown.isEmpty()) {
            return months;
        }
        int largest = 0;
        for (YearMonth at = grown.firstKey(); !at.isAfter(grown.lastKey()); at = at.plusMonths(1)) {
            Grown now = grown.getOrDefault(at, new Grown(0, largest));
            months.add(new Month(at.toString(), now.newPairs(), now.largest(), now.largest() - largest));
            largest = now.largest();
        }
        return List.copyOf(months.subList(Math.max(0, months.size() - MONTHS), months.size()));
    }

    /** Those of a district: sums, and the largest of the largest, since nothing is handed over between communities. */
    static Figures sum(List<Figures> communities) {
        SortedMap<Integer, Integer> households = new TreeMap<>();
        for (Figures one : communities) {
            one.degrees().forEach(degree -> households.merge(degree.met(), degree.households(), Integer::sum));
        }
        return new Figures(
                communities.stream().mapToInt(Figures::doors).sum(),
                communities.stream().mapToInt(Figures::households).sum(),
                communities.stream().mapToInt(Figures::connected).sum(),
                communities.stream().mapToInt(Figures::unconnected).sum(),
                communities.stream().mapToInt(Figures::pairs).sum(),
                communities.stream().mapToInt(Figures::components).sum(),
                communities.stream().mapToInt(Figures::largest).max().orElse(0),
                degrees(households),
                months(together(communities)));
    }

    private static SortedMap<YearMonth, Grown> together(List<Figures> communities) {
        SortedMap<YearMonth, List<Integer>> news = new TreeMap<>();
        Map<YearMonth, Integer> largest = new HashMap<>();
        for (Figures one : communities) {
            for (Month month : one.months()) {
                YearMonth at = YearMonth.parse(month.month());
                news.computeIfAbsent(at, key -> new ArrayList<>()).add(month.newPairs());
                largest.merge(at, month.largest(), Math::max);
            }
        }
        SortedMap<YearMonth, Grown> grown = new TreeMap<>();
        int soFar = 0;
        for (Map.Entry<YearMonth, List<Integer>> month : news.entrySet()) {
            soFar = Math.max(soFar, largest.getOrDefault(month.getKey(), 0));
            int pairs = month.getValue().stream().mapToInt(Integer::intValue).sum();
            grown.put(month.getKey(), new Grown(pairs, soFar));
        }
        return grown;
    }
}
