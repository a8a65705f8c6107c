package community.linli.eventsourcing.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactContractTest {

    private static final String SAMPLE = """
            {"specversion":"1.0","id":"1","source":"/districts/north/customers",
             "type":"community.linli.customers.customer-blocked.v1","subject":"customer/acme",
             "time":"2026-05-01T10:00:00Z","district":"north","streamversion":1,"data":{"customer":"acme"}}""";

    @TempDir
    Path services;

    @Test
    void aFactThatNobodyPublishesIsFound() {
        assertThat(FactContract.of(InvoicesContext.declare(), services).breaches())
                .containsExactly(
                        "customers publishes no customer-blocked.v1",
                        "customers has no golden sample of customer-blocked.v1");
    }

    @Test
    void aFieldThatIsNotPublishedOrNotAlwaysThereIsFound() throws Exception {
        publish("{\"properties\":{\"client\":{}}}", SAMPLE);
        assertThat(FactContract.of(InvoicesContext.declare(), services).breaches())
                .containsExactly("CustomerBlocked.customer is no field of the publisher's");
        publish("{\"properties\":{\"customer\":{}}}", SAMPLE);
        assertThat(FactContract.of(InvoicesContext.declare(), services).breaches())
                .containsExactly("CustomerBlocked.customer may be absent, but is read as if it never were");
    }

    @Test
    void aSampleThatDoesNotFitIsFound() throws Exception {
        String schema = "{\"required\":[\"customer\"],\"properties\":{\"customer\":{}}}";
        publish(schema, SAMPLE);
        assertThat(FactContract.of(InvoicesContext.declare(), services).breaches())
                .isEmpty();
        publish(schema, SAMPLE.replace("\"customer\":\"acme\"", "\"customer\":{\"name\":\"acme\"}"));
        assertThat(FactContract.of(InvoicesContext.declare(), services).breaches())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("CustomerBlocked: the data does not fit");
    }

    private void publish(String schema, String sample) throws Exception {
        Path resources = services.resolve(Path.of("customers-service", "src"));
        Path schemas = Files.createDirectories(resources.resolve(Path.of("main", "resources", "schemas", "customers")));
        Path golden = Files.createDirectories(resources.resolve(Path.of("test", "resources", "golden", "customers")));
        Files.writeString(schemas.resolve("customer-blocked.v1.schema.json"), schema);
        Files.writeString(golden.resolve("customer-blocked.v1.json"), sample);
    }
}
