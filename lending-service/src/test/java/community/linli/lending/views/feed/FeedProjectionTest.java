package community.linli.lending.views.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanId;
import community.linli.lending.views.feed.FeedDocument.Entry;
import community.linli.lending.views.feed.FeedDocument.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeedProjectionTest {

    private static final LoanId LOAN = new LoanId("loan-1");
    private static final ItemId DRILL = new ItemId("drill");
    private static final LocalDate DUE = LocalDate.of(2026, 5, 8);
    private static final Instant LATER = Instant.parse("2026-05-08T16:00:00Z");
    private static final LoanRequested ASKED = new LoanRequested(
            LOAN,
            DRILL,
            new CommunityId("jinping-26"),
            new HouseholdId("1-102"),
            new HouseholdId("2-301"),
            7,
            LATER,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    private static final LoanHandedOver OUT =
            new LoanHandedOver(LOAN, DRILL, DUE.minusDays(7), DUE, LATER, null, null, null, null, null);

    private static FeedDocument document(ProjectionScenario<FeedDocument> story) {
        return Objects.requireNonNull(story.documents().get("loan/loan-1"));
    }

    private static ProjectionScenario<FeedDocument> story() {
        return ProjectionScenario.of(new FeedProjection()).given(ASKED);
    }

    @Test
    void aLoanThatIsOutIsDueOnItsDay() {
        FeedDocument loan = document(story().given(OUT));

        assertThat(loan.entries())
                .extracting(Entry::kind, Entry::from, Entry::sequence, Entry::isCancelled)
                .containsExactly(tuple(Kind.DUE, DUE, 0, false));
        assertThat(loan.lastDay()).isEqualTo(DUE);
        assertThat(loan.owner()).isEqualTo(new HouseholdId("2-301"));
        assertThat(loan.borrower()).isEqualTo(new HouseholdId("1-102"));
    }

    @Test
    void aDayThatStaysTheSameCountsNoChange() {
        FeedDocument loan = document(
                story().given(OUT).at("2026-05-02T10:00:00Z").given(new LoanRecalled(LOAN, DRILL, DUE, LATER, null)));

        assertThat(loan.entries()).extracting(Entry::sequence).containsExactly(0);
        assertThat(loan.entries().getFirst().changedAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
    }

    @Test
    void whatComesBackIsCalledOffOnceAndSaysWhen() {
        LoanReturned back = new LoanReturned(LOAN, DRILL, null, null, null, null, null, null);
        FeedDocument loan =
                document(story().given(OUT).at("2026-06-02T10:00:00Z").given(back, back));

        assertThat(loan.entries())
                .extracting(Entry::sequence, Entry::isCancelled)
                .containsExactly(tuple(1, true));
        assertThat(loan.lastDay()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void aHandoverAndADueDayStandBesideEachOther() {
        FeedDocument loan =
                document(story().given(new HandoverAgreed(LOAN, DRILL, LATER, LATER.plusSeconds(3600)), OUT));

        assertThat(loan.entries()).extracting(Entry::kind).containsExactly(Kind.DUE, Kind.HANDOVER);
    }
}
