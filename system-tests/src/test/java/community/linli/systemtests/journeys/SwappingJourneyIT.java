package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things that change their owners for good, from one household's board cell to another's, told through the gateway. */
class SwappingJourneyIT {

    private static final String COMMUNITY = Linli.JINPING;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final List<Board.Door> doors = Board.seenBy(Linli.person("steward"), COMMUNITY).doors().stream()
            .filter(door -> Linli.residents().contains(door.name()))
            .toList();

    private Person resident(int number) {
        return Linli.person(doors.get(number).name());
    }

    private String household(int number) {
        return doors.get(number).household();
    }

    private String listed(Person owner, String name, String mode) {
        Answer answer = owner.post(
                COMMUNITY + "/items", "{\"name\":\"" + name + "\",\"category\":\"other\",\"mode\":\"" + mode + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.createdId();
    }

    /** Asks until lending has heard what the catalogue has just said. */
    private static Answer created(Person person, String where, String body) {
        return await().atMost(SOON).until(() -> person.post(where, body), answer -> answer.status() == 201);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void twoThingsAreSwappedAndEachMayBeListedByItsNewOwnerAlone() {
        Person ana = resident(0);
        Person ben = resident(1);
        String chess = listed(ana, "象棋", "swap");
        String kite = listed(ben, "风筝", "swap");
        Answer proposed = created(
                ana,
                COMMUNITY + "/swaps",
                "{\"things\":[{\"item\":\"" + chess + "\",\"recipient\":\"" + household(1) + "\"},{\"item\":\"" + kite
                        + "\",\"recipient\":\"" + household(0) + "\"}]}");
        String swap = COMMUNITY + "/swaps/" + proposed.createdId();

        done(ben.post(swap + "/agreement", "{}"));
        for (String item : List.of(chess, kite)) {
            done(ana.post(swap + "/items/" + item + "/handover", "{}"));
            done(ben.post(swap + "/items/" + item + "/handover", "{}"));
        }

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ben.get(swap).json().path("phase").asString())
                                .isEqualTo("completed"));
        assertThat(resident(2).get(swap).status()).isEqualTo(404);
        String again = COMMUNITY + "/items/" + chess + "/listing";
        String words = "{\"name\":\"象棋\",\"category\":\"other\",\"mode\":\"lend\",\"loanDays\":7}";
        await().atMost(SOON).until(() -> ben.post(again, words).status() == 200);
        assertThat(ana.post(again, words).status()).isEqualTo(403);
        done(ben.post(COMMUNITY + "/items/" + chess + "/withdrawal", "{}"));
    }

    @Test
    void aThingIsDrawnAndEverybodyWhoWishedCanRepeatTheDraw() {
        Person ana = resident(3);
        String cot = listed(ana, "婴儿床", "give");
        String gift = COMMUNITY + "/gifts/" + cot;
        created(resident(4), gift + "/wishes", "{\"note\":\"双胞胎\"}");
        created(resident(5), gift + "/wishes", "{}");

        done(ana.post(gift + "/draw", "{\"at\":\"" + Instant.now().plusSeconds(3) + "\"}"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ana.get(gift).json().path("phase").asString())
                                .isEqualTo("promised"));
        Answer seen = resident(4).get(gift);
        assertThat(seen.json().path("draw").path("seed").asString()).hasSize(64);
        assertThat(seen.json().path("draw").path("among").size()).isEqualTo(2);
        assertThat(seen.json().path("wishers").size()).isZero();

        String winner = seen.json().path("recipient").asString();
        int number = winner.equals(household(4)) ? 4 : 5;
        assertThat(winner).isEqualTo(household(number));
        done(resident(number).post(gift + "/handover", "{}"));
        done(ana.post(gift + "/handover", "{}"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Board.seenBy(ana, COMMUNITY).items())
                        .noneMatch(item -> item.id().equals(cot)));
    }
}
