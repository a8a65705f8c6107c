package community.linli.systemtests.journeys;

import static org.awaitility.Awaitility.await;

import community.linli.localstack.demo.People;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A district of its own with many communities, the last ones villages, each with a few doors and a resident behind each. */
final class Town {

    private final String district;
    private final List<Place> places;
    private final Map<String, Caller> known = new ConcurrentHashMap<>();

    /** A community with those who live there. */
    record Place(int number, String id, boolean isVillage, List<People.Person> residents) {}

    private Town(String district, int communities, int villages) {
        this.district = district;
        this.places = IntStream.range(0, communities)
                .mapToObj(number -> place(district, number, number >= communities - villages))
                .toList();
    }

    private static Place place(String district, int number, boolean isVillage) {
        String id = (isVillage ? "village-" : "court-") + number;
        List<People.Person> residents = IntStream.rangeClosed(1, 3 + number % 3)
                .mapToObj(door -> new People.Person(
                        district + "-" + id + "-" + door,
                        Set.of(district),
                        Set.of("resident"),
                        id,
                        "1栋",
                        Integer.toString(door)))
                .toList();
        return new Place(number, id, isVillage, residents);
    }

    /** Founds it through the gateway; blocks until the proposals know of everybody. */
    static Town founded(String district, int communities, int villages) {
        Town town = new Town(district, communities, villages);
        town.official("operator", 1).does("/registration", Map.of("name", "三年区", "timeZone", "Asia/Shanghai"));
        Together.each(town.places, town::settle);
        Linli.log().untilRead("proposals-decider", "catalog.events.v1");
        return town;
    }

    private void settle(Place place) {
        String kind = place.isVillage() ? "village" : "urban";
        official("officer", 1)
                .does("/communities", Map.of("id", place.id(), "name", "社区" + place.number(), "kind", kind));
        Caller steward = official("steward", 1);
        String rows = place.residents().stream()
                .map(person -> person.unit() + ",1," + person.door())
                .collect(Collectors.joining("\n", "unit,floor,door\n", "\n"));
        String community = "/communities/" + place.id();
        steward.brings(community + "/household-imports", rows);
        Map<String, String> households = await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> households(place),
                        found -> found.size() == place.residents().size());
        place.residents()
                .forEach(person -> steward.does(
                        community + "/households/" + households.get(person.door()) + "/residents",
                        Map.of("person", person.pseudonym())));
    }

    private Map<String, String> households(Place place) {
        return Board.seenBy(official("steward", 1).person(), district + "/communities/" + place.id()).doors().stream()
                .collect(Collectors.toMap(door -> door.name().replaceFirst(".*-", ""), Board.Door::household));
    }

    String district() {
        return district;
    }

    List<Place> places() {
        return places;
    }

    /** So many communities, so many of them villages, from the beginning of each kind. */
    List<Place> places(int communities, int villages) {
        return places.stream()
                .filter(place -> place.isVillage()
                        ? place.number() < firstVillage() + villages
                        : place.number() < communities - villages)
                .toList();
    }

    private int firstVillage() {
        return Math.toIntExact(
                places.stream().filter(place -> !place.isVillage()).count());
    }

    /** Whether this community is a village. */
    boolean isVillage(String community) {
        return places.stream().anyMatch(place -> place.id().equals(community) && place.isVillage());
    }

    /** A resident. */
    Caller of(People.Person person) {
        return known.computeIfAbsent(
                person.name(),
                name -> new Caller(
                        new Person(Linli.stack().gateway(), Linli.stack().token(person)), district));
    }

    /** The n-th with this role. */
    Caller official(String role, int number) {
        return of(person(role, number));
    }

    /** What the n-th with this role is called in tokens and events. */
    String pseudonym(String role, int number) {
        return person(role, number).pseudonym();
    }

    /** Social workers hold the role of residents and live elsewhere. */
    private People.Person person(String role, int number) {
        String held = role.equals("worker") ? "resident" : role;
        return new People.Person(district + "-" + role + number, Set.of(district), Set.of(held), "", "", "");
    }
}
