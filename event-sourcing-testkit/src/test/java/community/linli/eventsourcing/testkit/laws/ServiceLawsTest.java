package community.linli.eventsourcing.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import community.linli.eventsourcing.testkit.scenario.GoldenSamples;
import community.linli.eventsourcing.upcasting.Upcaster;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ServiceLawsTest {

    private static final Path GOLDEN = GoldenSamples.folder("invoices");

    @TempDir
    Path module;

    @TestFactory
    Stream<DynamicTest> theLawsOfEventsHold() {
        return ServiceLaws.of(InvoicesContext.declare()).asTests();
    }

    @Test
    void aMissingSampleIsFound() {
        assertThat(planted(List.of()).breaches().get("every event has a golden sample"))
                .hasSize(4)
                .first()
                .asString()
                .contains("invoice-issued.v1.json is missing");
    }

    @Test
    void aRenamedFieldIsFound() throws Exception {
        plant("invoice-issued.v1.json", text -> text.replace("\"customer\"", "\"client\""));
        assertThat(misunderstood(List.of())).anyMatch(breach -> breach.contains("customer"));
    }

    @Test
    void anUnknownVersionIsFoundUntilItIsLifted() throws Exception {
        plant(
                "invoice-paid.v0.json",
                text -> text.replace("invoice-paid.v1", "invoice-paid.v0"),
                "invoice-paid.v1.json");
        assertThat(misunderstood(List.of())).anyMatch(breach -> breach.contains("neither known nor lifted"));
        assertThat(misunderstood(List.of(new PaidSinceTheBeginning()))).isEmpty();
    }

    @Test
    void aSampleThatCannotFollowIsFound() throws Exception {
        plant("invoice-paid.v1.json", text -> text.replace("\"streamversion\" : 2", "\"streamversion\" : 3"));
        assertThat(misunderstood(List.of())).anyMatch(breach -> breach.contains("has version 2, not 3"));
    }

    @Test
    void anOptionalFieldMayComeAndNothingMayGo() {
        String released = """
                {"type":"object","required":["a"],"properties":{"a":{"type":"string"},"b":{"enum":["x","y"]}}}""";
        assertThat(breaches(released, """
                        {"type":"object","title":"T","required":["a"],
                         "properties":{"a":{"type":"string"},"b":{"enum":["x","y","z"]},"c":{"type":"integer"}}}""")).isEmpty();
        assertThat(breaches(released, """
                        {"type":"object","required":["c"],"additionalProperties":false,
                         "properties":{"a":{"type":"integer"},"b":{"enum":["x"]},"c":{"type":"integer"}}}"""))
                .containsExactlyInAnyOrder(
                        "/a was required and is no more",
                        "/c has become required",
                        "/a has another type: \"integer\" instead of \"string\"",
                        "/b no longer knows the value y",
                        "/ has another additionalProperties: false instead of ");
        assertThat(breaches(released, "{\"type\":\"object\",\"required\":[\"a\"]}"))
                .containsExactlyInAnyOrder("/a is gone", "/b is gone");
    }

    @Test
    void aBreachFailsTheCheckByItsSentence() {
        assertThatThrownBy(planted(List.of())::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("It does not hold that every event has a golden sample");
    }

    /** What was paid once was paid by a field less. */
    private static final class PaidSinceTheBeginning implements Upcaster {
        @Override
        public String from() {
            return "community.linli.invoices.invoice-paid.v0";
        }

        @Override
        public String to() {
            return "community.linli.invoices.invoice-paid.v1";
        }

        @Override
        public JsonNode lift(JsonNode data) {
            return ((ObjectNode) data.deepCopy())
                    .put("invoice", data.path("invoice").asString());
        }
    }

    private interface Edit {
        String of(String text);
    }

    private void plant(String name, Edit edit) throws Exception {
        plant(name, edit, name);
    }

    private void plant(String name, Edit edit, String from) throws Exception {
        Path folder = Files.createDirectories(module.resolve(GOLDEN));
        Files.writeString(folder.resolve(name), edit.of(Files.readString(GOLDEN.resolve(from))));
    }

    private List<String> misunderstood(List<Upcaster> steps) {
        return planted(steps).breaches().get("every event ever released is still understood");
    }

    private ServiceLaws planted(List<Upcaster> steps) {
        return ServiceLaws.of(InvoicesContext.declare(), module, new Upcasters(steps));
    }

    private static List<String> breaches(String released, String current) {
        return SchemaCompatibility.breaches(
                DomainJson.mapper().readTree(released), DomainJson.mapper().readTree(current));
    }
}
