package community.linli.lending.views.statistics;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.DistrictDocuments.First;
import community.linli.lending.views.statistics.Statistics.Lent;
import community.linli.lending.views.statistics.Statistics.MostLent;
import community.linli.lending.views.statistics.Statistics.Rate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Reads the weeks asked for, counts households and finds the first items by index; never all of anything that grows with the loans. Analysts' kinds are
 * summed over the things lent in a year.
 */
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
        boolean mayReadThings = Stream.of("steward", "officer").anyMatch(request.actor()::is)
                || community.filter(place -> livesIn(request, place)).isPresent();
        return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
                .mapToObj(year -> {
                    Criteria lent =
                            in(community).and("year").is(year).and("lent").gte(1);
                    return new MostLent(year, mayReadThings ? things(request, lent) : kinds(request, lent));
                })
                .filter(most -> !most.items().isEmpty())
                .toList();
    }

    private List<Lent> things(ReadRequest request, Criteria which) {
        List<ItemYearDocument> things = documents.find(
                request,
                ItemYearsProjection.NAME,
                ItemYearDocument.class,
                which,
                new First(Sort.by(Order.desc("lent"), Order.desc("item")), MOST_LENT));
        Map<String, ListedItemDocument> listed = listed(request, things);
        return things.stream()
                .flatMap(thing -> Stream.ofNullable(listed.get(thing.item().value()))
                        .map(known -> new Lent(thing.item().value(), known.name(), known.category(), thing.lent())))
                .toList();
    }

    private List<Lent> kinds(ReadRequest request, Criteria which) {
        List<ItemYearDocument> things =
                documents.find(request, ItemYearsProjection.NAME, ItemYearDocument.class, which, Sort.by("item"));
        return LentKinds.of(things, listed(request, things));
    }

    private Map<String, ListedItemDocument> listed(ReadRequest request, List<ItemYearDocument> things) {
        return documents
                .find(
                        request,
                        ListedItemsProjection.NAME,
                        ListedItemDocument.class,
                        Criteria.where("item")
                                .in(things.stream()
                                        .map(thing -> thing.item().value())
                                        .toList()),
                        Sort.unsorted())
                .stream()
                .collect(Collectors.toMap(item -> item.item().value(), Function.identity()));
    }

    private static Criteria in(Optional<String> community) {
        return community.map(one -> Criteria.where(COMMUNITY).is(one)).orElseGet(Criteria::new);
    }
}
