package community.linli.eventsourcing.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoicePaid;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceReminded;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceWrittenOff;
import community.linli.eventsourcing.testkit.invoices.InvoiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionScenarioTest {

    private static final InvoiceId ONE = new InvoiceId("one");
    private static final InvoiceIssued ISSUED =
            new InvoiceIssued(ONE, "acme", "17", Instant.parse("2026-05-15T10:00:00Z"));

    record Reminders(String number, int count) {}

    private static class RemindersProjection implements Projection<Reminders> {
        @Override
        public String name() {
            return "reminders";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Reminders> documentType() {
            return Reminders.class;
        }

        @Override
        public List<String> documentIds(Recorded<?> recorded) {
            return List.of(recorded.subject().id());
        }

        @Override
        public @Nullable Reminders evolve(@Nullable Reminders document, String documentId, Recorded<?> recorded) {
            return switch ((InvoiceEvent) recorded.occurrence()) {
                case InvoiceIssued issued -> new Reminders(issued.number(), 0);
                case InvoiceReminded _ ->
                    document == null ? null : new Reminders(document.number(), document.count() + 1);
                case InvoicePaid _ -> null;
                case InvoiceWrittenOff _ -> document;
            };
        }
    }

    @Test
    void documentsFollowTheHistory() {
        ProjectionScenario.of(new RemindersProjection())
                .given(ISSUED, new InvoiceReminded(ONE))
                .thenDocument("one", new Reminders("17", 1))
                .given(new InvoicePaid(ONE))
                .thenNoDocument("one");
    }

    @Test
    void aWrongDocumentIsFound() {
        ProjectionScenario<Reminders> scenario =
                ProjectionScenario.of(new RemindersProjection()).given(ISSUED);
        assertThatThrownBy(() -> scenario.thenDocument("one", new Reminders("17", 1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Reminders[number=17, count=0]");
    }

    @Test
    void aProjectionThatCountsInItselfIsFound() {
        Projection<Reminders> counting = new RemindersProjection() {
            private int seen;

            @Override
            public Reminders evolve(@Nullable Reminders document, String documentId, Recorded<?> recorded) {
                return new Reminders("17", ++seen);
            }
        };
        assertThatThrownBy(
                        () -> ProjectionScenario.of(counting).given(ISSUED).thenDocument("one", new Reminders("17", 1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("differs when it is rebuilt in one go");
    }

    @Test
    void aDocumentThatIsNamedForTheFirstEventAloneIsFound() {
        Projection<Reminders> forgetful = new RemindersProjection() {
            @Override
            public List<String> documentIds(Recorded<?> recorded) {
                return recorded.occurrence() instanceof InvoiceIssued ? List.of("one") : List.of();
            }
        };
        assertThatThrownBy(() -> ProjectionScenario.of(forgetful)
                        .given(ISSUED, new InvoicePaid(ONE))
                        .documents())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but not for InvoicePaid");
    }
}
