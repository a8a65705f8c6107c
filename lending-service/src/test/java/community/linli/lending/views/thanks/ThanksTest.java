package community.linli.lending.views.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.StoredViews;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.views.thanks.ThanksController.Thanks;
import community.linli.lending.views.thanks.ThanksController.Wall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what was said to what is read, through a database; each history in order, twice and rebuilt. */
class ThanksTest {

    private static final String JINPING = "jinping-26";
    private static final CommunityId HERE = new CommunityId(JINPING);
    private static final HouseholdId ANAS = new HouseholdId("2-301");
    private static final HouseholdId BENS = new HouseholdId("1-102");
    private static final PersonId BEN = new PersonId("ben");

    private final StoredViews stored = new StoredViews();
    private final ThanksController wall = new ThanksController(new ThanksQuery(stored));

    @AfterEach
    void close() {
        stored.close();
    }

    private interface History {
        <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing);
    }

    private void happens(History history) {
        for (Projection<?> projection : List.of(new ThanksProjection(), new SpeakersProjection())) {
            stored.write(
                    projection.name(),
                    history.of(ProjectionScenario.of(projection)).documents());
        }
    }

    private static ThanksSaid said(int loan, Side side, String text) {
        return new ThanksSaid(
                new LoanId("loan-" + loan), new ItemId("drill"), new Parties(HERE, BENS, ANAS), side, text);
    }

    private static class Said implements History {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return nothing.given(new Subject("person", "ana"), new ResidentJoined(new PersonId("ana"), HERE, ANAS))
                    .given(new Subject("person", "ben"), new ResidentJoined(BEN, HERE, BENS))
                    .by("ben")
                    .at("2026-05-09T02:00:00Z")
                    .given(said(1, Side.BORROWER, "It drilled like butter."))
                    .by("ana")
                    .at("2026-05-09T02:00:00.500Z")
                    .given(said(1, Side.OWNER, "Clean as new."))
                    .at("2026-05-10T02:00:00Z")
                    .given(said(2, Side.OWNER, "Again."));
        }
    }

    private static final class Erased extends Said {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            return super.of(nothing)
                    .given(new Subject("person", "ben"), new ResidentLeft(BEN, HERE, BENS))
                    .given(new Subject("person", "ben"), new PersonErased(BEN, HERE, BENS));
        }
    }

    private Wall read(@Nullable String before, int limit) {
        return wall.wall(StoredViews.by("ana", "resident"), JINPING, before, limit);
    }

    @Test
    void thanksHangOnTheWallNewestFirst() {
        happens(new Said());

        assertThat(read(null, 50).thanks())
                .extracting(Thanks::from, Thanks::to, Thanks::text)
                .containsExactly(
                        tuple(ANAS, BENS, "Again."),
                        tuple(ANAS, BENS, "Clean as new."),
                        tuple(BENS, ANAS, "It drilled like butter."));
        assertThat(read(null, 50).next()).isNull();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        happens(new Said());

        Wall first = read(null, 2);
        Wall second = read(first.next(), 2);

        assertThat(first.thanks()).extracting(Thanks::text).containsExactly("Again.", "Clean as new.");
        assertThat(second.thanks()).extracting(Thanks::text).containsExactly("It drilled like butter.");
        assertThat(second.next()).isNull();
    }

    private static final class Hidden extends Said {
        @Override
        public <D> ProjectionScenario<D> of(ProjectionScenario<D> nothing) {
            Parties parties = new Parties(HERE, BENS, ANAS);
            ItemId drill = new ItemId("drill");
            return super.of(nothing)
                    .given(new ThanksHidden(new LoanId("loan-1"), drill, parties, Side.BORROWER, Side.OWNER, null))
                    .given(new LoanReopened(
                            new LoanId("loan-2"), drill, parties, LocalDate.of(2026, 6, 1), Instant.MAX, "Not yet."));
        }
    }

    @Test
    void whatIsHiddenOrOfALoanThatIsOpenAgainHangsNoMore() {
        happens(new Hidden());

        assertThat(read(null, 50).thanks())
                .extracting(Thanks::loan, Thanks::side, Thanks::text)
                .containsExactly(tuple(new LoanId("loan-1"), "owner", "Clean as new."));
    }

    @Test
    void theWordsOfAPersonWhoWasErasedAreGoneAndTheOthersStay() {
        happens(new Erased());

        assertThat(read(null, 50).thanks())
                .extracting(Thanks::from, Thanks::text)
                .containsExactly(tuple(ANAS, "Again."), tuple(ANAS, "Clean as new."), tuple(BENS, null));
    }

    @Test
    void whoLivesElsewhereReadsNothingAndAStewardEverything() {
        happens(new Said());

        assertThatThrownBy(() -> wall.wall(StoredViews.by("cho", "resident"), JINPING, null, 50))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> wall.wall(StoredViews.by("ana", "resident"), "elsewhere", null, 50))
                .isInstanceOf(ProblemException.class);
        assertThat(wall.wall(StoredViews.by("sun", "steward"), JINPING, null, 50)
                        .thanks())
                .hasSize(3);
    }

    @Test
    void whoWritesMayHaveAnIdOfAnyForm() {
        assertThat(ProjectionScenario.of(new ThanksProjection())
                        .by("issuer/ana")
                        .given(said(1, Side.OWNER, "Clean as new."))
                        .documents())
                .extractingByKey("loan-1/owner")
                .extracting(ThanksDocument::by)
                .isEqualTo("issuer/ana");
    }
}
