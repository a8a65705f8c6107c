package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.launcher.ServiceProcess;
import community.linli.systemtests.Answer;
import community.linli.systemtests.Crowd;
import community.linli.systemtests.EventLog;
import community.linli.systemtests.InclusionProof;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import community.linli.systemtests.VotingRound;
import community.linli.systemtests.faults.BallotLaws.Cast;
import community.linli.systemtests.faults.BallotLaws.Lying;
import community.linli.systemtests.faults.BallotLaws.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Law L6, with a crowd that votes and votes again across a crash and the closing: acknowledged is counted, nothing is lost, nothing counts twice,
 * nothing comes after. {@code -Dlinli.ballots=5000} makes it smaller.
 */
class VotingUnderLoadIT {

    private static final int BALLOTS = Integer.getInteger("linli.ballots", 20_000);
    private static final int CLIENTS = 200;
    private static final int VOTERS_OF_A_CLIENT = 5;
    private static final int VOTERS = CLIENTS * VOTERS_OF_A_CLIENT;

    /** A household of which two people vote against each other, beside those of the clients. */
    private static final int RACED = VOTERS;

    private static final int REFUSALS_THAT_TEACH = 3;
    private static final Duration LITTLE_TIME = Duration.ofSeconds(12);
    private static final Duration MORE_TIME = Duration.ofSeconds(20);
    private static final Duration TIME_FOR_A_RESTART = Duration.ofSeconds(60);

    private final Crowd crowd = Crowd.gathered("voting-load", VOTERS + 1);
    private final Person lodger = crowd.lodger(RACED);
    private final VotingRound round =
            VotingRound.prepared(crowd, "load", 0, 20_000_000, 3_000_000, 4_000_000, 5_000_000, 6_000_000, 7_000_000);
    private final Queue<Cast> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong closedAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger acknowledgedThoughBegunLate = new AtomicInteger();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();

    @Test
    void whatWasAcknowledgedBeforeTheClosingIsCountedOnceAndNothingElse()
            throws InterruptedException, ExecutionException {
        round.open(TIME_FOR_A_RESTART);
        long began = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * VOTERS_OF_A_CLIENT;
                all.add(clients.submit(() ->
                        vote(IntStream.range(first, first + VOTERS_OF_A_CLIENT).toArray(), crowd::resident)));
            }
            int[] raced = {RACED};
            all.add(clients.submit(() -> vote(raced, crowd::resident)));
            all.add(clients.submit(() -> vote(raced, number -> lodger)));
            untilSent(BALLOTS / 2);
            keepOpenFor(TIME_FOR_A_RESTART);
            killAndRestart();
            untilSent(BALLOTS - BALLOTS / 8);
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        round.untilPhaseIs("closed");
        long acknowledged = heard.stream().filter(Cast::isAcknowledged).count();
        System.out.printf(
                "%d ballots by %d clients in %.1f s, %.0f a second with the time without a writer: %d acknowledged, %d refused as late, %d times asked again, 1 kill%n",
                heard.size(),
                CLIENTS + 2,
                seconds,
                heard.size() / seconds,
                acknowledged,
                heard.size() - acknowledged,
                repeated.get());
        assertThat(odd).as("answers that are neither yes nor late nor unknown").isEmpty();
        assertThat(heard).hasSizeGreaterThanOrEqualTo(BALLOTS - BALLOTS / 8);
        assertThat(acknowledgedThoughBegunLate)
                .as("begun after a client was told that voting has ended")
                .hasValue(0);
        round.count();
        check();
    }

    /** One client: one ballot after another, each asked until there is an answer, and on beyond the end. */
    private void vote(int[] households, Function<Integer, Person> people) {
        Random random = new Random(households[0]);
        int refusals = 0;
        for (int turn = 0; refusals < REFUSALS_THAT_TEACH; turn++) {
            int household = households[turn % households.length];
            String[] marks = round.options().stream()
                    .filter(option -> random.nextInt(5) < 2)
                    .toArray(String[]::new);
            boolean isLate = System.nanoTime() - closedAt.get() > 0 && closedAt.get() != Long.MAX_VALUE;
            Cast cast = cast(people.apply(household), household, marks);
            heard.add(cast);
            sent.incrementAndGet();
            if (!cast.isAcknowledged()) {
                closedAt.compareAndSet(Long.MAX_VALUE, System.nanoTime());
                refusals++;
            } else if (isLate) {
                acknowledgedThoughBegunLate.incrementAndGet();
            }
        }
    }

    private Cast cast(Person voter, int household, String... marks) {
        String key = UUID.randomUUID().toString();
        String written = List.of(marks).stream().sorted().toList().toString();
        while (true) {
            try {
                Answer answer =
                        voter.post(round.path() + "/ballots", VotingRound.marked(marks), "application/json", key);
                if (answer.status() == 201) {
                    return new Cast(
                            household, written, answer.json().path("receipt").asString());
                }
                if (answer.status() == 409 && answer.problem().equals("voting-closed")) {
                    return new Cast(household, written, "");
                }
                if (answer.status() != 202 && answer.status() < 502) {
                    odd.add(answer.toString());
                }
            } catch (Person.Unanswered e) {
                // not known, so ask again
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private void untilSent(int ballots) {
        await(ballots + " ballots").atMost(Duration.ofMinutes(10)).until(() -> {
            if (Instant.now().plus(LITTLE_TIME).isAfter(round.closesAt()) && sent.get() < ballots) {
                keepOpenFor(MORE_TIME);
            }
            return sent.get() >= ballots;
        });
    }

    private void keepOpenFor(Duration time) {
        if (Instant.now().plus(time).isAfter(round.closesAt())) {
            round.extend(time);
        }
    }

    private static void killAndRestart() {
        ServiceProcess proposals = Linli.stack().service("proposals");
        proposals.kill();
        long killed = System.nanoTime();
        proposals.restart();
        proposals.awaitReady();
        System.out.printf("Proposals is back %.1f s after its kill%n", (System.nanoTime() - killed) / 1e9);
    }

    private void check() {
        List<JsonNode> events = Linli.log().events("proposals").stream()
                .filter(event -> event.path("district").asString().equals(crowd.district()))
                .toList();
        assertThat(EventLog.flaws(events)).isEmpty();
        List<Lying> before = new ArrayList<>();
        List<Lying> after = new ArrayList<>();
        List<Lying> here = before;
        for (JsonNode event : events) {
            String type = event.path("type").asString();
            if (type.endsWith(".voting-closed.v1")) {
                here = after;
            } else if (type.endsWith(".ballot-cast.v1")) {
                String tag = event.at("/data/tag").asString();
                here.add(new Lying(
                        tag,
                        InclusionProof.receipt(tag, event.at("/data/sealed").asString())));
            }
        }
        JsonNode box = round.seen();
        Map<String, Integer> choices = new TreeMap<>();
        box.at("/count/choices")
                .forEach(choice -> choices.put(
                        choice.path("marks").propertyNames().stream()
                                .sorted()
                                .toList()
                                .toString(),
                        choice.path("count").asInt()));
        Published published = new Published(
                box.at("/closing/ballots").asInt(),
                box.at("/closing/root").asString(),
                choices,
                box.at("/count/invalid").asInt());
        assertThat(new BallotLaws(List.copyOf(heard), before, after, published).flaws(Set.of(RACED)))
                .isEmpty();
        assertThat(published.invalid()).isZero();
        Map<String, String> lastOfTag = new TreeMap<>();
        before.forEach(ballot -> lastOfTag.put(ballot.tag(), ballot.receipt()));
        lastOfTag.values().stream().limit(20).forEach(this::provesItself);
        System.out.printf("%d households counted, 0 lost, 0 double, 0 after the closing%n", published.ballots());
    }

    private void provesItself(String receipt) {
        JsonNode proof = crowd.official("analyst", "analyst")
                .get(round.path() + "/receipts/" + receipt)
                .json();
        assertThat(InclusionProof.reached(proof))
                .isEqualTo(round.seen().at("/closing/root").asString());
    }
}
