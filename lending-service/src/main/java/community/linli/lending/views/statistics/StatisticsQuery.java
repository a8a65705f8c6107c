package community.linli.lending.views.statistics;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.DistrictDocuments.First;
import community.linli.lending.views.statistics.Statistics.Lent;
import community.linli.lending.views.statistics.Statistics.MostLent;
import community.linli.lending.views.statistics.Statistics.Rate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Reads the weeks asked for, counts households and finds the first items by index; never all of anything that grows with the loans. */
@Component
public class StatisticsQuery {

    private static final int MOST_LENT = 20;
    private static final String COMMUNITY = "community";

    private final DistrictDocuments documents;

    /** Reads these. */
    public StatisticsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** The figures of these months, both inclusive, of one community, or of the whole district where none is named. */
    public Statistics of(ReadRequest request, Optional<String> community, YearMonth from, YearMonth to) {
        Period period = new Period(from, to);
        ZoneId zone = zone(request);
        WeeklyFigures figures = new WeeklyFigures(period, zone, weeks(request, community, period));
        var total = figures.total();
        return new Statistics(
                from.toString(),
                to.toString(),
                zone.getId(),
                figures.weeks(),
                total,
                participation(request, community, period),
                figures.timeToAccept(),
                Rate.of(total.returnedLate(), total.returned()),
                mostLent(request, community, period));
    }

    /** Whether the asker lives in this community, looks after the district, or studies it. */
    boolean mayRead(ReadRequest request, String community) {
        return Stream.of("steward", "officer", "analyst").anyMatch(request.actor()::is) || livesIn(request, community);
    }

    private boolean livesIn(ReadRequest request, String community) {
        return households(
                        request,
                        in(Optional.of(community))
                                .and("residents")
                                .is(request.actor().id()))
                > 0;
    }

    /** The district's clock. */
    ZoneId zone(ReadRequest request) {
        return documents
                .findById(request, ClockProjection.NAME, ClockDocument.class, ClockProjection.HERE)
                .orElse(ClockDocument.USUAL)
                .zone();
    }

    private List<WeekDocument> weeks(ReadRequest request, Optional<String> community, Period period) {
        return documents.find(
                request,
                WeeksProjection.NAME,
                WeekDocument.class,
                Criteria.where("scope")
                        .is(community.orElse(WeekDocument.DISTRICT))
                        .and("monday")
                        .gte(period.firstMonday().toString())
                        .lte(period.lastMonday().plusWeeks(1).toString()),
                Sort.by("monday"));
    }

    private Rate participation(ReadRequest request, Optional<String> community, Period period) {
        Criteria months = new Criteria().gte(Period.number(period.from())).lte(Period.number(period.to()));
        return Rate.of(
                households(
                        request,
                        in(community).and("isHere").is(true).and("months").elemMatch(months)),
                households(request, in(community).and("isHere").is(true)));
    }

    private long households(ReadRequest request, Criteria which) {
        return documents.count(request, ParticipantsProjection.NAME, HouseholdDocument.class, which);
    }

    private List<MostLent> mostLent(ReadRequest request, Optional<String> community, Period period) {
        List<List<ItemYearDocument>> years = IntStream.rangeClosed(
                        period.from().getYear(), period.to().getYear())
                .mapToObj(year -> documents.find(
                        request,
                        ItemYearsProjection.NAME,
                        ItemYearDocument.class,
                        in(community).and("year").is(year).and("lent").gte(1),
                        new First(Sort.by(Order.desc("lent"), Order.desc("item")), MOST_LENT)))
                .filter(items -> !items.isEmpty())
                .toList();
        Map<String, ListedItemDocument> listed = listed(request, years);
        boolean mayReadNames = List.of("resident", "steward", "officer").stream()
                .anyMatch(role -> request.actor().is(role));
        List<MostLent> most = new ArrayList<>();
        for (List<ItemYearDocument> items : years) {
            List<Lent> lent = items.stream()
                    .filter(item -> listed.containsKey(item.item().value()))
                    .map(item -> lent(item, listed, mayReadNames))
                    .toList();
            if (!lent.isEmpty()) {
                most.add(new MostLent(items.getFirst().year(), lent));
            }
        }
        return most;
    }

    private static Lent lent(ItemYearDocument item, Map<String, ListedItemDocument> listed, boolean mayReadNames) {
        ListedItemDocument known = Objects.requireNonNull(listed.get(item.item().value()));
        return new Lent(item.item().value(), mayReadNames ? known.name() : null, known.category(), item.lent());
    }

    private Map<String, ListedItemDocument> listed(ReadRequest request, List<List<ItemYearDocument>> years) {
        List<String> items = years.stream()
                .flatMap(List::stream)
                .map(item -> item.item().value())
                .distinct()
                .toList();
        return documents
                .find(
                        request,
                        ListedItemsProjection.NAME,
                        ListedItemDocument.class,
                        Criteria.where("item").in(items),
                        Sort.unsorted())
                .stream()
                .collect(Collectors.toMap(item -> item.item().value(), Function.identity()));
    }

    private static Criteria in(Optional<String> community) {
        return community.map(one -> Criteria.where(COMMUNITY).is(one)).orElseGet(Criteria::new);
    }
}
