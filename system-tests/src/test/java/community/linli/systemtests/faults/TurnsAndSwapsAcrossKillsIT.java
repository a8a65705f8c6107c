package community.linli.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.launcher.ServiceProcess;
import community.linli.systemtests.Answer;
import community.linli.systemtests.Crowd;
import community.linli.systemtests.EventLog;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What households have been offered or have promised each other outlives a killed service, and comes to its end once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnsAndSwapsAcrossKillsIT {

    private static final int SWAPS = 4;
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private final Crowd crowd = Crowd.gathered("kills", 8);
    private final ServiceProcess lending = Linli.stack().service("lending");

    /** A swap and its two things: the first one's first owner is who proposed it. */
    private record Pair(String id, String mine, String yours) {

        List<String> things() {
            return List.of(mine, yours);
        }
    }

    @AfterAll
    void comeBackToToday() {
        lending.restartWith(Map.of("LINLI_CLOCK_FILE", "", "LINLI_ACCEPT_MOVED_CLOCK", "false"));
        lending.awaitReady();
    }

    @Test
    void anOfferedTurnLapsesToTheNextHouseholdOnceThoughItsServiceIsDeadMeanwhile() throws IOException {
        String drill = listed(0, "电钻", "lend").getFirst();
        String loan = loans() + "/" + created(1, loans(), "{\"item\":\"" + drill + "\"}");
        done(0, loan + "/acceptance");
        done(0, loan + "/handover");
        done(1, loan + "/handover");
        done(2, waitlist(drill));
        done(3, waitlist(drill));
        done(0, loan + "/return");
        await().pollInterval(LOOK).atMost(PATIENCE).until(() -> turns(drill).size() == 3);
        Instant until = Instant.parse(
                ofSubject("waitlist/" + drill).getLast().at("/data/until").asString());

        lending.kill();
        restartAt(until.plus(Duration.ofHours(1)));
        await().pollInterval(LOOK).atMost(PATIENCE).until(() -> turns(drill).size() >= 5);
        lending.kill();
        restart();

        created(3, loans(), "{\"item\":\"" + drill + "\"}");
        assertThat(turns(drill))
                .containsExactly(
                        "turn-joined by 2",
                        "turn-joined by 3",
                        "turn-offered by 2",
                        "turn-lapsed by 2",
                        "turn-offered by 3",
                        "turn-taken by 3");
        assertThat(EventLog.flaws(ofTheDistrict("lending"))).isEmpty();
    }

    @Test
    void aSwapIsSealedAndCompletedOnceThoughItsServiceIsKilledBetweenTwoWords() throws Exception {
        List<Pair> swaps = proposed(4, 5);

        killedAfter(
                SWAPS / 2,
                swaps.stream()
                        .<Supplier<Answer>>map(swap -> () -> answered(5, path(swap) + "/agreement", "{}"))
                        .toList());
        killedAfter(
                5,
                swaps.stream()
                        .flatMap(swap -> swap.things().stream()
                                .flatMap(thing -> Stream.of(4, 5)
                                        .<Supplier<Answer>>map(
                                                door -> () -> answered(door, path(swap) + handover(thing), "{}"))))
                        .toList());

        assertThat(swaps)
                .allSatisfy(swap -> assertThat(counted("swap/" + swap.id()))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "swap-proposed", 1L,
                                "swap-agreed", 1L,
                                "swap-sealed", 1L,
                                "swap-leg-confirmed", 4L,
                                "swap-leg-handed-over", 2L,
                                "swap-completed", 1L)));
        await().atMost(PATIENCE).until(() -> swaps.stream().allMatch(swap -> isListedBy(4, swap.yours())));
        assertThat(swaps).allSatisfy(swap -> {
            assertThat(recipients(swap.mine())).containsExactly(crowd.household(5));
            assertThat(recipients(swap.yours())).containsExactly(crowd.household(4));
            assertThat(listing(4, swap.mine()).status()).isEqualTo(403);
        });
        assertThat(EventLog.flaws(ofTheDistrict("lending"))).isEmpty();
        assertThat(EventLog.flaws(ofTheDistrict("catalog"))).isEmpty();
    }

    @Test
    void aSwapThatIsNotHandedOverInTimeLeavesNothingBehindThoughItsServiceIsDeadMeanwhile() throws IOException {
        List<Pair> swaps = proposed(6, 7);
        swaps.forEach(swap -> done(7, path(swap) + "/agreement"));
        Pair untouched = swaps.getFirst();
        Pair begun = swaps.getLast();
        done(6, path(begun) + handover(begun.mine()));
        Instant handoverBy = Instant.parse(of("swap/" + begun.id(), "swap-sealed")
                .getFirst()
                .at("/data/handoverBy")
                .asString());

        lending.kill();
        restartAt(handoverBy.plus(Duration.ofHours(1)));
        await().atMost(PATIENCE)
                .until(() -> swaps.stream().noneMatch(swap -> phase(6, swap).equals("sealed")));
        done(6, path(begun) + "/items/" + begun.mine() + "/return");

        assertThat(phase(7, untouched)).isEqualTo("called-off");
        assertThat(phase(7, begun)).isEqualTo("home");
        swaps.forEach(swap -> done(7, path(proposed(6, 7, swap.mine(), swap.yours())) + "/agreement"));
        assertThat(counted("swap/" + untouched.id()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("swap-proposed", 1L, "swap-agreed", 1L, "swap-sealed", 1L, "swap-called-off", 1L));
        assertThat(of("swap/" + untouched.id(), "swap-called-off")
                        .getFirst()
                        .at("/data/by")
                        .isMissingNode())
                .as("by the rule")
                .isTrue();
        assertThat(of("swap/" + begun.id(), "swap-undone")).hasSize(1);
        assertThat(swaps.stream().flatMap(swap -> swap.things().stream()).flatMap(item -> recipients(item).stream()))
                .isEmpty();
        assertThat(EventLog.flaws(ofTheDistrict("lending"))).isEmpty();
    }

    private List<String> listed(int door, String name, String mode) {
        int count = mode.equals("swap") ? SWAPS : 1;
        String days = mode.equals("lend") ? ",\"loanDays\":3" : "";
        List<String> items = IntStream.range(0, count)
                .mapToObj(number -> created(
                        door,
                        crowd.community() + "/items",
                        "{\"name\":\"" + name + "\",\"category\":\"other\",\"mode\":\"" + mode + "\"" + days + "}"))
                .toList();
        Linli.log().untilRead("lending-decider", "catalog.events.v1");
        return items;
    }

    private List<Pair> proposed(int door, int other) {
        List<String> mine = listed(door, "象棋", "swap");
        List<String> yours = listed(other, "风筝", "swap");
        return IntStream.range(0, SWAPS)
                .mapToObj(number -> proposed(door, other, mine.get(number), yours.get(number)))
                .toList();
    }

    private Pair proposed(int door, int other, String mine, String yours) {
        String things = "{\"things\":[{\"item\":\"" + mine + "\",\"recipient\":\"" + crowd.household(other)
                + "\"},{\"item\":\"" + yours + "\",\"recipient\":\"" + crowd.household(door) + "\"}]}";
        return new Pair(created(door, crowd.community() + "/swaps", things), mine, yours);
    }

    /** Takes the steps one after another; after so many answers, with the next step under way, lending is killed. */
    private void killedAfter(int answers, List<Supplier<Answer>> steps) throws Exception {
        AtomicInteger heard = new AtomicInteger();
        try (ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> walk = client.submit(() -> steps.forEach(step -> {
                Answer answer = step.get();
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                heard.incrementAndGet();
            }));
            await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> heard.get() >= answers);
            lending.kill();
            System.out.printf("Killed after %d of %d answers%n", heard.get(), steps.size());
            restart();
            walk.get();
        } catch (ExecutionException e) {
            throw new AssertionError("A step failed", e.getCause());
        }
    }

    /** Asks with one key until there is an answer; a service that has just started may need longer than a client waits. */
    private Answer answered(int door, String path, String body) {
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = crowd.resident(door).post(path, body, "application/json", key);
                if (answer.status() != 202 && answer.status() < 500) {
                    return answer;
                }
            } catch (Person.Unanswered e) {
                // not known, so ask again
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("No answer in " + PATIENCE + " to " + path);
    }

    private void restart() {
        lending.restart();
        lending.awaitReady();
    }

    private void restartAt(Instant then) throws IOException {
        Path clock = folder.resolve("clock");
        Files.writeString(clock, Duration.between(Instant.now(), then).toString());
        lending.restartWith(Map.of("LINLI_CLOCK_FILE", clock.toString(), "LINLI_ACCEPT_MOVED_CLOCK", "true"));
        lending.awaitReady();
    }

    private String created(int door, String where, String body) {
        Answer answer = answered(door, where, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.createdId();
    }

    private void done(int door, String where) {
        Answer answer = answered(door, where, "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String loans() {
        return crowd.community() + "/loans";
    }

    private String waitlist(String item) {
        return crowd.community() + "/waitlists/" + item;
    }

    private String path(Pair swap) {
        return crowd.community() + "/swaps/" + swap.id();
    }

    private static String handover(String item) {
        return "/items/" + item + "/handover";
    }

    private String phase(int door, Pair swap) {
        return crowd.resident(door).get(path(swap)).json().path("phase").asString();
    }

    private boolean isListedBy(int door, String item) {
        return listing(door, item).status() == 200;
    }

    private Answer listing(int door, String item) {
        return crowd.resident(door)
                .post(
                        crowd.community() + "/items/" + item + "/listing",
                        "{\"name\":\"换来的\",\"category\":\"other\",\"mode\":\"lend\",\"loanDays\":7}");
    }

    /** To whom the catalogue has transferred it, in order. */
    private List<String> recipients(String item) {
        return ofTheDistrict("catalog").stream()
                .filter(event -> event.path("type").asString().endsWith(".item-given-away.v1"))
                .filter(event -> event.at("/data/item").asString().equals(item))
                .map(event -> event.at("/data/recipient").asString())
                .toList();
    }

    /** What has become of the turns, such as {@code turn-offered by 2}, where 2 is the number of the door. */
    private List<String> turns(String item) {
        List<String> households =
                IntStream.range(0, crowd.size()).mapToObj(crowd::household).toList();
        return ofSubject("waitlist/" + item).stream()
                .map(event -> kind(event) + " by "
                        + households.indexOf(event.at("/data/household").asString()))
                .toList();
    }

    private Map<String, Long> counted(String subject) {
        return ofSubject(subject).stream()
                .collect(Collectors.groupingBy(TurnsAndSwapsAcrossKillsIT::kind, Collectors.counting()));
    }

    private List<JsonNode> of(String subject, String kind) {
        return ofSubject(subject).stream()
                .filter(event -> kind(event).equals(kind))
                .toList();
    }

    private static String kind(JsonNode event) {
        return event.path("type").asString().replaceFirst("\\.v\\d+$", "").replaceFirst(".*\\.", "");
    }

    private List<JsonNode> ofSubject(String subject) {
        return ofTheDistrict("lending").stream()
                .filter(event -> event.path("subject").asString().equals(subject))
                .toList();
    }

    private List<JsonNode> ofTheDistrict(String service) {
        return Linli.log().events(service).stream()
                .filter(event -> event.path("district").asString().equals(crowd.district()))
                .toList();
    }
}
