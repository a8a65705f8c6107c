package community.linli.lending.views.statistics;

import community.linli.eventsourcing.CsvTable;
import community.linli.lending.views.statistics.Statistics.Figures;
import community.linli.lending.views.statistics.Statistics.Lent;
import community.linli.lending.views.statistics.Statistics.MostLent;
import community.linli.lending.views.statistics.Statistics.Week;

/** The statistics as files. */
final class StatisticsTable {

    private StatisticsTable() {}

    /** One row per week. */
    static String ofWeeks(Statistics statistics) {
        CsvTable table = new CsvTable(
                "week",
                "from",
                "requested",
                "accepted",
                "handed_over",
                "returned",
                "returned_late",
                "became_overdue",
                "denied_at_the_door",
                "swaps",
                "swapped_items",
                "gifts",
                "median_seconds_to_accept");
        for (Week week : statistics.weeks()) {
            Figures figures = week.figures();
            Long median = week.timeToAccept().medianSeconds();
            table.row(
                    week.week(),
                    week.from().toString(),
                    Long.toString(figures.requested()),
                    Long.toString(figures.accepted()),
                    Long.toString(figures.handedOver()),
                    Long.toString(figures.returned()),
                    Long.toString(figures.returnedLate()),
                    Long.toString(figures.becameOverdue()),
                    Long.toString(figures.deniedAtTheDoor()),
                    Long.toString(figures.swaps()),
                    Long.toString(figures.swappedItems()),
                    Long.toString(figures.gifts()),
                    median == null ? "" : median.toString());
        }
        return table.toString();
    }

    /** One row per year and item, most first; for analysts per year and kind. */
    static String ofMostLent(Statistics statistics) {
        CsvTable table = new CsvTable("year", "rank", "item", "name", "category", "lent");
        for (MostLent most : statistics.mostLent()) {
            int rank = 0;
            for (Lent lent : most.items()) {
                rank++;
                table.row(
                        Integer.toString(most.year()),
                        Integer.toString(rank),
                        lent.item() == null ? "" : lent.item(),
                        lent.name() == null ? "" : lent.name(),
                        lent.category(),
                        Long.toString(lent.lent()));
            }
        }
        return table.toString();
    }
}
