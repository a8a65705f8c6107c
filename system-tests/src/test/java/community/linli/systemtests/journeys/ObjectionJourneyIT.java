package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Crowd;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import community.linli.systemtests.VotingRound;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A result that can be objected to is no result yet. */
class ObjectionJourneyIT {

    private static final int VOTER = 3;

    private final Crowd crowd = Crowd.gathered("voting-objection", 6);
    private final VotingRound round = VotingRound.prepared(crowd, "doubted", 1, 5_000_000, 5_000_000);
    private final Person officer = crowd.official("officer", "officer");
    private final Person steward = crowd.official("steward", "steward");
    private final Person voter = crowd.resident(VOTER);
    private final String objections = round.path() + "/objections";

    @Test
    void aResultIsCertifiedOnlyAfterItsDaysForObjectionsAndAnAnswerToEach() {
        refused(voter.post(objections, "{\"reason\":\"Nothing is counted yet\"}"), 409, "not-counted");
        round.open(Duration.ofSeconds(8));
        assertThat(round.cast(voter, round.options().getFirst()).status()).isEqualTo(201);
        refused(officer.post(round.path() + "/certification", "{}"), 409, "not-counted");
        round.untilPhaseIs("closed");
        round.count();

        refused(Linli.person("1-102").post(objections, "{\"reason\":\"Not mine\"}"), 404, "not-found");
        refused(voter.post(objections, "{\"reason\":\"  \"}"), 422, "invalid-fields");
        assertThat(voter.post(objections, "{\"reason\":\"Unit 3 was on holiday\"}")
                        .status())
                .isEqualTo(200);
        String answer = objections + "/1/answer";
        refused(steward.post(answer, "{\"reason\":\"So what\"}"), 403, "not-allowed");
        refused(officer.post(objections + "/2/answer", "{\"reason\":\"Which one\"}"), 409, "objection-not-open");
        assertThat(officer.post(answer, "{\"reason\":\"Voting was announced in time\"}")
                        .status())
                .isEqualTo(200);
        refused(officer.post(answer, "{\"reason\":\"Once more\"}"), 409, "objection-not-open");

        refused(officer.post(round.path() + "/certification", "{}"), 409, "appeal-open");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(round.seen()
                                .path("history")
                                .valueStream()
                                .map(line -> line.path("what").asString()))
                        .endsWith("objection-raised", "objection-answered"));
        JsonNode box = round.seen();
        assertThat(box.path("phase").asString()).isEqualTo("counted");
        assertThat(box.path("areKeysDestroyed").asBoolean()).isFalse();
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(problem);
    }
}
