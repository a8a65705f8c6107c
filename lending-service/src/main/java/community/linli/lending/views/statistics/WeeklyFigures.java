package community.linli.lending.views.statistics;

import community.linli.lending.views.statistics.Statistics.Figures;
import community.linli.lending.views.statistics.Statistics.TimeToAccept;
import community.linli.lending.views.statistics.Statistics.Week;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a period's documents into the weeks of the district's clock. */
final class WeeklyFigures {

    private final Map<LocalDate, Map<Counted, Long>> counts = new TreeMap<>();
    private final Map<LocalDate, Waits> waits = new TreeMap<>();
    private final ZoneId zone;

    /** @param documents those of the period's weeks and of the one after, which may hold the last hours */
    WeeklyFigures(Period period, ZoneId zone, List<WeekDocument> documents) {
        this.zone = zone;
        period.firstMonday()
                .datesUntil(period.lastMonday().plusDays(1), java.time.Period.ofWeeks(1))
                .forEach(monday -> {
                    counts.put(monday, Map.of());
                    waits.put(monday, Waits.NONE);
                });
        documents.forEach(this::add);
    }

    private void add(WeekDocument document) {
        add(document.monday(), document.counts());
        document.edges()
                .forEach((quarter, some) ->
                        add(Moment.mondayOf(document.monday(), Integer.parseInt(quarter), zone), some));
        waits.computeIfPresent(document.monday(), (monday, before) -> before.plus(document.waits()));
    }

    private void add(LocalDate monday, Map<Counted, Long> some) {
        counts.computeIfPresent(monday, (same, before) -> WeekDocument.sum(before, some));
    }

    List<Week> weeks() {
        return counts.entrySet().stream()
                .map(week -> Week.of(week.getKey(), week.getValue(), waits.getOrDefault(week.getKey(), Waits.NONE)))
                .toList();
    }

    Figures total() {
        return Figures.of(counts.values().stream().reduce(Map.of(), WeekDocument::sum));
    }

    TimeToAccept timeToAccept() {
        return TimeToAccept.of(waits.values().stream().reduce(Waits.NONE, Waits::plus));
    }
}
