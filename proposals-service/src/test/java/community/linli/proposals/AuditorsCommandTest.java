package community.linli.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class AuditorsCommandTest {

    private static final String ELECTION = """
            META
            key;value
            budget;10
            vote_type;approval
            PROJECTS
            project_id;cost
            树;4
            b;4
            a;4
            z;9
            VOTES
            voter_id;vote
            1;树,b
            2;树
            3;a
            4;z
            """;

    @TempDir
    Path folder;

    private Path file;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void writeTheElection() throws IOException {
        file = folder.resolve("election.pb");
        Files.writeString(file, ELECTION);
    }

    private static Said say(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AuditorsCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theIdsOfTheFundedProjectsArePrintedOneALineByCodePoints() {
        String line = System.lineSeparator();
        assertThat(say(file.toString(), "--rule", "greedy_cost_sat"))
                .isEqualTo(new Said(0, "a" + line + "树" + line, ""));
        assertThat(say("--ties", "lexico", "--rule", "mes_cost_sat_add1", "--increment", "0.5", file.toString()))
                .isEqualTo(new Said(0, "a" + line + "树" + line, ""));
    }

    @Test
    void everyProjectIsExplainedWhenAsked() {
        Said said = say(file.toString(), "--rule", "greedy_cost_sat", "--explain");
        assertThat(said.out().lines().skip(2).toList()).element(0).isEqualTo("");
        assertThat(said.out())
                .contains("Budget 10, spent 8.")
                .contains("b: costs 4, 1 vote. Not funded. When its turn came by votes, the money left fell short by 2."
                        + " With 1 more its turn would have come early enough.")
                .contains("z: costs 9, 1 vote. Not funded.")
                .contains("树: costs 4, 2 votes. Funded as number 1: it came next by votes and fitted; 6 of the budget"
                        + " were left.");
    }

    @TestFactory
    Stream<DynamicTest> aWrongQuestionIsAnsweredInOneSentence() {
        return Stream.of(
                        List.of("Which file is to be counted?"),
                        List.of("There is no file nowhere.pb.", "nowhere.pb", "--rule", "mes_cost_sat"),
                        List.of("By which rule is it to be counted?", "FILE"),
                        List.of("There is no rule best;", "FILE", "--rule", "best"),
                        List.of("--rule needs a value.", "FILE", "--rule"),
                        List.of("The increment must be", "FILE", "--rule", "mes_cost_sat", "--increment", "0"),
                        List.of("The increment must be", "FILE", "--rule", "mes_cost_sat", "--increment", "much"),
                        List.of("Ties are broken by", "FILE", "--rule", "mes_cost_sat", "--ties", "dice"),
                        List.of("allocate does not understand --fast.", "FILE", "--rule", "mes_cost_sat", "--fast"),
                        List.of("allocate does not understand other.pb.", "FILE", "other.pb", "--rule", "mes_cost_sat"))
                .map(asked -> DynamicTest.dynamicTest(asked.toString(), () -> {
                    Said said = say(asked.stream()
                            .skip(1)
                            .map(part -> part.equals("FILE") ? file.toString() : part)
                            .toArray(String[]::new));
                    assertThat(said.code()).isEqualTo(2);
                    assertThat(said.out()).isEmpty();
                    assertThat(said.err().lines()).hasSize(1);
                    assertThat(said.err()).startsWith(asked.getFirst());
                }));
    }

    @Test
    void aWrongFileIsAnsweredWithLineAndColumn() throws IOException {
        Files.writeString(file, ELECTION.replace("b;4", "b;4,5"));
        assertThat(say(file.toString(), "--rule", "mes_cost_sat"))
                .isEqualTo(new Said(
                        2,
                        "",
                        "Line 8, column 3: The cost of b is written with a comma: 4,5." + System.lineSeparator()));
        assertThat(say(folder.toString(), "--rule", "mes_cost_sat").code()).isEqualTo(2);
    }

    @Test
    void aGrowthWithoutEndFailsInsteadOfAnsweringWrongly() {
        Said said = say(file.toString(), "--rule", "mes_cost_sat_add1", "--increment", "0.0000001");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("After 1000000 steps of 1/100000 each the shares had still to grow");
    }
}
