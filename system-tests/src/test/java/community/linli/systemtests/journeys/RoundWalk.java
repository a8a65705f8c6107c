package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.localstack.demo.People;
import community.linli.systemtests.Answer;
import community.linli.systemtests.journeys.Town.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A drafted round from its dates to its decision, as officers, stewards, residents and trustees walk it; dates are pulled near as soon as all is done. */
final class RoundWalk {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SOON = 2;

    private final Town town;
    private final Year year;
    private final Caller officer;
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    /** A round and who takes part with how many proposals that cost at most so much. */
    record Year(String round, List<Place> places, int proposalsEach, long capFen) {

        /** What a community can spend; in every seventeenth there is too little for all. */
        long shareFen(Place place) {
            return capFen * (isContested(place) ? proposalsEach - 1 : proposalsEach);
        }

        private boolean isContested(Place place) {
            return place.number() % 17 == 5 && proposalsEach > 1;
        }

        long envelopeFen() {
            return places.stream().mapToLong(this::shareFen).sum();
        }
    }

    private record Idea(Place place, int number, boolean isBad) {}

    private record Written(Idea idea, String proposal) {}

    RoundWalk(Town town, Year year) {
        this.town = town;
        this.year = year;
        this.officer = town.official("officer", 1);
    }

    /** Walks it; how many proposals were handed in. */
    int walk() {
        String round = "/rounds/" + year.round();
        LocalDateTime begin = now().plusSeconds(3 * SOON);
        officer.does(round + "/schedule", dates(begin, begin.plusHours(1)));
        officer.does(round + "/announcement", Map.of());
        Together.each(ideas(), this::write);
        until("SUBMISSION");
        Together.each(written.values(), this::handIn);
        pull("review");
        until("REVIEW");
        Together.each(written.values(), this::review);
        pull("deliberation", "rollAt");
        until("DELIBERATION");
        Map<String, String> parts = prepare();
        vote();
        count(parts);
        until("DECIDED");
        return written.size();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Map<String, String> dates(LocalDateTime submission, LocalDateTime rest) {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("submission", submission.toString());
        dates.put("review", rest.toString());
        dates.put("deliberation", rest.plusHours(1).toString());
        dates.put("rollAt", rest.plusHours(1).plusSeconds(1).toString());
        dates.put("voting", rest.plusHours(2).toString());
        dates.put("votingEnds", rest.plusHours(3).toString());
        return dates;
    }

    private List<Idea> ideas() {
        List<Idea> all = new ArrayList<>();
        for (Place place : year.places()) {
            IntStream.range(0, year.proposalsEach()).forEach(number -> all.add(new Idea(place, number, false)));
            if (place.number() % 9 == 4) {
                all.add(new Idea(place, year.proposalsEach(), true));
            }
        }
        return all;
    }

    private void write(Idea idea) {
        long costFen =
                year.capFen() - (idea.place().number() * 7_919L + idea.number() * 104_729L) % (year.capFen() / 7);
        long materialFen = costFen * 7 / 10;
        Map<String, Object> content = Map.of(
                "title", idea.place().id() + " 的公共花园 " + idea.number(),
                "summary", "一起建，一起管",
                "dimensions", List.of("LANDSCAPE", "PEOPLE"),
                "parties",
                        Map.of(
                                "community", idea.place().id(),
                                "organisation", "绿手社会组织",
                                "socialWorker", town.pseudonym("worker", workerOf(idea))),
                "budget",
                        List.of(
                                Map.of("category", "材料", "purpose", "土和树", "amountFen", materialFen),
                                Map.of("category", "人工", "purpose", "施工", "amountFen", costFen - materialFen)),
                "plan",
                        List.of(
                                Map.of(
                                        "title",
                                        "挖好",
                                        "dueOn",
                                        today().plusDays(60).toString()),
                                Map.of(
                                        "title",
                                        "种好",
                                        "dueOn",
                                        today().plusDays(120).toString())));
        Answer answer = author(idea).does("/rounds/" + year.round() + "/proposals", content);
        written.put(answer.createdId(), new Written(idea, answer.createdId()));
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Eight of them; whoever looks after a project is found again by its page. */
    private static int workerOf(Idea idea) {
        return 1 + (idea.place().number() + idea.number()) % 8;
    }

    private Caller author(Idea idea) {
        return neighbour(idea, 0);
    }

    private Caller neighbour(Idea idea, int further) {
        List<People.Person> all = idea.place().residents();
        return town.of(all.get((idea.number() + further) % all.size()));
    }

    private void handIn(Written one) {
        String path = path(one);
        author(one.idea()).does(path + "/submission", Map.of());
        neighbour(one.idea(), 1).does(path + "/endorsements", Map.of());
        neighbour(one.idea(), 2).does(path + "/endorsements", Map.of());
    }

    private String path(Written one) {
        return "/rounds/" + year.round() + "/proposals/" + one.proposal();
    }

    private void review(Written one) {
        Caller steward = town.official("steward", 1 + one.idea().place().number() % 4);
        steward.does(path(one) + "/review", Map.of());
        boolean isBad = one.idea().isBad();
        List<Map<String, Object>> checklist = Stream.of(
                        "ELIGIBLE", "LAWFUL", "FEASIBLE", "COSTED", "NOT_A_DUPLICATE", "PARTNERS_WILLING", "MAINTAINED")
                .map(item -> isBad && item.equals("NOT_A_DUPLICATE")
                        ? Map.<String, Object>of("item", item, "met", false, "reason", "去年已有")
                        : Map.<String, Object>of("item", item, "met", true))
                .toList();
        steward.does(path(one) + (isBad ? "/rejection" : "/admission"), Map.of("checklist", checklist));
    }

    /** Brings dates near that have not come; on a slow machine the nearest of them may have passed when the officer is heard. */
    private void pull(String... moments) {
        for (long soon = SOON; ; soon *= 2) {
            LocalDateTime next = now().plusSeconds(soon);
            Map<String, Object> dates = schedule();
            Arrays.stream(moments).forEach(moment -> dates.put(moment, next.toString()));
            if (change(dates)) {
                return;
            }
        }
    }

    private boolean change(Map<String, Object> dates) {
        Answer answer = officer.asks(
                "/rounds/" + year.round() + "/schedule-changes", Map.of("schedule", dates, "reason", "大家都准备好了"));
        if (answer.status() == 200) {
            return true;
        }
        assertThat(answer.problem()).as(answer.toString()).isEqualTo("schedule-in-the-past");
        return false;
    }

    private Map<String, Object> schedule() {
        Map<String, Object> dates = new LinkedHashMap<>();
        JsonNode known = page().at("/round/schedule");
        known.propertyNames().forEach(name -> dates.put(name, known.path(name).asString()));
        return dates;
    }

    private JsonNode page() {
        return officer.reads("/rounds/" + year.round());
    }

    private void until(String phase) {
        await("round " + year.round() + " in " + phase)
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> page().at("/round/phase").asString(), phase::equals);
    }

    private List<JsonNode> boxes() {
        List<JsonNode> all = new ArrayList<>();
        officer.reads("/ballot-boxes?of=" + year.round()).path("boxes").forEach(all::add);
        return all;
    }

    private List<JsonNode> untilBoxes(String wanted, Predicate<JsonNode> is) {
        return await("boxes of " + year.round() + " " + wanted)
                .pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        this::boxes,
                        all -> all.size() == year.places().size()
                                && all.stream().allMatch(is));
    }

    private static boolean isIn(JsonNode box, String phase) {
        return box.path("phase").asString().equals(phase);
    }

    private Map<String, Caller> trustees() {
        return Map.of(
                town.pseudonym("officer", 1), officer,
                town.pseudonym("steward", 1), town.official("steward", 1),
                town.pseudonym("steward", 2), town.official("steward", 2));
    }

    /** The parts of the keys that the first officer and the first steward wrote down, by box and trustee. */
    private Map<String, String> prepare() {
        Collection<String> names = trustees().keySet();
        List<String> boxes = untilBoxes("prepared", box -> true).stream()
                .map(box -> box.path("box").asString())
                .toList();
        Together.each(boxes, box -> officer.does("/ballot-boxes/" + box + "/trustees", Map.of("trustees", names)));
        untilBoxes("with a key", box -> box.at("/preparation/publicKey").isString());
        Map<String, String> parts = new ConcurrentHashMap<>();
        Together.each(
                boxes,
                box -> trustees().forEach((name, trustee) -> {
                    String part = trustee.reads("/ballot-boxes/" + box + "/key-part")
                            .path("part")
                            .asString();
                    trustee.does("/ballot-boxes/" + box + "/key-part-confirmation", Map.of("part", part));
                    parts.put(box + " " + name, part);
                }));
        untilBoxes("with a roll", box -> box.at("/preparation/voters").asInt() > 0);
        return parts;
    }

    private void vote() {
        for (long soon = SOON; ; soon *= 2) {
            Map<String, Object> dates = schedule();
            dates.put("voting", now().plusSeconds(soon).toString());
            dates.put("votingEnds", now().plusSeconds(soon + secondsToVote()).toString());
            if (change(dates)) {
                break;
            }
        }
        until("VOTING");
        untilBoxes("open", box -> isIn(box, "open") || prolonged(4));
        prolonged(secondsToVote());
        Together.each(year.places(), this::vote);
    }

    private long secondsToVote() {
        return 6
                + year.places().stream()
                                .mapToLong(place -> place.residents().size())
                                .sum()
                        / 20;
    }

    /** Gives voters more time where less than so many seconds are left; always false. */
    private boolean prolonged(long seconds) {
        Map<String, Object> dates = schedule();
        if (LocalDateTime.parse(dates.get("votingEnds").toString()).isBefore(now().plusSeconds(seconds))) {
            dates.put("votingEnds", now().plusSeconds(seconds + 4).toString());
            officer.does("/rounds/" + year.round() + "/schedule-changes", Map.of("schedule", dates, "reason", "还有人没投"));
        }
        return false;
    }

    /** Everybody approves of everything in the own community, except one who leaves one out, and where money is short those who leave one each. */
    private void vote(Place place) {
        List<String> slate = written.values().stream()
                .filter(one -> one.idea().place().equals(place) && !one.idea().isBad())
                .sorted(Comparator.comparingInt(one -> one.idea().number()))
                .map(Written::proposal)
                .toList();
        for (int voter = 0; voter < place.residents().size(); voter++) {
            int leftOut = voter % slate.size();
            boolean leavesOne = slate.size() > 1 && (voter == 0 || year.isContested(place));
            List<String> marks = IntStream.range(0, slate.size())
                    .filter(at -> !leavesOne || at != leftOut)
                    .mapToObj(slate::get)
                    .toList();
            town.of(place.residents().get(voter))
                    .does("/ballot-boxes/" + year.round() + "." + place.id() + "/ballots", Map.of("marks", marks));
        }
    }

    private void count(Map<String, String> parts) {
        List<String> boxes = untilBoxes("closed", box -> isIn(box, "closed")).stream()
                .map(box -> box.path("box").asString())
                .toList();
        List<String> two = List.of(town.pseudonym("officer", 1), town.pseudonym("steward", 1));
        Together.each(
                boxes,
                box -> two.forEach(name -> trustees()
                        .get(name)
                        .does(
                                "/ballot-boxes/" + box + "/key-part-return",
                                Map.of("part", parts.get(box + " " + name)))));
        untilBoxes("counted", box -> isIn(box, "counted"));
        Together.each(boxes, box -> {
            officer.does("/ballot-boxes/" + box + "/certification", Map.of());
            town.official("steward", 3).does("/ballot-boxes/" + box + "/certification", Map.of());
        });
        untilBoxes(
                "certified and empty",
                box -> isIn(box, "certified") && box.path("areKeysDestroyed").asBoolean());
    }
}
