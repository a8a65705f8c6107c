package community.linli.lending.views.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.views.audit.HistoryController.Entry;
import community.linli.lending.views.audit.HistoryController.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what happened to a loan to what is told of it, through a database; the history in order, twice and rebuilt. */
class HistoryTest {

    private static final String JINPING = "jinping-26";
    private static final CommunityId HERE = new CommunityId(JINPING);
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final Parties PARTIES = new Parties(HERE, BENS, ANAS);
    private static final LoanId LOAN = new LoanId("loan-1");
    private static final ItemId ITEM = new ItemId("drill");
    private static final LocalDate DUE = LocalDate.of(2026, 5, 8);
    private static final LocalDate LATER = DUE.plusDays(3);
    private static final Instant END = Instant.parse("2026-05-08T16:00:00Z");

    private final StoredViews stored = new StoredViews();
    private final HistoryController history = new HistoryController(new HistoryQuery(stored));

    private static <D> ProjectionScenario<D> happened(ProjectionScenario<D> nothing) {
        return nothing.given(new Subject("person", "ana"), new ResidentJoined(new PersonId("ana"), HERE, ANAS))
                .given(new Subject("person", "ben"), new ResidentJoined(new PersonId("ben"), HERE, BENS))
                .given(
                        new Subject("person", "sun"),
                        new ResidentJoined(new PersonId("sun"), HERE, new HouseholdId("9")))
                .by("ben")
                .given(new LoanRequested(
                        LOAN, ITEM, HERE, BENS, ANAS, 7, END, null, null, null, null, null, null, "Please.", null))
                .by("ana")
                .given(new LoanAccepted(LOAN, ITEM, END, null, null, PARTIES, null, null))
                .given(new HandoverConfirmed(LOAN, ITEM, Side.OWNER, null, null))
                .by("ben")
                .given(new LoanHandedOver(LOAN, ITEM, DUE.minusDays(7), DUE, END, null, PARTIES, null, null, null))
                .by("rule")
                .given(new LoanBecameOverdue(LOAN, ITEM, DUE, PARTIES))
                .by("sun")
                .given(new DueMoved(LOAN, ITEM, LATER, END, Mover.STEWARD, "The lift was broken."))
                .given(new LoanReturned(LOAN, ITEM, "It stood in the hall.", null, PARTIES, null, null, null))
                .given(new LoanReopened(LOAN, ITEM, PARTIES, LATER, END, "It was another drill."));
    }

    @BeforeEach
    void happen() {
        for (Projection<?> projection : List.of(new HistoryProjection(), new DwellingsProjection())) {
            stored.write(
                    projection.name(),
                    happened(ProjectionScenario.of(projection)).documents());
        }
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private History read(String person, String role, long after) {
        return history.history(StoredViews.by(person, role), JINPING, "loan-1", after);
    }

    @Test
    void everythingIsToldInOrderWithWhichSideDidItAndTheRecordedReasons() {
        assertThat(read("ana", "resident", 0).entries())
                .extracting(Entry::number, Entry::what, Entry::by, Entry::reason, Entry::dueOn)
                .containsExactly(
                        tuple(1L, "LoanRequested", "borrower", null, null),
                        tuple(2L, "LoanAccepted", "owner", null, null),
                        tuple(3L, "HandoverConfirmed", "owner", null, null),
                        tuple(4L, "LoanHandedOver", "borrower", null, DUE),
                        tuple(5L, "LoanBecameOverdue", "rule", null, null),
                        tuple(6L, "DueMoved", "steward", "The lift was broken.", LATER),
                        tuple(7L, "LoanReturned", "steward", "It stood in the hall.", null),
                        tuple(8L, "LoanReopened", "steward", "It was another drill.", LATER));
        assertThat(read("ben", "resident", 6).entries())
                .extracting(Entry::number)
                .containsExactly(7L, 8L);
    }

    @Test
    void nobodyReadsWhichPersonItWas() {
        String told = DomainJson.mapper().writeValueAsString(read("ana", "resident", 0));

        assertThat(told).doesNotContain("\"ben\"", "\"ana\"", "\"sun\"", "1-102", "2-301", "Please.");
    }

    @Test
    void thePartiesAndAStewardReadItAndNobodyElse() {
        assertThat(read("ben", "resident", 0).entries()).hasSize(8);
        assertThat(read("wei", "steward", 0).entries()).hasSize(8);
        assertThatThrownBy(() -> read("sun", "resident", 0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> history.history(StoredViews.by("ana", "resident"), "elsewhere", "loan-1", 0))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> history.history(StoredViews.by("ana", "resident"), JINPING, "loan-2", 0))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whoActsMayHaveAnIdOfAnyForm() {
        assertThat(ProjectionScenario.of(new HistoryProjection())
                        .by("issuer/ana")
                        .given(new LoanBecameOverdue(LOAN, ITEM, DUE))
                        .documents())
                .extractingByKey("loan-1/1")
                .extracting(EntryDocument::actor)
                .isEqualTo("issuer/ana");
    }
}
