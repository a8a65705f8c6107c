package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.launcher.ServiceProcess;
import community.linli.systemtests.Answer;
import community.linli.systemtests.Crowd;
import community.linli.systemtests.EventLog;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import community.linli.systemtests.faults.LastCopyLaws.Happened;
import community.linli.systemtests.faults.LastCopyLaws.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two hundred households want the one thing there is, and their two hundred requests are accepted by as many clients at once: one gets it, a hundred
 * times over, though lending is killed amid some of the races. Each client asks with one key until it has an answer, as a good client does.
 */
class LastCopyRaceIT {

    private static final int HOUSEHOLDS = 200;
    private static final int ROUNDS = Integer.getInteger("linli.rounds", 100);
    private static final int KILL_EVERY = Integer.getInteger("linli.killEvery", 25);
    private static final int OWNER = HOUSEHOLDS;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Crowd crowd = Crowd.gathered("last-copy", HOUSEHOLDS + 1);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final String[] loans = new String[HOUSEHOLDS];

    @AfterEach
    void endClients() {
        clients.close();
    }

    @Test
    void ofTwoHundredAtOnceOneGetsTheLastCopy() throws InterruptedException, ExecutionException {
        String item = theOneItem();
        int kills = 0;
        long began = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            askForIt(item);
            boolean isKilled = round % KILL_EVERY == KILL_EVERY / 2;
            kills += isKilled ? 1 : 0;
            bringHome(race(round, isKilled));
        }
        double seconds = (System.nanoTime() - began) / 1e9;

        Map<String, Integer> refusals = new TreeMap<>();
        heard.stream()
                .filter(one -> !one.isAcknowledged())
                .forEach(one -> refusals.merge(one.refusal(), 1, Math::addExact));
        System.out.printf(
                "%d rounds in %.1f s: %d requests, %d acceptances, %d winners, refused %s; %d kills, %d times asked again%n",
                ROUNDS,
                seconds,
                requests.get(),
                heard.size(),
                heard.size() - total(refusals),
                refusals,
                kills,
                repeated.get());
        assertThat(heard).hasSize(ROUNDS * HOUSEHOLDS);
        assertThat(refusals).containsOnlyKeys("item-not-available");
        List<JsonNode> events = ofTheDistrict();
        assertThat(EventLog.flaws(events)).isEmpty();
        assertThat(new LastCopyLaws(List.copyOf(heard), ofTheItem(events, item)).flaws(ROUNDS))
                .isEmpty();
    }

    private String theOneItem() {
        Answer listed = owner().post(
                        crowd.community() + "/items",
                        "{\"name\":\"电钻\",\"category\":\"工具\",\"mode\":\"lend\",\"loanDays\":3}");
        assertThat(listed.status()).as(listed.toString()).isEqualTo(201);
        Linli.log().untilRead("lending-decider", "catalog.events.v1");
        return listed.createdId();
    }

    /** All who have no open request of it, at once. */
    private void askForIt(String item) throws InterruptedException, ExecutionException {
        atOnce(IntStream.range(0, HOUSEHOLDS)
                .filter(household -> loans[household] == null)
                .<Callable<Void>>mapToObj(household -> () -> {
                    Answer asked = answered(crowd.resident(household), "", "{\"item\":\"" + item + "\"}");
                    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
                    requests.incrementAndGet();
                    loans[household] = asked.createdId();
                    return null;
                })
                .toList());
    }

    /** All requests are accepted at once; returns the household that got it. */
    private int race(int round, boolean isKilled) throws InterruptedException, ExecutionException {
        List<Integer> winners = new ArrayList<>();
        AtomicInteger answers = new AtomicInteger();
        List<Callable<Boolean>> acceptances = IntStream.range(0, HOUSEHOLDS)
                .<Callable<Boolean>>mapToObj(household -> () -> {
                    Answer answer = answered(owner(), "/" + loans[household] + "/acceptance", "{}");
                    assertThat(answer.status()).as(answer.toString()).isIn(200, 409);
                    String refusal = answer.status() == 200 ? "" : answer.problem();
                    assertThat(refusal.isEmpty()).as(answer.toString()).isEqualTo(answer.status() == 200);
                    heard.add(new Heard(round, loans[household], refusal));
                    answers.incrementAndGet();
                    return refusal.isEmpty();
                })
                .toList();
        List<Future<Boolean>> running =
                acceptances.stream().map(clients::submit).toList();
        if (isKilled) {
            await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> answers.get() > 0);
            killAndRestart(round, answers.get());
        }
        for (int household = 0; household < HOUSEHOLDS; household++) {
            if (running.get(household).get()) {
                winners.add(household);
            }
        }
        assertThat(winners).as("winners of round " + round).hasSize(1);
        return winners.getFirst();
    }

    private static void killAndRestart(int round, int answers) {
        ServiceProcess lending = Linli.stack().service("lending");
        lending.kill();
        long killed = System.nanoTime();
        lending.restart();
        lending.awaitReady();
        System.out.printf(
                "Round %d: killed after %d answers, back after %.1f s%n",
                round, answers, (System.nanoTime() - killed) / 1e9);
    }

    /** From door to door and back, so that there is something to race for again. */
    private void bringHome(int winner) {
        String loan = "/" + loans[winner];
        for (Person side : List.of(owner(), crowd.resident(winner))) {
            accepted(answered(side, loan + "/handover", "{}"));
        }
        accepted(answered(owner(), loan + "/return", "{}"));
        loans[winner] = null;
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private void atOnce(List<Callable<Void>> all) throws InterruptedException, ExecutionException {
        for (Future<Void> one : clients.invokeAll(all)) {
            one.get();
        }
    }

    /** Asks with one key until there is an answer. */
    private Answer answered(Person by, String step, String body) {
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = by.post(crowd.community() + "/loans" + step, body, "application/json", key);
                if (answer.status() != 202 && answer.status() < 500) {
                    return answer;
                }
            } catch (Person.Unanswered e) {
                // not known, so ask again
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new AssertionError("No answer in " + PATIENCE + " to " + step);
    }

    private Person owner() {
        return crowd.resident(OWNER);
    }

    private List<JsonNode> ofTheDistrict() {
        return Linli.log().events("lending").stream()
                .filter(event -> event.path("district").asString().equals(crowd.district()))
                .toList();
    }

    private static List<Happened> ofTheItem(List<JsonNode> events, String item) {
        return events.stream()
                .filter(event -> event.at("/data/item").asString("").equals(item))
                .filter(event -> event.path("subject").asString().startsWith("loan/"))
                .map(event -> new Happened(
                        event.path("type")
                                .asString()
                                .replaceFirst("\\.v\\d+$", "")
                                .replaceFirst(".*\\.", ""),
                        event.at("/data/loan").asString()))
                .toList();
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
