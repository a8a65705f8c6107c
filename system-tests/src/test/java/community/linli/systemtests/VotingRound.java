package community.linli.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A round in the district of a crowd, led through the gateway from its draft to the end of its keys. Its dates lie far ahead and are drawn near
 * when everything before them is done, so that no step depends on how fast the machine is.
 */
public final class VotingRound {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SOON = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CHECKLIST = List.of(
                    "ELIGIBLE", "LAWFUL", "FEASIBLE", "COSTED", "NOT_A_DUPLICATE", "PARTNERS_WILLING", "MAINTAINED")
            .stream()
            .map(item -> "{\"item\":\"" + item + "\",\"met\":true}")
            .collect(Collectors.joining(",", "{\"checklist\":[", "]}"));

    private final Crowd crowd;
    private final String id;
    private final Map<String, LocalDateTime> dates = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();

    private VotingRound(Crowd crowd, String id) {
        this.crowd = crowd;
        this.id = id;
    }

    /**
     * A round whose proposals stand on the ballot and whose key is in the hands of officer, steward and the crowd's first resident; each proposal
     * is by another of the first residents. Voting has not begun.
     *
     * @param appealDays how long it can be objected to
     * @param costsFen what each proposal asks for
     */
    public static VotingRound prepared(Crowd crowd, String id, int appealDays, long budgetFen, long... costsFen) {
        VotingRound round = new VotingRound(crowd, id);
        round.announce(appealDays, budgetFen);
        round.write(costsFen);
        round.review();
        round.handOutTheKey();
        return round;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The box's id. */
    public String box() {
        return id + ".crowd";
    }

    /** The box below {@code /api/districts/}. */
    public String path() {
        return crowd.district() + "/ballot-boxes/" + box();
    }

    /** The round below {@code /api/districts/}. */
    public String roundPath() {
        return crowd.district() + "/rounds/" + id;
    }

    /** The proposals' ids, in the order of the costs given. */
    public List<String> options() {
        return List.copyOf(options);
    }

    /** The part of the key that a trustee wrote down: {@code officer}, {@code steward} or {@code resident}. */
    public String part(String trustee) {
        return String.valueOf(parts.get(trustee));
    }

    /** The box as everybody sees it. */
    public JsonNode seen() {
        Answer answer = officer().get(path());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** Begins voting; blocks until it has begun. It ends so long after it began. */
    public void open(Duration length) {
        Instant opens = Instant.now().plus(SOON);
        dates.put("voting", local(opens));
        dates.put("votingEnds", local(opens.plus(length)));
        change();
        untilPhaseIs("open");
    }

    /** Lets voting end this long from now, later than was said. */
    public void extend(Duration fromNow) {
        dates.put("votingEnds", local(Instant.now().plus(fromNow)));
        change();
    }

    /** When voting ends, as it was last said. */
    public Instant closesAt() {
        return dates.get("votingEnds").atZone(ZONE).toInstant();
    }

    /** Blocks until the box is so far. */
    public void untilPhaseIs(String phase) {
        await("phase " + phase)
                .atMost(Duration.ofMinutes(3))
                .until(() -> seen().path("phase").asString().equals(phase));
    }

    /** Who asks for this casts a ballot that marks these options, with an Idempotency-Key of its own. */
    public Answer cast(Person voter, String... marks) {
        return voter.post(path() + "/ballots", marked(marks));
    }

    /** A ballot that approves of these. */
    public static String marked(String... marks) {
        return Stream.of(marks).map(mark -> "\"" + mark + "\"").collect(Collectors.joining(",", "{\"marks\":[", "]}"));
    }

    /** Two trustees bring their parts back; blocks until the ballots are counted. */
    public void count() {
        for (String trustee : List.of("officer", "steward")) {
            done(trustee(trustee).post(path() + "/key-part-return", part(part(trustee), "part")));
        }
        untilPhaseIs("counted");
    }

    /** Two people certify; blocks until the keys are destroyed. */
    public void certify() {
        done(officer().post(path() + "/certification", "{}"));
        done(steward().post(path() + "/certification", "{}"));
        await("end of the keys")
                .atMost(PATIENCE)
                .until(() -> seen().path("areKeysDestroyed").asBoolean());
    }

    /** One of the three who hold the key. */
    public Person trustee(String trustee) {
        return switch (trustee) {
            case "officer" -> officer();
            case "steward" -> steward();
            default -> crowd.resident(0);
        };
    }

    private Person officer() {
        return crowd.official("officer", "officer");
    }

    private Person steward() {
        return crowd.official("steward", "steward");
    }

    private void announce(int appealDays, long budgetFen) {
        done(officer().post(crowd.district() + "/rounds", """
                        {"id":"%s","terms":{"title":"A round","envelopeFen":%d,"projectCapFen":%d,"communityCapFen":%d,
                         "shares":[{"community":"crowd","budgetFen":%d}],"ruralPercent":0,"endorsementsNeeded":0,"appealDays":%d,
                         "rule":{"key":"mes_cost_sat_add1","incrementFen":10000}}}""".formatted(
                        id, budgetFen, budgetFen, budgetFen, budgetFen, appealDays)));
        Instant now = Instant.now();
        dates.put("submission", local(now.plus(Duration.ofSeconds(3))));
        dates.put("review", local(now.plus(Duration.ofDays(1))));
        dates.put("deliberation", local(now.plus(Duration.ofDays(2))));
        dates.put("rollAt", local(now.plus(Duration.ofDays(3))));
        dates.put("voting", local(now.plus(Duration.ofDays(4))));
        dates.put("votingEnds", local(now.plus(Duration.ofDays(5))));
        done(officer().post(roundPath() + "/schedule", schedule()));
        done(officer().post(roundPath() + "/announcement", "{}"));
    }

    private void write(long... costsFen) {
        for (int number = 0; number < costsFen.length; number++) {
            Answer written = crowd.resident(number).post(roundPath() + "/proposals", text(number, costsFen[number]));
            done(written);
            options.add(written.createdId());
        }
        for (int number = 0; number < costsFen.length; number++) {
            Person author = crowd.resident(number);
            String path = roundPath() + "/proposals/" + options.get(number) + "/submission";
            untilDone(() -> author.post(path, "{}"));
        }
    }

    private static String text(int number, long costFen) {
        return """
                {"title":"Bench %d","summary":"For all","dimensions":["LANDSCAPE"],"place":{"name":"behind unit 1"},
                 "parties":{"community":"crowd","organisation":"Green Hands","socialWorker":"p-0000000000000001"},
                 "budget":[{"category":"materials","purpose":"wood","amountFen":%d}],
                 "plan":[{"title":"It stands","dueOn":"2031-03-01"}]}""".formatted(number, costFen);
    }

    private void review() {
        dates.put("review", local(Instant.now().plus(SOON)));
        change();
        for (String option : options) {
            String proposal = roundPath() + "/proposals/" + option;
            untilDone(() -> steward().post(proposal + "/review", "{}"));
            untilDone(() -> steward().post(proposal + "/admission", CHECKLIST));
        }
    }

    private void handOutTheKey() {
        Instant soon = Instant.now().plus(SOON);
        dates.put("deliberation", local(soon));
        dates.put("rollAt", local(soon.plus(SOON)));
        change();
        await("box").atMost(PATIENCE).until(() -> officer().get(path()).status() == 200);
        untilDone(() -> officer().post(path() + "/trustees", """
                        {"trustees":["%s","%s","%s"]}""".formatted(
                crowd.pseudonym("officer", "officer"), crowd.pseudonym("steward", "steward"), crowd.pseudonym(0))));
        for (String trustee : List.of("officer", "steward", "resident")) {
            Person holder = trustee(trustee);
            Answer handedOut = await("part of " + trustee)
                    .atMost(PATIENCE)
                    .until(() -> holder.get(path() + "/key-part"), answer -> answer.status() == 200);
            parts.put(trustee, handedOut.json().path("part").asString());
            untilDone(() -> holder.post(path() + "/key-part-confirmation", part(part(trustee), "part")));
        }
        await("roll")
                .atMost(PATIENCE)
                .until(() -> seen().at("/preparation/voters").isNumber());
    }

    private static String part(String value, String name) {
        return "{\"" + name + "\":\"" + value + "\"}";
    }

    private void change() {
        done(officer()
                .post(
                        roundPath() + "/schedule-changes",
                        "{\"schedule\":" + schedule() + ",\"reason\":\"The test goes on.\"}"));
    }

    private String schedule() {
        return dates.entrySet().stream()
                .map(date -> "\"" + date.getKey() + "\":\"" + date.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** Asks, each time anew, until it is the time for it. */
    private static void untilDone(Supplier<Answer> asking) {
        await().atMost(PATIENCE).untilAsserted(() -> done(asking.get()));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }
}
