package community.linli.proposals.views.projects;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.EntryId;
import community.linli.proposals.project.Photo;
import community.linli.proposals.project.ProjectEvent.BudgetAmended;
import community.linli.proposals.project.ProjectEvent.BudgetProposed;
import community.linli.proposals.project.ProjectEvent.ContractSigned;
import community.linli.proposals.project.ProjectEvent.DatedMilestone;
import community.linli.proposals.project.ProjectEvent.DisbursementRefused;
import community.linli.proposals.project.ProjectEvent.DisbursementRequested;
import community.linli.proposals.project.ProjectEvent.ExpenseRecorded;
import community.linli.proposals.project.ProjectEvent.ExpenseReversed;
import community.linli.proposals.project.ProjectEvent.ExpertVisited;
import community.linli.proposals.project.ProjectEvent.MilestoneMissed;
import community.linli.proposals.project.ProjectEvent.MilestoneMoved;
import community.linli.proposals.project.ProjectEvent.MilestoneReached;
import community.linli.proposals.project.ProjectEvent.MoneyDisbursed;
import community.linli.proposals.project.ProjectEvent.MoneyRepaid;
import community.linli.proposals.project.ProjectEvent.ProjectAwarded;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.project.ProjectEvent.TrainingHeld;
import community.linli.proposals.project.ProjectEvent.UpdatePosted;
import community.linli.proposals.project.ProjectEvent.VolunteersWorked;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.project.Receipt;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.rating.RatingEvent.ProjectRated;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProjectsProjectionTest {

    private static final ProjectId PROJECT = new ProjectId("2026.benches");
    private static final RoundId ROUND = new RoundId("2026");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final EntryId ONE = new EntryId("one");
    private static final EntryId TWO = new EntryId("two");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final Parties PARTIES = new Parties(JINPING, "Green Neighbours", new PersonId("wen"));
    private static final List<BudgetLine> BUDGET = List.of(new BudgetLine("materials", "wood", 900));
    private static final ProjectAwarded AWARDED = awarded(PROJECT, JINPING, 900);
    private static final ContractSigned SIGNED = new ContractSigned(
            PROJECT,
            PARTIES,
            BUDGET,
            List.of(
                    new DatedMilestone("Benches stand", DAY, Instant.parse("2026-06-30T16:00:00Z")),
                    new DatedMilestone("Feast held", DAY, Instant.parse("2026-06-30T16:00:00Z"))));
    private static final DisbursementRequested ASKED =
            new DisbursementRequested(PROJECT, ONE, 600, "Wood", new PersonId("wen"));
    private static final MoneyDisbursed PAID = new MoneyDisbursed(PROJECT, ROUND, ONE, 600, new PersonId("olga"));
    private static final ExpenseRecorded SPENT =
            new ExpenseRecorded(PROJECT, ONE, "materials", 250, "Planks", DAY, new Receipt("A-17", "Timber Ltd", null));

    private static ProjectAwarded awarded(ProjectId project, CommunityId community, long grantFen) {
        return new ProjectAwarded(
                project,
                ROUND,
                new ProposalId("benches"),
                community,
                "Benches",
                List.of(Dimension.PLACE),
                new Parties(community, null, null),
                BUDGET,
                List.of(),
                grantFen);
    }

    @Test
    void thePageShowsEveryFen() {
        ProjectDocument page = page(
                AWARDED,
                SIGNED,
                ASKED,
                PAID,
                SPENT,
                new DisbursementRequested(PROJECT, TWO, 200, "Paint", new PersonId("wen")),
                new DisbursementRefused(PROJECT, TWO, "Too early."),
                new ExpenseReversed(
                        PROJECT, ONE, "materials", 250, new Receipt("A-17", "Timber Ltd", null), "Typed twice."));

        assertThat(page)
                .extracting(ProjectDocument::grantFen, ProjectDocument::disbursedFen, ProjectDocument::spentFen)
                .containsExactly(900L, 600L, 0L);
        assertThat(page.disbursements())
                .extracting(ProjectDocument.Disbursement::standing)
                .containsExactly("paid", "refused");
        assertThat(page.expenses().getFirst().reversal()).isEqualTo("Typed twice.");
        assertThat(page.organisation()).isEqualTo("Green Neighbours");
        assertThat(page.version()).isEqualTo(8);
    }

    @Test
    void aMilestoneIsMissedMovedAndReached() {
        assertThat(page(AWARDED, SIGNED, new MilestoneMissed(PROJECT, 1)).milestones())
                .extracting(ProjectDocument.Milestone::standing)
                .containsExactly("missed", "open");
        ProjectDocument.Milestone moved = page(
                        AWARDED,
                        SIGNED,
                        new MilestoneMissed(PROJECT, 2),
                        new MilestoneMoved(PROJECT, 2, DAY.plusDays(5), AT, "It rained."))
                .milestones()
                .get(1);
        assertThat(moved.standing()).isEqualTo("open");
        assertThat(moved.dueOn()).isEqualTo(DAY.plusDays(5));
        List<Photo> photos = List.of(new Photo("Four benches", "https://pictures.example/1.jpg", null));
        assertThat(page(AWARDED, SIGNED, new MilestoneReached(PROJECT, 1, "They stand.", photos, true))
                        .milestones()
                        .getFirst())
                .isEqualTo(new ProjectDocument.Milestone(
                        1, "Benches stand", DAY, "reached", true, "They stand.", photos, AT));
    }

    @Test
    void theDiaryIsOnThePageAndCountedInTheList() {
        Event[] events = {
            AWARDED,
            SIGNED,
            new TrainingHeld(PROJECT, ONE, DAY, "Woodwork", "Master Li", 12, 90),
            new ExpertVisited(PROJECT, ONE, DAY, "Professor Hu", "Solid.", "Oil it."),
            new VolunteersWorked(PROJECT, ONE, DAY, 30, 3600, "Planting"),
            new UpdatePosted(PROJECT, ONE, "We have begun.", List.of())
        };
        ProjectDocument page = page(events);
        assertThat(page.trainings().getFirst().topic()).isEqualTo("Woodwork");
        assertThat(page.visits().getFirst().advice()).isEqualTo("Oil it.");
        assertThat(page.volunteering().getFirst().minutes()).isEqualTo(3600);
        assertThat(page.updates()).containsExactly(new ProjectDocument.Update(ONE, AT, "We have begun.", List.of()));
        assertThat(summary(events))
                .extracting(
                        SummaryDocument::trainings,
                        SummaryDocument::visits,
                        SummaryDocument::volunteerMinutes,
                        SummaryDocument::updates,
                        SummaryDocument::steps)
                .containsExactly(1, 1, 3600L, 1, List.of("open", "open"));
    }

    @Test
    void anAmendedBudgetHoldsFromItsApproval() {
        List<BudgetLine> other = List.of(new BudgetLine("events", "feast", 900));
        BudgetProposed proposed = new BudgetProposed(PROJECT, ONE, other, "Bigger.", new PersonId("wen"));
        assertThat(page(AWARDED, SIGNED, proposed).budget()).isEqualTo(BUDGET);
        ProjectDocument amended = page(AWARDED, SIGNED, proposed, new BudgetAmended(PROJECT, ONE, other));
        assertThat(amended.budget()).isEqualTo(other);
        assertThat(amended.amendments().getFirst().standing()).isEqualTo("approved");
    }

    @Test
    void whatIsOpenLapsesWithTheEnd() {
        BudgetProposed proposed = new BudgetProposed(PROJECT, ONE, BUDGET, "Same.", new PersonId("wen"));
        ProjectDocument page = page(AWARDED, SIGNED, ASKED, proposed, new ProjectEliminated(PROJECT, ROUND, 900, 0));
        assertThat(page.stage()).isEqualTo("eliminated");
        assertThat(page.judgement()).isEqualTo("eliminated");
        assertThat(page.disbursements().getFirst().standing()).isEqualTo("lapsed");
        assertThat(page.amendments().getFirst().standing()).isEqualTo("lapsed");
    }

    @Test
    void aNoticeAndItsEndAreSeen() {
        ProjectDocument noticed = page(AWARDED, SIGNED, new ProjectPutUnderNotice(PROJECT, true));
        assertThat(noticed.judgement()).isEqualTo("under-notice");
        assertThat(noticed.paymentsRest()).isTrue();
        ProjectDocument freed = page(
                AWARDED,
                SIGNED,
                new ProjectPutUnderNotice(PROJECT, true),
                new ProjectContinued(PROJECT, ROUND, true, false));
        assertThat(freed.judgement()).isEqualTo("continued");
        assertThat(freed.paymentsRest()).isFalse();
    }

    @Test
    void theBooksOfARoundBalance() {
        SummaryDocument running = summary(AWARDED, SIGNED, ASKED, PAID, SPENT);
        SummaryDocument ended = summary(
                AWARDED,
                SIGNED,
                ASKED,
                PAID,
                SPENT,
                new ProjectEliminated(PROJECT, ROUND, 300, 350),
                new MoneyRepaid(PROJECT, ROUND, 100));
        SummaryDocument givenUp = summary(
                awarded(PROJECT, new CommunityId("south"), 70),
                new ProjectGivenUp(PROJECT, ROUND, "No time.", 70, 0, false));
        BooksOfRound books = BooksOfRound.of("2026", List.of(running, ended, givenUp));

        assertThat(books.total()).isEqualTo(new BooksOfRound.Sums(3, 1870, 300, 1200, 500, 600, 370, 100, 470));
        assertThat(books.total().awardedFen())
                .isEqualTo(books.total().undisbursedFen()
                        + (books.total().disbursedFen() - books.total().repaidFen())
                        + books.total().returnedFen());
        assertThat(books.communities().get("south")).isEqualTo(new BooksOfRound.Sums(1, 70, 0, 0, 0, 0, 70, 0, 70));
        assertThat(books)
                .extracting(
                        BooksOfRound::continued,
                        BooksOfRound::eliminated,
                        BooksOfRound::givenUp,
                        BooksOfRound::awaiting)
                .containsExactly(0, 1, 1, 1);
    }

    @Test
    void ratingsAreTotalsAndNobodyIsInThem() {
        ProjectionScenario.of(new ProjectRatingsProjection())
                .given(
                        new ProjectRated(PROJECT, new PersonId("ana"), 2, 0),
                        new ProjectRated(PROJECT, new PersonId("ben"), 5, 0),
                        new ProjectRated(PROJECT, new PersonId("ana"), 4, 2))
                .thenDocument(PROJECT.value(), new RatingDocument(2, 9));
    }

    private static ProjectDocument page(Event... events) {
        return after(new ProjectPagesProjection(), events);
    }

    private static SummaryDocument summary(Event... events) {
        return after(new ProjectSummariesProjection(), events);
    }

    private static <D> D after(Projection<D> projection, Event... events) {
        return Objects.requireNonNull(
                ProjectionScenario.of(projection).given(events).documents().get(PROJECT.value()));
    }
}
