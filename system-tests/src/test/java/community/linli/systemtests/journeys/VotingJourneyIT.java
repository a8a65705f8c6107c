package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Crowd;
import community.linli.systemtests.InclusionProof;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import community.linli.systemtests.VotingRound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vote from the first paper to the end of the keys, told by the people who vote, count and check. */
class VotingJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int FIRST_VOTER = 4;
    private static final int VOTERS = 12;
    private static final int ON_PAPER = 20;
    private static final int COPYING = 21;
    private static final int SPOILING = 22;
    private static final int NOT_VOTING = 25;

    private final Crowd crowd = Crowd.gathered("voting-journey", 30);
    private final VotingRound round =
            VotingRound.prepared(crowd, "walk", 0, 9_000_000, 5_000_000, 4_000_000, 8_000_000);
    private final String garden = round.options().get(0);
    private final String lamp = round.options().get(1);
    private final String orchard = round.options().get(2);
    private final Person officer = crowd.official("officer", "officer");
    private final Person steward = crowd.official("steward", "steward");
    private final Person secondSteward = crowd.official("steward", "steward2");
    private final Person analyst = crowd.official("analyst", "analyst");
    private final Map<Integer, List<String>> choices = new TreeMap<>();
    private final Map<Integer, String> receipts = new TreeMap<>();

    @Test
    void aVoteGoesFromItsPaperToTheEndOfItsKeys() throws IOException, InterruptedException {
        Person newcomer = crowd.lodger(FIRST_VOTER);
        refused(round.cast(crowd.resident(FIRST_VOTER), garden), 409, "voting-not-open");
        round.open(Duration.ofSeconds(45));
        String replaced = vote();
        refuseWhatIsNoVote(newcomer);
        enterPaper();
        spoil();
        showNothing();
        round.untilPhaseIs("closed");
        refused(round.cast(crowd.resident(NOT_VOTING), garden), 409, "voting-closed");
        prove(replaced);
        open();
        publish();
        certify();
        forget();
    }

    private String vote() {
        turnoutIs(0);
        Person first = crowd.resident(FIRST_VOTER);
        Answer paper = first.get(round.path() + "/ballot-paper");
        assertThat(paper.status()).as(paper.toString()).isEqualTo(200);
        assertThat(paper.json().hasNonNull("receipt")).isFalse();
        String replaced = cast(FIRST_VOTER, orchard);
        assertThat(first.get(round.path() + "/ballot-paper")
                        .json()
                        .path("receipt")
                        .asString())
                .isEqualTo(replaced);
        turnoutIs(0);
        for (int number = FIRST_VOTER; number < FIRST_VOTER + VOTERS; number++) {
            switch (number % 3) {
                case 0 -> cast(number, garden, lamp);
                case 1 -> cast(number, lamp);
                default -> cast(number, orchard);
            }
        }
        turnoutIs(VOTERS - VOTERS % 5);
        assertThat(receipts.get(FIRST_VOTER)).isNotEqualTo(replaced);
        return replaced;
    }

    private String cast(int number, String... marks) {
        Answer answer = round.cast(crowd.resident(number), marks);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("outcome").asString()).isEqualTo("accepted");
        String receipt = answer.json().path("receipt").asString();
        choices.put(number, List.of(marks));
        receipts.put(number, receipt);
        return receipt;
    }

    private void refuseWhatIsNoVote(Person newcomer) {
        Person voter = crowd.resident(FIRST_VOTER);
        refused(round.cast(newcomer, garden), 403, "not-on-the-roll");
        refused(newcomer.get(round.path() + "/ballot-paper"), 403, "not-on-the-roll");
        refused(round.cast(steward, garden), 403, "not-allowed");
        refused(round.cast(analyst, garden), 403, "not-allowed");
        refused(round.cast(Linli.person("1-102"), garden), 404, "not-found");
        refused(Linli.person("1-102").get(round.path()), 404, "not-found");
        refused(Linli.stranger().get(round.path()), 401, "unauthenticated");
        refused(round.cast(voter, garden, "nope"), 422, "not-a-ballot");
        refused(round.cast(voter, garden, garden), 422, "not-a-ballot");
        refused(voter.post(round.path() + "/ballots", "{}"), 422, "not-a-ballot");
        refused(voter.post(round.path() + "/ballots", "{\"sealed\":\"xyz\"}"), 422, "invalid-fields");

        String key = UUID.randomUUID().toString();
        Person again = crowd.resident(FIRST_VOTER + 1);
        String ballot = VotingRound.marked(orchard, lamp);
        Answer once = again.post(round.path() + "/ballots", ballot, "application/json", key);
        Answer twice = again.post(round.path() + "/ballots", ballot, "application/json", key);
        assertThat(twice.body()).isEqualTo(once.body());
        receipts.put(FIRST_VOTER + 1, once.json().path("receipt").asString());
        choices.put(FIRST_VOTER + 1, List.of(orchard, lamp));
        refused(
                again.post(round.path() + "/ballots", VotingRound.marked(lamp), "application/json", key),
                422,
                "idempotency-key-reused");
    }

    private void enterPaper() {
        refused(enter(crowd.resident(ON_PAPER), garden), 403, "not-allowed");
        assertThat(enter(steward, garden).status()).isEqualTo(201);
        assertThat(crowd.resident(ON_PAPER)
                        .get(round.path() + "/ballot-paper")
                        .json()
                        .hasNonNull("receipt"))
                .as("one steward's word is no ballot")
                .isFalse();
        refused(enter(steward, garden), 409, "same-steward");
        refused(enter(secondSteward, lamp), 409, "papers-differ");
        Answer counted = enter(secondSteward, garden);
        assertThat(counted.status()).as(counted.toString()).isEqualTo(201);
        receipts.put(ON_PAPER, counted.json().path("receipt").asString());
        choices.put(ON_PAPER, List.of(garden));
    }

    private Answer enter(Person who, String option) {
        String voter = crowd.household(ON_PAPER);
        return who.post(
                round.path() + "/paper-ballots", "{\"voter\":\"" + voter + "\",\"marks\":[\"" + option + "\"]}");
    }

    /** What a device seals is taken as it is; a copy of another's ballot, and what is none, turn out invalid when they are opened. */
    private void spoil() {
        String copied = Linli.log().events("proposals").stream()
                .filter(event -> event.at("/data/box").asString().equals(round.box()))
                .map(event -> event.at("/data/sealed").asString())
                .filter(slip -> !slip.isEmpty())
                .reduce("", (first, second) -> second);
        Map.of(COPYING, copied, SPOILING, "0".repeat(copied.length())).forEach((number, slip) -> {
            Answer answer = crowd.resident(number).post(round.path() + "/ballots", "{\"sealed\":\"" + slip + "\"}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            receipts.put(number, answer.json().path("receipt").asString());
        });
    }

    /** Whatever anybody can read is the same, byte for byte, before and after a voter thinks again: so none of it tells how it stands. */
    private void showNothing() throws IOException {
        String before = readByAll();
        cast(FIRST_VOTER, garden, lamp);
        cast(FIRST_VOTER + 2, lamp, orchard);
        assertThat(readByAll()).isEqualTo(before);
        assertThat(before).contains("/turnout -> 200", "/ballot-paper -> 200", "/allocation -> 404");
        assertThat(before).doesNotContain("choices\":[", "votes\":{", "selected\":[");
    }

    private String readByAll() throws IOException {
        List<Person> all = List.of(officer, steward, analyst, crowd.official("operator", "operator"));
        List<Person> readers = new ArrayList<>(all);
        readers.add(crowd.resident(NOT_VOTING));
        StringBuilder read = new StringBuilder();
        for (Person reader : readers) {
            for (String path : pathsOfProposals()) {
                Answer answer = reader.get(crowd.district() + path);
                // a problem names its time nowhere, so bodies can be compared as they are
                read.append(path + " -> " + answer.status() + " " + answer.body() + "\n");
            }
        }
        return read.toString();
    }

    /** Every route about a box, and every GET route of proposals that the access matrix knows. */
    private List<String> pathsOfProposals() throws IOException {
        String box = "/ballot-boxes/" + round.box();
        List<String> paths = new ArrayList<>(List.of(
                "/ballot-boxes?of=" + round.id(),
                box,
                box + "/rulebook",
                box + "/allocation",
                box + "/election.pb",
                box + "/turnout",
                box + "/ballot-paper",
                box + "/key-part",
                box + "/receipts/" + receipts.get(ON_PAPER)));
        paths.addAll(pathsOfTheMatrix());
        return paths;
    }

    private List<String> pathsOfTheMatrix() throws IOException {
        Map<String, String> names = Map.of(
                "box", round.box(),
                "round", round.id(),
                "proposal", lamp,
                "community", "crowd",
                "receipt", receipts.get(ON_PAPER));
        try (Stream<String> lines = Files.lines(Path.of("../docs/access-matrix.md"))) {
            return lines.filter(line -> line.startsWith("| proposals | GET |"))
                    .map(line -> line.split("`", -1)[1])
                    .map(path -> path.equals("/ballot-boxes") ? path + "?of=" + round.id() : path)
                    .map(path -> {
                        String filled = path;
                        for (var name : names.entrySet()) {
                            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
                        }
                        return filled.replaceAll("\\{\\w+}", "1");
                    })
                    .toList();
        }
    }

    private void prove(String replaced) {
        JsonNode closing = round.seen().path("closing");
        assertThat(closing.path("ballots").asInt()).isEqualTo(receipts.size());
        assertThat(closing.path("voters").asInt()).isEqualTo(crowd.size());
        for (String receipt : receipts.values()) {
            Answer proof = analyst.get(round.path() + "/receipts/" + receipt);
            assertThat(proof.status()).as(proof.toString()).isEqualTo(200);
            assertThat(InclusionProof.reached(proof.json()))
                    .isEqualTo(closing.path("root").asString());
        }
        refused(analyst.get(round.path() + "/receipts/" + replaced), 404, "not-found");
        turnoutIs(receipts.size() - receipts.size() % 5);
    }

    private void open() {
        Person trustee = crowd.resident(0);
        String back = round.path() + "/key-part-return";
        refused(crowd.resident(1).post(back, "{\"part\":\"" + round.part("officer") + "\"}"), 403, "not-a-trustee");
        refused(officer.post(back, "{\"part\":\"lost\"}"), 422, "invalid-fields");
        assertThat(officer.post(back, "{\"part\":\"" + round.part("officer") + "\"}")
                        .json()
                        .path("partsBroughtBack")
                        .asInt())
                .isEqualTo(1);
        String wrong = "2-" + "0".repeat(64);
        refused(steward.post(back, "{\"part\":\"" + wrong + "\"}"), 422, "part-wrong");
        assertThat(round.seen().path("phase").asString()).isEqualTo("closed");
        refused(trustee.get(round.path() + "/key-part"), 409, "part-taken");
        round.count();
    }

    private void publish() throws IOException, InterruptedException {
        JsonNode box = round.seen();
        Map<String, Integer> expected = new TreeMap<>();
        choices.values()
                .forEach(marks ->
                        expected.merge(String.valueOf(marks.stream().sorted().toList()), 1, Math::addExact));
        Map<String, Integer> published = new TreeMap<>();
        for (JsonNode choice : box.at("/count/choices")) {
            List<String> marks =
                    choice.path("marks").propertyNames().stream().sorted().toList();
            published.put(String.valueOf(marks), choice.path("count").asInt());
        }
        assertThat(published).isEqualTo(expected);
        assertThat(box.at("/count/invalid").asInt()).as("copied and spoiled").isEqualTo(2);

        String rulebook = officer.get(round.path() + "/rulebook").body();
        assertThat(InclusionProof.sha256(rulebook))
                .isEqualTo(box.at("/vote/rulesetHash").asString());

        JsonNode allocation = analyst.get(round.path() + "/allocation").json();
        assertThat(allocation.path("voters").asInt()).isEqualTo(choices.size());
        assertThat(allocation.path("selected").valueStream().map(JsonNode::asString))
                .as("garden and lamp cost the whole budget and have most votes")
                .containsExactlyInAnyOrder(garden, lamp);
        for (JsonNode verdict : allocation.path("verdicts")) {
            long votes = choices.values().stream()
                    .filter(marks -> marks.contains(verdict.path("project").asString()))
                    .count();
            assertThat(verdict.path("voters").asLong()).isEqualTo(votes);
            assertThat(verdict.path("explanation").asString()).isNotBlank();
        }
        assertThat(countedAgain()).containsExactlyInAnyOrder(garden, lamp);
    }

    /** By the auditor's command, with nothing but the published file. */
    private List<String> countedAgain() throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "election", ".pb");
        Files.writeString(
                file,
                crowd.resident(NOT_VOTING).get(round.path() + "/election.pb").body());
        Process process = new ProcessBuilder(
                        "../linli", "allocate", file.toString(), "--rule", "mes_cost_sat_add1", "--increment", "100")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip().lines().toList();
    }

    private void certify() {
        refused(
                crowd.resident(NOT_VOTING).post(round.path() + "/objections", "{\"reason\":\"Too late\"}"),
                409,
                "appeal-over");
        refused(crowd.resident(0).post(round.path() + "/certification", "{}"), 403, "not-allowed");
        assertThat(officer.post(round.path() + "/recounts", "{}").status()).isEqualTo(200);
        assertThat(steward.post(round.path() + "/certification", "{}").status()).isEqualTo(200);
        refused(steward.post(round.path() + "/certification", "{}"), 409, "second-person-needed");
        refused(secondSteward.post(round.path() + "/certification", "{}"), 409, "second-person-needed");
        assertThat(keysOfTheBox()).as("as long as they may be needed").hasSize(1);
        assertThat(officer.post(round.path() + "/certification", "{}").status()).isEqualTo(200);
        await().atMost(SOON).until(() -> round.seen().path("areKeysDestroyed").asBoolean());
        await().atMost(SOON).untilAsserted(() -> assertThat(awarded()).containsExactlyInAnyOrder(garden, lamp));
    }

    private List<String> awarded() {
        return Linli.log().events("proposals").stream()
                .filter(event -> event.path("district").asString().equals(crowd.district()))
                .filter(event -> event.path("type").asString().endsWith(".project-awarded.v1"))
                .map(event -> event.toString().contains(garden)
                        ? garden
                        : event.toString().contains(lamp) ? lamp : "")
                .toList();
    }

    private void forget() {
        assertThat(keysOfTheBox()).isEmpty();
        refused(crowd.resident(FIRST_VOTER).get(round.path() + "/ballot-paper"), 409, "voting-closed");
        String root = round.seen().at("/closing/root").asString();
        for (String receipt : receipts.values()) {
            assertThat(InclusionProof.reached(
                            analyst.get(round.path() + "/receipts/" + receipt).json()))
                    .isEqualTo(root);
        }
    }

    private List<Path> keysOfTheBox() {
        try (Stream<Path> files = Files.walk(Linli.stack().data().resolve("keys"))) {
            return files.filter(file -> file.getFileName().toString().contains(round.box()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void turnoutIs(int atLeast) {
        JsonNode turnout =
                JsonMapper.shared().readTree("{\"voters\":" + crowd.size() + ",\"atLeast\":" + atLeast + "}");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(analyst.get(round.path() + "/turnout").json())
                                .isEqualTo(turnout));
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(problem);
    }
}
