package community.linli.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.demo.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many people at once: a district of their own, so that no other test sees them, with one community and one resident behind each of its doors.
 * All of it is brought through the gateway, as operator, officer and steward would. Safe for several threads.
 */
public final class Crowd {

    private static final String COMMUNITY = "crowd";
    private static final int DOORS_IN_A_FILE = 2_000;
    private static final int DOORS_IN_A_UNIT = 100;
    private static final int AT_ONCE = 32;

    private final String district;
    private final List<People.Person> residents;
    private final Map<String, Person> known = new ConcurrentHashMap<>();
    private final Map<String, String> households = new ConcurrentHashMap<>();

    private Crowd(String district, int doors) {
        this.district = district;
        this.residents = IntStream.range(0, doors)
                .mapToObj(number -> new People.Person(
                        district + "-" + (number + 1),
                        Set.of(district),
                        Set.of("resident"),
                        COMMUNITY,
                        unit(number),
                        Integer.toString(number + 1)))
                .toList();
    }

    /**
     * Brings a crowd; blocks until everybody has moved in and the proposals know of them.
     *
     * @param district of which nobody else knows
     * @param doors how many, and how many residents
     */
    public static Crowd gathered(String district, int doors) {
        Crowd crowd = new Crowd(district, doors);
        Linli.stack();
        long started = System.nanoTime();
        crowd.found();
        crowd.moveIn();
        Linli.log().untilRead("proposals-decider", "catalog.events.v1");
        System.out.printf(
                "A crowd of %d in %s gathered in %.1f s%n", doors, district, (System.nanoTime() - started) / 1e9);
        return crowd;
    }

    /** The district's id. */
    public String district() {
        return district;
    }

    /** Below {@code /api/districts/}, as {@code district/communities/community}. */
    public String community() {
        return district + "/communities/" + COMMUNITY;
    }

    /** How many residents there are. */
    public int size() {
        return residents.size();
    }

    /** The resident behind the door of this number, from 0; the same one at each call. */
    public Person resident(int number) {
        return at(residents.get(number));
    }

    /** What the resident behind the door of this number is called in tokens and events. */
    public String pseudonym(int number) {
        return residents.get(number).pseudonym();
    }

    /** Somebody with this role in the district, such as {@code officer}; another name is another person. */
    public Person official(String role, String name) {
        return at(officially(role, name));
    }

    /** The name of this official in tokens and events. */
    public String pseudonym(String role, String name) {
        return officially(role, name).pseudonym();
    }

    /** The id of the household behind the door of this number. */
    public String household(int number) {
        return Objects.requireNonNull(households.get(residents.get(number).door()));
    }

    /** Lets a second person move in behind the door of this number; blocks until the proposals know. */
    public Person lodger(int number) {
        People.Person resident = residents.get(number);
        People.Person lodger = new People.Person(
                resident.name() + "-lodger",
                resident.districts(),
                resident.roles(),
                COMMUNITY,
                resident.unit(),
                resident.door());
        moveIn(lodger);
        Linli.log().untilRead("proposals-decider", "catalog.events.v1");
        return at(lodger);
    }

    private People.Person officially(String role, String name) {
        return new People.Person(district + "-" + name, Set.of(district), Set.of(role), "", "", "");
    }

    private Person at(People.Person person) {
        return known.computeIfAbsent(
                person.name(),
                name -> new Person(Linli.stack().gateway(), Linli.stack().token(person)));
    }

    private static String unit(int number) {
        return (number / DOORS_IN_A_UNIT + 1) + "栋";
    }

    private void found() {
        done(official("operator", "operator")
                .post(district + "/registration", "{\"name\":\"人群区\",\"timeZone\":\"Asia/Shanghai\"}"));
        done(official("officer", "officer")
                .post(district + "/communities", "{\"id\":\"" + COMMUNITY + "\",\"name\":\"人群院\",\"kind\":\"urban\"}"));
        for (int from = 0; from < size(); from += DOORS_IN_A_FILE) {
            String rows = residents.subList(from, Math.min(size(), from + DOORS_IN_A_FILE)).stream()
                    .map(person -> person.unit() + ",1," + person.door())
                    .collect(Collectors.joining("\n", "unit,floor,door\n", "\n"));
            done(steward().post(community() + "/household-imports", rows, "text/csv; charset=utf-8", "doors-" + from));
        }
    }

    private void moveIn() {
        households.putAll(doorsBroughtIn());
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (People.Person person : residents) {
                all.add(pool.submit(() -> moveIn(person)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("Not everybody moved in", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void moveIn(People.Person person) {
        String path = community() + "/households/" + households.get(person.door()) + "/residents";
        done(steward().post(path, "{\"person\":\"" + person.pseudonym() + "\"}"));
    }

    /** Ids by door; the board shows the doors a moment after they were brought. */
    private Map<String, String> doorsBroughtIn() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> doors().collect(Collectors.toMap(
                                door -> door.name().replaceFirst(".*-", ""), Board.Door::household)),
                        ids -> ids.size() == size());
    }

    private Stream<Board.Door> doors() {
        return Board.seenBy(steward(), community()).doors().stream();
    }

    private Person steward() {
        return official("steward", "steward");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }
}
