package community.linli.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.localstack.LocalStack;
import community.linli.systemtests.Board;
import community.linli.systemtests.Linli;
import community.linli.systemtests.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * README's five minutes, run word for word in one bash from the checkout's root. Four things differ, all in {@link #PRELUDE}, none in the text:
 * {@code ./linli up} finds the tests' stack running instead of starting one (that a second {@code up} is refused is the launcher's own rule); every
 * other {@code ./linli} is the real script, told by {@code LINLI_DATA} where the stack's folder is; {@code curl} goes to the stack's port where the
 * text says 8080; and {@code LOAN} is taken from the Location by the test, as README asks its reader to.
 */
class TourIT {

    private static final String PRELUDE = """
            cd "$LINLI_ROOT"
            ./linli() { if [ "$1" = up ]; then echo "up already:" "$@"; else command "$LINLI_ROOT/linli" "$@"; fi; }
            curl() { command curl --max-time 30 "${@//localhost:8080/localhost:$LINLI_PORT}"; }
            """;

    private static final String LOAN_FROM_LOCATION =
            "LOAN=$(sed -n 's#^[Ll]ocation: .*/loans/\\([0-9a-f-]*\\).*#\\1#p' \"$OUT/1\")\n";

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path out;

    @Test
    void everyCommandOfTheTourDoesWhatReadmeSays() throws Exception {
        List<String> blocks = Document.of("README.md").section("Five minutes with curl").blocks().stream()
                .map(lines -> String.join("\n", lines))
                .toList();
        assertThat(blocks).hasSize(4);
        noteWhereTheStackIs();

        List<String> said = run(blocks);

        assertThat(said.get(0)).as("the first block").contains("up already: up --demo --detach");
        theBoardIsReadAndTheItemAskedFor(blocks.get(1), said.get(1));
        theLoanGoesOutAndComesBack(said.get(1), said.get(2));
        whatIsWrongIsSaidInAProblem(said.get(3));
    }

    private static void theBoardIsReadAndTheItemAskedFor(String commands, String said) {
        assertThat(said).as(said).startsWith("{").contains("\"units\"");
        assertThat(said).contains("HTTP/1.1 201");
        assertThat(said)
                .containsPattern("(?i)location: /api/districts/wuhou/communities/jinping-26/loans/[0-9a-f-]{36}");
        Matcher item =
                Pattern.compile("ITEM=(\\S+) +# 《(.+)》, behind door (\\S+)").matcher(commands);
        assertThat(item.find()).isTrue();
        assertThat(Board.seenBy(Linli.person("steward"), Linli.JINPING).items())
                .filteredOn(Board.Item::id, item.group(1))
                .singleElement()
                .satisfies(found -> assertThat(found.name()).contains(item.group(2)))
                .extracting(Board.Item::door)
                .isEqualTo(item.group(3));
    }

    private static void theLoanGoesOutAndComesBack(String asked, String said) {
        List<String> answers = said.lines().filter(line -> !line.isBlank()).toList();
        assertThat(answers)
                .as(said)
                .hasSize(4)
                .allSatisfy(answer -> assertThat(
                                JSON.readTree(answer).path("outcome").asString())
                        .isEqualTo("accepted"));
        Matcher loan = Pattern.compile("/loans/([0-9a-f-]{36})").matcher(asked);
        assertThat(loan.find()).isTrue();
        Person owner = Linli.person("1-102");
        assertThat(owner.get(Linli.JINPING + "/loans/" + loan.group(1))
                        .json()
                        .path("phase")
                        .asString())
                .isEqualTo("returned");
    }

    private static void whatIsWrongIsSaidInAProblem(String said) {
        int second = said.lastIndexOf("{\"detail\"");
        assertThat(second).as(said).isPositive();
        JsonNode field = JSON.readTree(said.substring(0, second));
        assertThat(field.path("type").asString()).isEqualTo("/problems/invalid-fields");
        assertThat(field.path("violations").path(0).path("pointer").asString())
                .as("names the field: %s", field)
                .isEqualTo("/colour");
        String foreign = said.substring(second).strip();
        assertThat(JSON.readTree(foreign).path("status").asInt()).isEqualTo(404);
        assertThat(foreign)
                .isEqualTo(Linli.person("jinjiang-steward")
                        .get("nowhere/communities/jinping-26/board")
                        .body());
    }

    /** Runs the blocks in one bash and gives what each printed. */
    private List<String> run(List<String> blocks) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder(PRELUDE);
        for (int block = 0; block < blocks.size(); block++) {
            script.append("{\n" + blocks.get(block) + "\n} > \"$OUT/" + block + "\" 2>&1\n");
            script.append(block == 1 ? LOAN_FROM_LOCATION : "");
        }
        Path file = Files.writeString(out.resolve("tour.sh"), script);
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", file.toString());
        LocalStack stack = Linli.stack();
        bash.environment()
                .putAll(Map.of(
                        "LINLI_ROOT", Document.ROOT.toRealPath().toString(),
                        "LINLI_DATA", stack.data().toString(),
                        "LINLI_PORT", Integer.toString(stack.gateway().getPort()),
                        "OUT", out.toString()));
        bash.redirectErrorStream(true).redirectOutput(out.resolve("all").toFile());
        Process run = bash.start();
        boolean isDone = run.waitFor(Duration.ofMinutes(3).toMillis(), TimeUnit.MILLISECONDS);
        if (!isDone) {
            run.descendants().forEach(ProcessHandle::destroy);
            run.destroy();
        }
        assertThat(isDone).as("the tour ends").isTrue();
        assertThat(Files.readString(out.resolve("all"))).isEmpty();
        List<String> said = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            said.add(Files.readString(out.resolve(Integer.toString(block))).strip());
        }
        return said;
    }

    /** What a launcher would have noted for {@code ./linli token}. */
    private static void noteWhereTheStackIs() throws IOException {
        LocalStack stack = Linli.stack();
        ProcessHandle self = ProcessHandle.current();
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("pid", self.pid());
        note.put("startedAt", self.info().startInstant().orElseThrow().toString());
        note.put("ready", true);
        note.put("gateway", stack.gateway().toString());
        note.put("issuer", stack.issuerUri());
        note.put("hasOwnIssuer", stack.hasOwnIssuer());
        note.put("processes", stack.processes());
        Files.writeString(stack.data().resolve("running.json"), JSON.writeValueAsString(note));
    }
}
