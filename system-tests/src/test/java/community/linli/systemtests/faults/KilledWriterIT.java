package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.launcher.ServiceProcess;
import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.EventLog;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A writer that is killed loses nothing it has acknowledged and does nothing twice. */
class KilledWriterIT {

    private static final int COMMANDS = 1_000;
    private static final int AT_ONCE = 64;

    /** One request for an item; {@code loan} is empty where no acknowledgement came. */
    private record Sent(String key, Person by, String item, String loan) {}

    @Test
    void whatWasAcknowledgedIsInTheLogOnceAndTheRestOnceOrNotAtAll() throws InterruptedException {
        ServiceProcess lending = Linli.stack().service("lending");
        // as a launcher has done it by itself some time before
        boolean isQuickened = lending.quickenNextStart();
        long requestedBefore = requested();
        ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
        CountDownLatch half = new CountDownLatch(COMMANDS / 2);
        List<Runnable> requests = requests(sent, half);
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            requests.forEach(pool::execute);
            half.await();
            lending.kill();
            lending.restart();
            long restarted = System.nanoTime();
            await().atMost(Duration.ofSeconds(60)).until(lending::isReady);
            Person anybody = Linli.person("1-102");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> anybody.get(Linli.JINPING + "/loans").status() == 200);
            System.out.printf(
                    "Killed amid %d commands: lending answers again %.1f s after its restart, %s%n",
                    COMMANDS,
                    (System.nanoTime() - restarted) / 1e9,
                    isQuickened ? "from a start cache" : "without a start cache");
        }
        assertThat(sent).hasSize(COMMANDS);
        long acknowledged = sent.stream().filter(one -> !one.loan().isEmpty()).count();
        System.out.printf("%d acknowledged, %d not%n", acknowledged, COMMANDS - acknowledged);
        assertThat(acknowledged).isPositive();
        settle(sent);
        check(sent);
        checkThatAskingAgainMakesNothingTwice(sent, requestedBefore);
    }

    /** Whatever became of each, with its key it can be asked again, and then there is one loan for each yes. */
    private static void checkThatAskingAgainMakesNothingTwice(Collection<Sent> sent, long requestedBefore) {
        Set<String> loans = sent.stream()
                .map(one -> one.loan().isEmpty()
                        ? ask(one.by(), one.item(), one.key()).loan()
                        : one.loan())
                .filter(loan -> !loan.isEmpty())
                .collect(Collectors.toSet());
        assertThat(requested() - requestedBefore).isEqualTo(loans.size());
    }

    private static long requested() {
        return Linli.log().events("lending").stream()
                .filter(event -> event.path("type").asString().endsWith(".loan-requested.v1"))
                .count();
    }

    private static List<Runnable> requests(ConcurrentLinkedQueue<Sent> sent, CountDownLatch half) {
        List<String> residents = Linli.residents();
        List<Board.Item> items = Board.seenBy(Linli.person("steward"), Linli.JINPING).items().stream()
                .filter(item -> item.mode().equals("lend") && !Linli.isKeptForTheTour(item))
                .toList();
        Map<String, Person> people = new HashMap<>();
        residents.forEach(name -> people.put(name, Linli.person(name)));
        List<Runnable> requests = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            Board.Item item = items.get(i % items.size());
            // another asker in each round over the items, never the owner
            String borrower = residents.get(
                    (residents.indexOf(item.door()) + 1 + 7 * (i / items.size()) + i % 5) % residents.size());
            Person by = people.get(borrower.equals(item.door()) ? residents.getFirst() : borrower);
            requests.add(() -> {
                String key = UUID.randomUUID().toString();
                sent.add(ask(by, item.id(), key));
                half.countDown();
            });
        }
        return requests;
    }

    private static Sent ask(Person by, String item, String key) {
        try {
            Answer answer = by.post(Linli.JINPING + "/loans", "{\"item\":\"" + item + "\"}", "application/json", key);
            return new Sent(key, by, item, answer.status() == 201 ? answer.createdId() : "");
        } catch (Person.Unanswered e) {
            return new Sent(key, by, item, "");
        }
    }

    /** The last command's answer means that all before it in the log are decided. */
    private static void settle(ConcurrentLinkedQueue<Sent> sent) {
        Sent last = sent.stream().reduce((first, second) -> second).orElseThrow();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            int status = last.by()
                    .post(
                            Linli.JINPING + "/loans",
                            "{\"item\":\"" + last.item() + "\"}",
                            "application/json",
                            last.key())
                    .status();
            return status == 201 || status == 409 || status == 403;
        });
    }

    private static void check(Iterable<Sent> sent) {
        List<JsonNode> events = Linli.log().events("lending");
        assertThat(EventLog.flaws(events)).isEmpty();
        Map<String, Integer> requested = new HashMap<>();
        for (JsonNode event : events) {
            if (event.path("type").asString().endsWith(".loan-requested.v1")) {
                requested.merge(event.path("subject").asString(), 1, Integer::sum);
            }
        }
        assertThat(requested.values()).allMatch(times -> times == 1);
        for (Sent one : sent) {
            if (!one.loan().isEmpty()) {
                assertThat(requested).containsKey("loan/" + one.loan());
            }
        }
    }
}
