package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A neighbour's story from the board to the door and back, told through the gateway with tokens. */
class BorrowingJourneyIT {

    private static final String COMMUNITY = Linli.JINPING;

    private final Person steward = Linli.person("steward");

    @Test
    void theBoardShowsEveryDoorAndItem() {
        Board board = Board.seenBy(steward, COMMUNITY);

        assertThat(board.doors()).hasSize(148);
        assertThat(board.doors().stream().filter(door -> !door.items().isEmpty()))
                .hasSize(113);
        assertThat(board.items()).hasSize(800);
        assertThat(board.items()).allSatisfy(item -> {
            assertThat(item.id()).isNotBlank();
            assertThat(item.name()).isNotBlank();
            assertThat(item.mode()).isIn("lend", "swap", "give");
            assertThat(item.availability()).isIn("available", "promised", "out");
        });
    }

    @Test
    void importingTheSameFilesAgainChangesNothing() {
        String before = Board.seenBy(steward, COMMUNITY).toString();

        Answer households = importCsv("household-imports", Linli.demoFile("households.csv"));
        Answer items = importCsv("item-imports", Linli.demoFile("items.csv"));

        assertThat(households.status()).as(households.toString()).isEqualTo(200);
        assertThat(items.status()).as(items.toString()).isEqualTo(200);
        assertThat(items.json().path("outcome").asString()).isEqualTo("unchanged");
        assertThat(Board.seenBy(steward, COMMUNITY).toString()).isEqualTo(before);
    }

    @Test
    void anItemGoesOutAndComesBack() {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person owner = Linli.resident(item);
        Person borrower = Linli.residentElsewhere(item, 1);

        Answer asked = borrower.post(COMMUNITY + "/loans", "{\"item\":\"" + item.id() + "\"}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        String loan = COMMUNITY + "/loans/" + asked.createdId();

        accepted(owner.post(loan + "/acceptance", "{}"));
        Board.untilItemIs(owner, COMMUNITY, item.id(), "promised");
        accepted(owner.post(loan + "/handover", "{}"));
        accepted(borrower.post(loan + "/handover", "{}"));
        Board.untilItemIs(borrower, COMMUNITY, item.id(), "out");
        accepted(owner.post(loan + "/return", "{}"));
        Board.untilItemIs(owner, COMMUNITY, item.id(), "available");
    }

    @Test
    void twoAskersAtOnceEndWithOneLoan() {
        Board.Item item = Linli.unusedItems(1).getFirst();
        Person owner = Linli.resident(item);
        List<Person> askers = List.of(Linli.residentElsewhere(item, 1), Linli.residentElsewhere(item, 2));

        List<String> loans = askers.stream()
                .map(asker -> CompletableFuture.supplyAsync(
                        () -> asker.post(COMMUNITY + "/loans", "{\"item\":\"" + item.id() + "\"}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> COMMUNITY + "/loans/" + answer.createdId())
                .toList();
        List<Answer> answers = loans.stream()
                .map(loan -> CompletableFuture.supplyAsync(() -> owner.post(loan + "/acceptance", "{}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer second = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(second.problem()).isEqualTo("item-not-available");
        assertThat(second.json().path("detail").asString()).isNotBlank();
        String waiting = loans.get(answers.indexOf(second));
        assertThat(owner.get(waiting).json().path("phase").asString())
                .as("the other still waits")
                .isEqualTo("requested");
        accepted(owner.post(waiting + "/refusal", "{\"reason\":\"已答应另一家\"}"));
    }

    private Answer importCsv(String where, String csv) {
        return steward.post(
                COMMUNITY + "/" + where,
                csv,
                "text/csv; charset=utf-8",
                java.util.UUID.randomUUID().toString());
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
