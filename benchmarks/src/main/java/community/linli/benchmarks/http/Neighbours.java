package community.linli.benchmarks.http;

import community.linli.localstack.LocalStack;
import community.linli.localstack.demo.People.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of households of one district, of which one has something that the other borrows again and again. */
final class Neighbours {

    private static final String DISTRICT = "bench";
    private static final String COMMUNITY = DISTRICT + "/communities/yard";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final List<Person> residents;
    private final Caller steward;

    /** Two households with a thing of the owner's. */
    record Pair(Caller owner, Caller borrower, String item) {}

    private Neighbours(LocalStack stack, int households) {
        this.stack = stack;
        this.residents = IntStream.rangeClosed(1, households)
                .mapToObj(door -> new Person(
                        DISTRICT + "-" + door,
                        Set.of(DISTRICT),
                        Set.of("resident"),
                        "yard",
                        "1栋",
                        Integer.toString(door)))
                .toList();
        this.steward = official("steward");
    }

    /** Lets them move in through the gateway; blocks until lending knows of their things. */
    static List<Pair> movedIn(LocalStack stack, int pairs) throws InterruptedException, ExecutionException {
        Neighbours all = new Neighbours(stack, 2 * pairs);
        all.found();
        Map<String, String> households = all.households();
        Together.run(all.residents.stream()
                .<Callable<?>>map(person -> () -> all.steward.post(
                        COMMUNITY + "/households/" + households.get(person.door()) + "/residents",
                        "{\"person\":\"" + person.pseudonym() + "\"}"))
                .toList());
        List<Pair> found = new ArrayList<>();
        for (int number = 0; number < pairs; number++) {
            Caller owner = all.caller(all.residents.get(number));
            found.add(new Pair(owner, all.caller(all.residents.get(pairs + number)), listed(owner)));
        }
        awaitLending(found.getLast());
        return List.copyOf(found);
    }

    /** Where their loans are asked for. */
    static String loans() {
        return COMMUNITY + "/loans";
    }

    private void found() {
        official("operator").post(DISTRICT + "/registration", "{\"name\":\"Bench\",\"timeZone\":\"Asia/Shanghai\"}");
        official("officer").post(DISTRICT + "/communities", "{\"id\":\"yard\",\"name\":\"Yard\",\"kind\":\"urban\"}");
        String rows = residents.stream()
                .map(person -> person.unit() + ",1," + person.door())
                .collect(Collectors.joining("\n", "unit,floor,door\n", "\n"));
        steward.post(COMMUNITY + "/household-imports", "text/csv; charset=utf-8", rows);
    }

    private Map<String, String> households() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, String> ids = new HashMap<>();
        while (ids.size() < residents.size()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The board shows " + ids.size() + " of " + residents.size() + " doors");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            JsonNode board = JsonMapper.shared()
                    .readTree(steward.get(COMMUNITY + "/board").body());
            for (JsonNode unit : board.path("units")) {
                for (JsonNode door : unit.path("doors")) {
                    ids.put(door.path("door").asString(), door.path("household").asString());
                }
            }
        }
        return ids;
    }

    private static String listed(Caller owner) {
        return idOf(owner.post(
                COMMUNITY + "/items", "{\"name\":\"Drill\",\"category\":\"tools\",\"mode\":\"lend\",\"loanDays\":7}"));
    }

    /** The last segment of Location. */
    static String idOf(HttpResponse<String> created) {
        String location =
                Objects.requireNonNull(created.headers().firstValue("Location").orElse(null));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** What was listed last is heard of last; asking for it and calling that off leaves nothing open. */
    private static void awaitLending(Pair last) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                String loan = idOf(last.borrower().post(loans(), "{\"item\":\"" + last.item() + "\"}"));
                last.borrower().post(loans() + "/" + loan + "/cancellation", "{}");
                return;
            } catch (IllegalStateException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private Caller official(String role) {
        return caller(new Person(DISTRICT + "-" + role, Set.of(DISTRICT), Set.of(role), "", "", ""));
    }

    private Caller caller(Person person) {
        return new Caller(stack.gateway(), stack.token(person));
    }
}
