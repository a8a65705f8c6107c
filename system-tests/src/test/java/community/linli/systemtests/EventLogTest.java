package community.linli.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checker itself must be able to find fault. */
class EventLogTest {

    @Test
    void anUnbrokenLogHasNoFlaws() {
        assertThat(EventLog.flaws(log("a 1", "b 1", "a 2"))).isEmpty();
    }

    @Test
    void aMissingVersionIsAFlaw() {
        assertThat(EventLog.flaws(log("a 1", "a 3"))).containsExactly("wuhou/loan/a has version 3 where 2 is due");
    }

    @Test
    void anEventThatIsThereTwiceIsAFlaw() {
        assertThat(EventLog.flaws(log("a 1", "a 1"))).contains("event a-1 is there twice");
    }

    private static List<JsonNode> log(String... events) {
        return Stream.of(events)
                .map(event -> event.split(" ", 2))
                .<JsonNode>map(event -> JsonMapper.shared()
                        .createObjectNode()
                        .put("id", event[0] + "-" + event[1])
                        .put("district", "wuhou")
                        .put("subject", "loan/" + event[0])
                        .put("streamversion", Long.parseLong(event[1])))
                .toList();
    }
}
