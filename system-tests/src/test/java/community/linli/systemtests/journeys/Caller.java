package community.linli.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.linli.systemtests.Answer;
import community.linli.systemtests.Person;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at work in a district; what is pending or was cut off is asked again under the same key, as a good client does. */
record Caller(Person person, String district) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Posts what must be accepted. */
    Answer does(String path, Object body) {
        Answer answer = asks(path, body);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer;
    }

    /** Posts what may be refused. */
    Answer asks(String path, Object body) {
        return posted(path, JSON.writeValueAsString(body), "application/json");
    }

    /** Brings a table that must be accepted. */
    void brings(String path, String rows) {
        Answer answer = posted(path, rows, "text/csv; charset=utf-8");
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    }

    private Answer posted(String path, String body, String contentType) {
        String key = UUID.randomUUID().toString();
        return once(path, body, contentType, key)
                .orElseGet(() -> await().pollInSameThread()
                        .atMost(PATIENCE)
                        .until(() -> once(path, body, contentType, key), Optional::isPresent)
                        .orElseThrow());
    }

    private Optional<Answer> once(String path, String body, String contentType, String key) {
        try {
            return Optional.of(person.post(district + path, body, contentType, key))
                    .filter(answer -> answer.status() != 202 && answer.status() != 503);
        } catch (Person.Unanswered cutOff) {
            return Optional.empty();
        }
    }

    /** Gets what must be there. */
    JsonNode reads(String path) {
        return read(path)
                .orElseGet(() -> await().pollInSameThread()
                        .atMost(PATIENCE)
                        .until(() -> read(path), Optional::isPresent)
                        .orElseThrow());
    }

    private Optional<JsonNode> read(String path) {
        Answer answer = person.get(district + path);
        if (answer.status() == 503) {
            return Optional.empty();
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Optional.of(answer.json());
    }
}
