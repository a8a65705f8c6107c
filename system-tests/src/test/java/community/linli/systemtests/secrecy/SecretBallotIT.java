package community.linli.systemtests.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.envelope.NameBasedId;
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
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Attacks P1 and P2, each shown to work where the keys still are, and to fail where they are not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretBallotIT {

    private static final int FIRST_VOTER = 4;
    private static final int VOTERS = 24;
    private static final int ON_PAPER = FIRST_VOTER + VOTERS;

    /** A blind guess hits 6 of 24; that it hits 17 by chance happens once in some hundred thousand times. */
    private static final int MORE_THAN_CHANCE = 17;

    private final long began = System.currentTimeMillis();
    private final Crowd crowd = Crowd.gathered("secret-ballot", ON_PAPER + 2);
    private final VotingRound round =
            VotingRound.prepared(crowd, "secret", 0, 9_000_000, 5_000_000, 4_000_000, 8_000_000);
    private final List<String> options = new ArrayList<>();
    private final Map<String, List<String>> truth = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> householdsAsTheyCame = new ArrayList<>();
    private final List<String> keysSent = new ArrayList<>();
    private final List<String> paper = new ArrayList<>();
    private final Set<String> wrappingKeys = new TreeSet<>();
    private Loot whileOpen = new Loot(List.of());
    private Loot afterTheEnd = new Loot(List.of());
    private Attacker attacker = new Attacker("", List.of(), List.of(), List.of(), Map.entry("", ""));
    private String publicKey = "";
    private JsonNode published = NullNode.getInstance();

    @BeforeAll
    void vote() throws IOException {
        round.open(Duration.ofSeconds(45));
        round.seen()
                .at("/vote/question/slate")
                .forEach(one -> options.add(one.path("proposal").asString()));
        publicKey = round.seen().at("/preparation/publicKey").asString();
        castAll();
        enterPaper();
        Linli.log().untilRead("proposals-decider", "proposals.commands.v1");
        whileOpen = Loot.of(Linli.stack(), crowd.district(), began);
        copyTheKeys();
        round.untilPhaseIs("closed");
        round.count();
        published = round.seen().at("/count/choices");
        round.certify();
        afterTheEnd = Loot.of(Linli.stack(), crowd.district(), began)
                .and(new Loot(whileOpen.pieces().stream()
                        .filter(piece -> !piece.place().startsWith("file wrapping-keys"))
                        .toList()));
    }

    private void castAll() {
        List<List<String>> choices = new ArrayList<>();
        for (int number = 0; number < VOTERS; number++) {
            choices.add(
                    switch (number % 4) {
                        case 0 -> List.of(options.get(0));
                        case 1 -> List.of(options.get(1));
                        case 2 -> List.of(options.get(0), options.get(2));
                        default -> List.of(options.get(1), options.get(2));
                    });
        }
        Collections.shuffle(choices, new Random(7));
        for (int number = 0; number < VOTERS; number++) {
            if (number % 6 == 0) {
                cast(FIRST_VOTER + number, List.of(options.get(2)));
            }
            cast(FIRST_VOTER + number, choices.get(number));
            truth.put(crowd.household(FIRST_VOTER + number), choices.get(number));
        }
    }

    private void cast(int number, List<String> choice) {
        String key = UUID.randomUUID().toString();
        Answer answer = crowd.resident(number)
                .post(
                        round.path() + "/ballots",
                        VotingRound.marked(choice.toArray(String[]::new)),
                        "application/json",
                        key);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        keysSent.add(key);
        householdsAsTheyCame.add(crowd.household(number));
        requests.add(NameBasedId.of("request", crowd.district(), crowd.pseudonym(number), key));
    }

    private void enterPaper() {
        paper.add(options.get(1));
        for (String steward : List.of("steward", "steward2")) {
            Person entering = crowd.official("steward", steward);
            Answer answer = entering.post(
                    round.path() + "/paper-ballots",
                    "{\"voter\":\"" + crowd.household(ON_PAPER) + "\",\"marks\":[\"" + options.get(1) + "\"]}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        }
        truth.put(crowd.household(ON_PAPER), paper);
    }

    private void copyTheKeys() throws IOException {
        Path data = Linli.stack().data();
        Path file = files(data.resolve("keys")).stream()
                .filter(one -> one.toString().endsWith(".box") && one.toString().contains(crowd.district()))
                .findFirst()
                .orElseThrow();
        for (Path key : files(data.resolve("wrapping-keys"))) {
            wrappingKeys.add(Files.readString(key).strip());
        }
        attacker = new Attacker(
                round.box(),
                IntStream.range(0, crowd.size()).mapToObj(crowd::household).toList(),
                options,
                List.of(round.part("steward"), round.part("resident")),
                Map.entry(file.getFileName().toString(), Files.readString(file)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whileVotingIsOpenNothingThatLiesAboutTellsAChoiceOrATally() {
        Set<String> voters = new TreeSet<>(truth.keySet());
        IntStream.rangeClosed(FIRST_VOTER, ON_PAPER).forEach(number -> voters.add(crowd.pseudonym(number)));
        voters.addAll(attacker.lastCast(whileOpen).keySet());
        voters.addAll(requests);
        assertThat(attacker.lastCast(whileOpen)).hasSize(truth.size());

        // the opening names all tags and, in the lot, all options
        List<String> everything = new ArrayList<>(options);
        everything.addAll(attacker.lastCast(whileOpen).keySet());
        assertThat(whileOpen.placesOfBoth(voters, options, everything))
                .as("a voter beside an option")
                .isEmpty();
        Pattern choice = Pattern.compile("\"marks\"[^}]{0,2000}(" + String.join("|", options) + ")");
        assertThat(whileOpen.placesOf(choice)).as("a choice, opened").isEmpty();
        assertThat(afterTheEnd.placesOf(choice))
                .as("the same once they are published")
                .isNotEmpty();
        assertThat(whileOpen.at("metrics")).hasSize(4).noneMatch(piece -> piece.names(options));
        assertThat(whileOpen.placesOf(keysSent)).as("an Idempotency-Key").isEmpty();
        assertThat(whileOpen.placesOf(requests))
                .as("the id of a request, which grows from it")
                .isEmpty();

        var planted = new Loot.Piece("planted", 0, crowd.pseudonym(FIRST_VOTER) + " took " + options.get(0));
        assertThat(whileOpen.and(planted).placesOfBoth(voters, options, everything))
                .containsExactly("planted");
        printf(
                "P2: %d pieces looked through while voting was open, among them %d records, %d documents, %d files and lines",
                whileOpen.pieces().size(),
                whileOpen.at("topic").size(),
                whileOpen.at("documents").size(),
                whileOpen.at("file").size());
    }

    @Test
    void withTheDesksKeysAndTwoPartsTheAttackJoinsEveryVoterAndChoice() {
        DeskKeys keys = attacker.keys(wrappingKeys).orElseThrow();

        assertThat(attacker.choices(whileOpen, keys)).containsExactlyInAnyOrderEntriesOf(truth);
        assertThat(attacker.keysOfTags(whileOpen, Set.of(keys.tagKey()))).hasSize(1);
        assertThat(attacker.halves(Set.of(keys.ourHalf()), publicKey)).hasSize(1);
        assertThat(attacker.choices(whileOpen, new DeskKeys(keys.tagKey(), keys.tagKey())))
                .as("without the desk's half two trustees open nothing")
                .isEmpty();
    }

    @Test
    void afterTheEndOfTheKeysNothingUnlocksATagOrABallot() {
        Set<String> candidates = new TreeSet<>(afterTheEnd.candidates());
        afterTheEnd
                .at("file secrets")
                .forEach(secret -> candidates.add(HexFormat.of()
                        .formatHex(Base64.getDecoder().decode(secret.text().strip()))));
        assertThat(candidates).as("the roots, receipts and keys of others").hasSizeGreaterThan(VOTERS);

        assertThat(attacker.keys(candidates))
                .as("a key that unwraps the copy of the desk's file")
                .isEmpty();
        assertThat(attacker.keysOfTags(afterTheEnd, candidates)).isEmpty();
        assertThat(attacker.halves(candidates, publicKey)).isEmpty();
        for (String voter : truth.keySet()) {
            assertThat(attacker.lastCast(afterTheEnd).keySet())
                    .as("a tag that grows from what everybody knows")
                    .doesNotContainAnyElementsOf(tagsWithoutAKey(voter));
        }
        assertThat(afterTheEnd.placesOf(requests)).isEmpty();
        printf(
                "P1: %d possible keys in %d pieces tried on the copied file, on %d tags and on the box: 0 fit",
                candidates.size(), afterTheEnd.pieces().size(), truth.size());
    }

    private List<String> tagsWithoutAKey(String voter) {
        List<String> tags = new ArrayList<>();
        for (String what : List.of(voter, "voter " + voter, round.box() + "/" + voter, round.box() + voter)) {
            tags.add(InclusionProof.sha256(what).substring(0, 32));
            for (String key : List.of(round.box(), publicKey, crowd.district())) {
                tags.add(HexFormat.of()
                        .formatHex(
                                Hpke.hmac(key.getBytes(StandardCharsets.UTF_8), what.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 32));
            }
        }
        tags.add(NameBasedId.of("voter", voter).replace("-", ""));
        return tags;
    }

    @Test
    void orderSizeAndTimeTellNoMoreOfAChoiceThanAGuess() {
        // the best that is left: who came when is known from elsewhere, so each tag has its voter
        Map<String, String> voterOfTag = new HashMap<>();
        List<Attacker.Sealed> cast = attacker.cast(whileOpen);
        for (int at = 0; at < householdsAsTheyCame.size(); at++) {
            voterOfTag.put(cast.get(at).tag(), householdsAsTheyCame.get(at));
        }
        DeskKeys keys = attacker.keys(wrappingKeys).orElseThrow();
        long joined = voterOfTag.entrySet().stream()
                .filter(one -> keys.tag(one.getValue()).equals(one.getKey()))
                .count();
        Map<String, String> last = attacker.lastCast(afterTheEnd);
        List<String> inOrder = cast.stream().map(Attacker.Sealed::tag).toList();
        Map<String, Comparator<String>> orders = new TreeMap<>();
        orders.put("log", Comparator.comparingInt(inOrder::lastIndexOf));
        orders.put("first cast", Comparator.comparingInt(inOrder::indexOf));
        orders.put("tag", Comparator.naturalOrder());
        orders.put("ciphertext", Comparator.comparing(last::get));
        orders.put(
                "size",
                Comparator.comparingInt((String tag) -> last.get(tag).length()).thenComparingInt(inOrder::lastIndexOf));
        List<String> opened = new ArrayList<>();
        published.forEach(choice -> opened.addAll(Collections.nCopies(
                choice.path("count").asInt(),
                choice.path("marks").propertyNames().stream().sorted().toList().toString())));
        orders.forEach((name, order) -> {
            List<String> tags = voterOfTag.keySet().stream().sorted(order).toList();
            long hits = IntStream.range(0, tags.size())
                    .filter(at -> opened.get(at).equals(sorted(truth.get(voterOfTag.get(tags.get(at))))))
                    .count();
            printf("P1: guessed by the order of %s: %d of %d", name, hits, tags.size());
            assertThat(hits).as(name).isLessThan(MORE_THAN_CHANCE);
        });
        assertThat(last.values().stream().map(String::length).distinct()).hasSize(1);
        printf("P1: who kept the order of requests joins %d of %d voters to tags, none to a choice", joined, VOTERS);
    }

    private static String sorted(@Nullable List<String> choice) {
        return choice == null ? "" : choice.stream().sorted().toList().toString();
    }

    @Test
    void aBallotInTheLogTellsNeitherWhoNorWhyNorWhen() {
        List<Loot.Piece> ballots = afterTheEnd.at("topic proposals.events.v1").stream()
                .filter(piece ->
                        piece.text().contains(".ballot-cast.v1") || piece.text().contains(".paper-ballot-entered.v1"))
                .filter(piece -> piece.text().contains(round.box()))
                .toList();
        assertThat(ballots).hasSizeGreaterThan(VOTERS);
        assertThat(ballots).allSatisfy(piece -> {
            assertThat(piece.time() % Duration.ofDays(1).toMillis()).isZero();
            assertThat(piece.text())
                    .doesNotContain("\"actor\"", "causationid", "correlationid", "traceparent")
                    .contains("T00:00:00Z\"");
        });
        Set<String> tags = attacker.lastCast(afterTheEnd).keySet();
        Map<String, Long> timed = afterTheEnd.pieces().stream()
                .filter(piece -> piece.time() % Duration.ofDays(1).toMillis() != 0 && piece.names(tags))
                .collect(Collectors.groupingBy(
                        piece -> piece.place().replaceFirst(" \\d+:\\d+$", ""), TreeMap::new, Collectors.counting()));
        printf("P1: tags lie with a time finer than a day in %s", timed);
    }

    @Test
    void theDesksKeysAloneOpenNoBallotWhoseIdempotencyKeyTheyDoNotKnow() {
        DeskKeys keys = attacker.keys(wrappingKeys).orElseThrow();
        List<Attacker.Sealed> cast = attacker.cast(whileOpen);
        long withTheKeyOfTheRequest = IntStream.range(0, requests.size())
                .filter(at ->
                        attacker.byTrying(keys, requests.get(at), cast.get(at)).isPresent())
                .count();
        long without = cast.stream()
                .filter(one -> attacker.byTrying(keys, "", one).isPresent())
                .count();
        List<JsonNode> entered =
                attacker.events(whileOpen, ".paper-ballot-entered.v1").toList();
        long papers = entered.stream()
                .filter(one -> attacker.onPaper(keys, one).isPresent())
                .count();
        printf(
                "P2: with the desk's keys and no trustee, while they exist: %d of %d ballots opened by who kept the Idempotency-Keys, %d without, %d of %d papers",
                withTheKeyOfTheRequest, requests.size(), without, papers, entered.size());
        assertThat(without).isZero();
    }

    private static void printf(String format, Object... figures) {
        System.out.printf(format + "%n", figures);
    }
}
