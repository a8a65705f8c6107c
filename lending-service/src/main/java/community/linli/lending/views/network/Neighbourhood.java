package community.linli.lending.views.network;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.views.network.Figures.Dated;
import community.linli.lending.views.network.HouseholdDocument.Door;
import community.linli.lending.views.network.HouseholdDocument.Meeting;
import community.linli.lending.views.network.HouseholdDocument.Met;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One community's doors put together. */
final class Neighbourhood {

    private static final Comparator<HouseholdId> BY_ID = Comparator.comparing(HouseholdId::value);

    private final ZoneId zone;
    private final Map<HouseholdId, HouseholdDocument> doors = new TreeMap<>(BY_ID);
    private final List<Pair> pairs;
    private final Network<HouseholdId> now = new Network<>();

    /** One of the households that have lived behind a door one after the other, from 0. */
    record Home(HouseholdId household, int turn) {}

    /** Two households that have met, the lesser id first. */
    private record Pair(Home one, Home other, LocalDate firstDay, int handovers) {}

    private record Two(Home one, Home other) {}

    /** Since when, and how often. */
    private record Often(LocalDate firstDay, int handovers) {
        Often and(Often more) {
            LocalDate first = firstDay.isBefore(more.firstDay) ? firstDay : more.firstDay;
            return new Often(first, handovers + more.handovers);
        }
    }

    /**
     * A household that another has met.
     *
     * @param door null where the catalogue has not told of it
     * @param firstDay on which they met, by the district's clock
     * @param handovers how many things have been handed over between them
     */
    record Acquaintance(HouseholdId household, @Nullable Door door, LocalDate firstDay, int handovers) {}

    /** How many others a household has met. */
    record Connected(HouseholdId household, @Nullable Door door, int met) {}

    /** Puts them together; a community's documents, each once. */
    Neighbourhood(List<HouseholdDocument> documents, ZoneId zone) {
        this.zone = zone;
        documents.forEach(document -> doors.put(document.household(), document));
        this.pairs = pairs();
        for (HouseholdDocument door : doors.values()) {
            if (!door.residents().isEmpty()) {
                now.add(door.household());
            }
        }
        for (Pair pair : pairs) {
            if (isNow(pair.one()) && isNow(pair.other())) {
                now.meet(pair.one().household(), pair.other().household());
            }
        }
    }

    private List<Pair> pairs() {
        Map<Two, Often> met = new HashMap<>();
        for (HouseholdDocument door : doors.values()) {
            for (Met other : door.met()) {
                // both documents tell of it
                if (BY_ID.compare(door.household(), other.household()) < 0) {
                    other.meetings()
                            .forEach(meeting -> met.merge(two(door, other, meeting), often(meeting), Often::and));
                }
            }
        }
        return met.entrySet().stream()
                .map(two -> new Pair(
                        two.getKey().one(),
                        two.getKey().other(),
                        two.getValue().firstDay(),
                        two.getValue().handovers()))
                .sorted(Comparator.comparing(Pair::firstDay)
                        .thenComparing(pair -> pair.one().household(), BY_ID)
                        .thenComparing(pair -> pair.other().household(), BY_ID)
                        .thenComparingInt(pair -> pair.one().turn())
                        .thenComparingInt(pair -> pair.other().turn()))
                .toList();
    }

    private Two two(HouseholdDocument door, Met other, Meeting meeting) {
        return new Two(
                new Home(door.household(), door.turn(meeting.at())),
                new Home(other.household(), turn(other.household(), meeting.at())));
    }

    private int turn(HouseholdId household, Instant at) {
        HouseholdDocument door = doors.get(household);
        return door == null ? 0 : door.turn(at);
    }

    private Often often(Meeting meeting) {
        return new Often(meeting.on(zone), 1);
    }

    private boolean isNow(Home home) {
        HouseholdDocument door = doors.get(home.household());
        return door == null || home.turn() == door.left().size();
    }

    /** The household in which this person lives. */
    Optional<HouseholdDocument> homeOf(PersonId person) {
        return doors.values().stream()
                .filter(door -> door.residents().contains(person))
                .findFirst();
    }

    /** All doors of the community, by id. */
    List<HouseholdDocument> doors() {
        return List.copyOf(doors.values());
    }

    /** Where a household lives; null where the catalogue has not told. */
    @Nullable
    Door doorOf(HouseholdId household) {
        HouseholdDocument door = doors.get(household);
        return door == null ? null : door.door();
    }

    /** The network of those who live here now. */
    Network<HouseholdId> now() {
        return now;
    }

    /** Whether the catalogue or lending has spoken of any door here. */
    boolean isEmpty() {
        return doors.isEmpty();
    }

    /** In figures. */
    Figures figures() {
        int onTheBoard = (int)
                doors.values().stream().filter(door -> door.door() != null).count();
        List<Dated<Home>> history = pairs.stream()
                .map(pair -> new Dated<>(pair.one(), pair.other(), pair.firstDay()))
                .toList();
        return Figures.of(onTheBoard, now, history);
    }

    /** Those who live here now, whoever has met fewest first. */
    List<Connected> households() {
        return now.all().stream()
                .map(home -> new Connected(home, doorOf(home), now.degree(home)))
                .sorted(Comparator.comparingInt(Connected::met).thenComparing(Connected::household, BY_ID))
                .toList();
    }

    /** Whom a household has met, the latest acquaintance first. */
    List<Acquaintance> metBy(HouseholdId home) {
        return pairs.stream()
                .filter(pair -> isNow(pair.one()) && isNow(pair.other()))
                .filter(pair -> pair.one().household().equals(home)
                        || pair.other().household().equals(home))
                .map(pair -> {
                    HouseholdId other = pair.one().household().equals(home)
                            ? pair.other().household()
                            : pair.one().household();
                    return new Acquaintance(other, doorOf(other), pair.firstDay(), pair.handovers());
                })
                .sorted(Comparator.comparing(Acquaintance::firstDay)
                        .reversed()
                        .thenComparing(Acquaintance::household, BY_ID))
                .toList();
    }
}
