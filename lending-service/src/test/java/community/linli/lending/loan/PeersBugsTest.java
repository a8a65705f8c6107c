package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other lending systems got wrong; docs/services/lending-peers-bugs.md says which test keeps us from which of it. */
class PeersBugsTest extends LoanScenarios {

    private static final Path TABLE = Path.of("..", "docs", "services", "lending-peers-bugs.md");
    private static final int BUGS = 34;
    private static final ItemId SAW = new ItemId("saw");
    private static final LoanId OF_SAW = new LoanId("ben-saw");
    private static final Instant LAST_SECOND = END_OF_DUE_DAY.minusSeconds(1);

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    private static RequestLoan asks(LoanId loan, ItemId item) {
        return new RequestLoan(loan, JINPING, item, null, null, null);
    }

    private static LoanRequested dated(LocalDate from, LocalDate to) {
        return new LoanRequested(
                OTHER,
                DRILL,
                JINPING,
                homeOf("cho"),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                from,
                to,
                null,
                null,
                null,
                null,
                null,
                MORNING);
    }

    private static LoanAccepted promised(LocalDate from, LocalDate to) {
        Instant by = END_OF_DUE_DAY.plus(Duration.ofDays(to.toEpochDay() - DUE.toEpochDay()));
        return new LoanAccepted(OTHER, DRILL, by, from, to, parties("cho"), MORNING, true);
    }

    @Test
    void noExtensionRunsIntoDaysThatArePromisedToAnother() {
        LocalDate later = DUE.plusDays(5);
        out().given(dated(later, later.plusDays(2)), promised(later, later.plusDays(2)))
                .by("ben", "resident")
                .when(new AskExtension(LOAN, JINPING))
                .thenRejected(LoanRejection.DAYS_TAKEN);
    }

    @Test
    void whatIsLateIsNotFreeTomorrow() {
        out().given(requested(OTHER, "cho"))
                .at(END_OF_DUE_DAY.plus(Duration.ofDays(20)))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE);
    }

    @Test
    void aPromiseThatHasLapsedDoesNotWakeAgain() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, lapsed())
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenRejected(LoanRejection.LOAN_ENDED);
    }

    @Test
    void loansOneAfterTheOtherNeedOneCopy() {
        LocalDate later = DUE.plusDays(1);
        out().given(dated(later, later.plusDays(2)))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(new LoanAccepted(
                        OTHER,
                        DRILL,
                        END_OF_DUE_DAY.plus(Duration.ofDays(3)),
                        later,
                        later.plusDays(2),
                        parties("cho"),
                        MORNING,
                        true));
    }

    @Test
    void theDueDayIsStillTheBorrowers() {
        out().given(dated(DUE, DUE.plusDays(2)))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE);
    }

    @Test
    void aHandoverUnderWayIsNotStoppedByALaterPromise() {
        LocalDate later = DUE.plusDays(1);
        onTheBoard()
                .given(REQUESTED, ACCEPTED, dated(later, later.plusDays(2)), promised(later, later.plusDays(2)))
                .by("ana", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(confirmed(Side.BORROWER), OUT);
    }

    @Test
    void whatComesBackInTheMorningMayGoOutTheSameDay() {
        out().given(requested(OTHER, "cho"))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(accepted(OTHER, "cho"));
    }

    @Test
    void nobodyAsksForWhatTheyHaveAndMayOnceItIsBack() {
        out().by("ben", "resident")
                .when(asks(new LoanId("again"), DRILL))
                .thenRejected(LoanRejection.ALREADY_ASKED)
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .by("ben", "resident")
                .when(asks(new LoanId("again-later"), DRILL))
                .thenEvents(requested(new LoanId("again-later"), "ben"));
    }

    @Test
    void requestsAndLoansCountTogether() {
        out().by("ben", "resident")
                .when(asks(OF_SAW, SAW))
                .when(asks(new LoanId("ben-pot"), new ItemId("pot")))
                .thenRejected(LoanRejection.LIMIT_REACHED);
    }

    @Test
    void onTheDueDayNothingIsOverdue() {
        out().at(LAST_SECOND).by("ben", "resident").when(asks(OF_SAW, SAW)).thenLast(sawAsked(LAST_SECOND));
        out().at(END_OF_DUE_DAY)
                .by("ben", "resident")
                .when(asks(OF_SAW, SAW))
                .thenRejected(LoanRejection.SOMETHING_OVERDUE);
    }

    @Test
    void whatWasLateIsLateNoMoreOnAnotherDueDay() {
        LocalDate later = DUE.plusDays(8);
        Instant nextDay = END_OF_DUE_DAY.plus(Duration.ofDays(1));
        out().given(
                        new LoanBecameOverdue(LOAN, DRILL, DUE),
                        new ExtensionGranted(LOAN, DRILL, later, END_OF_DUE_DAY.plus(Duration.ofDays(8))))
                .at(nextDay)
                .by("ben", "resident")
                .when(asks(OF_SAW, SAW))
                .thenLast(sawAsked(nextDay));
    }

    private static LoanRequested sawAsked(Instant now) {
        return new LoanRequested(
                OF_SAW,
                SAW,
                JINPING,
                homeOf("ben"),
                homeOf("ana"),
                7,
                now.plus(Duration.ofDays(3)),
                null,
                null,
                null,
                null,
                null,
                now.plus(Duration.ofDays(1)),
                null,
                now);
    }

    @Test
    void nobodyElseBringsAThingBack() {
        out().by("cho", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenRejected(LoanRejection.LOAN_NOT_FOUND);
    }

    @Test
    void theTableNamesATestForEveryBugAndEveryOneOfThemIsThere() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\d+\\. .*"))
                .toList();
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('.'))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, BUGS)
                        .mapToObj(Integer::toString)
                        .toList());
        for (String line : lines) {
            List<String> tests = Pattern.compile("`(\\w+)\\.(\\w+)`")
                    .matcher(line)
                    .results()
                    .filter(named -> !isThere(named))
                    .map(MatchResult::group)
                    .toList();
            assertThat(line).matches(".*`\\w+\\.\\w+`.*");
            assertThat(tests).as("named in line %s, and not there", line).isEmpty();
        }
    }

    private static boolean isThere(MatchResult named) {
        return Stream.of("event-sourcing", "catalog-service", "lending-service", "system-tests")
                .map(module -> Path.of("..", module, "src", "test", "java"))
                .flatMap(PeersBugsTest::files)
                .filter(file -> file.getFileName().toString().equals(named.group(1) + ".java"))
                .anyMatch(file -> text(file).contains("void " + named.group(2) + "("));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new AssertionError("The tests in " + folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
