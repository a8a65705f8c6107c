package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class LoanRejectionTest extends LoanScenarios {

    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");
    private static final String TOO_LONG = "字".repeat(LoanPolicies.MAX_TEXT_LENGTH + 1);
    private static final List<String> UNPRINTABLE =
            List.of("a\u0000b", "a\u0007b", "a\u001Bb", "a\u202Eb", "a\u2028b", "a\u2066b", "a\uD800b", "a\u007Fb");

    private record Story(Scenario before, LoanCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(LoanRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(LoanRejection rejection) {
        RequestLoan request = new RequestLoan(LOAN, JINPING, DRILL);
        return switch (rejection) {
            case LOAN_NOT_FOUND -> new Story(asked().by("cho", "resident"), new AcceptLoan(LOAN, JINPING));
            case ITEM_NOT_FOUND ->
                new Story(
                        onTheBoard()
                                .given(new ResidentJoined(new PersonId("eve"), ELSEWHERE, homeOf("eve")))
                                .by("eve", "resident"),
                        new RequestLoan(LOAN, ELSEWHERE, DRILL));
            case NOT_A_MEMBER -> new Story(onTheBoard().by("dan", "resident"), request);
            case OWN_ITEM -> new Story(onTheBoard().by("ana", "resident"), request);
            case ITEM_WITHDRAWN ->
                new Story(onTheBoard().given(new ItemWithdrawn(DRILL)).by("ben", "resident"), request);
            case ITEM_NOT_FOR_LENDING ->
                new Story(
                        onTheBoard()
                                .given(new ItemListed(
                                        DRILL,
                                        JINPING,
                                        homeOf("ana"),
                                        "Drill",
                                        "tools",
                                        "swap",
                                        null,
                                        null,
                                        null,
                                        null))
                                .by("ben", "resident"),
                        request);
            case ALREADY_ASKED ->
                new Story(asked().by("ben", "resident"), new RequestLoan(new LoanId("again"), JINPING, DRILL));
            case ITEM_NOT_AVAILABLE ->
                new Story(
                        asked().given(requested(OTHER, "cho"), ACCEPTED).by("ana", "resident"),
                        new AcceptLoan(OTHER, JINPING));
            case NOT_THE_OWNER -> new Story(asked().by("ben", "resident"), new AcceptLoan(LOAN, JINPING));
            case NOT_THE_BORROWER ->
                new Story(asked().by("ana", "resident"), new CancelLoan(LOAN, JINPING, "I need it."));
            case ONLY_BY_RULE -> new Story(out().by("ana", "resident"), new MarkLoanOverdue(LOAN));
            case REQUEST_NOT_OPEN ->
                new Story(accepted().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, "Too late."));
            case LOAN_NOT_ACCEPTED -> new Story(asked().by("ben", "resident"), new ConfirmHandover(LOAN, JINPING));
            case ITEM_NOT_HANDED_OVER ->
                new Story(accepted().by("ana", "resident"), new ConfirmReturn(LOAN, JINPING, null));
            case HANDOVER_HAS_BEGUN ->
                new Story(
                        accepted()
                                .given(new HandoverConfirmed(LOAN, DRILL, Side.OWNER, null))
                                .by("ben", "resident"),
                        new CancelLoan(LOAN, JINPING, null));
            case ITEM_HANDED_OVER -> new Story(out().by("ben", "resident"), new CancelLoan(LOAN, JINPING, null));
            case LOAN_ENDED ->
                new Story(
                        out().given(new LoanReturned(LOAN, DRILL, null, null, null, null, null, null))
                                .by("ben", "resident"),
                        new ConfirmHandover(LOAN, JINPING));
            case REASON_MISSING -> new Story(asked().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, " \n "));
            case TEXT_TOO_LONG -> new Story(asked().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, TOO_LONG));
            case TEXT_UNPRINTABLE ->
                new Story(asked().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, UNPRINTABLE.getFirst()));
        };
    }

    @Test
    void noTextIsLongerThanTwoHundredCharacters() {
        accepted()
                .by("ana", "resident")
                .when(new CancelLoan(LOAN, JINPING, TOO_LONG))
                .thenRejected(LoanRejection.TEXT_TOO_LONG);
        out().by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, TOO_LONG))
                .thenRejected(LoanRejection.TEXT_TOO_LONG);
    }

    @Test
    void noTextHoldsWhatIsNotSeen() {
        for (String text : UNPRINTABLE) {
            asked().by("ana", "resident")
                    .when(new DeclineLoan(LOAN, JINPING, text))
                    .thenRejected(LoanRejection.TEXT_UNPRINTABLE);
            accepted()
                    .by("ben", "resident")
                    .when(new CancelLoan(LOAN, JINPING, text))
                    .thenRejected(LoanRejection.TEXT_UNPRINTABLE);
            out().by("ben", "resident")
                    .when(new ConfirmReturn(LOAN, JINPING, text))
                    .thenRejected(LoanRejection.TEXT_UNPRINTABLE);
        }
    }

    @Test
    void aReasonMayHaveSeveralLinesAndBeginWithAnySign() {
        asked().by("ana", "resident")
                .when(new DeclineLoan(LOAN, JINPING, "=1+1\n还在用 🔧"))
                .thenEvents(new LoanDeclined(LOAN, DRILL, "=1+1\n还在用 🔧", null));
    }

    @Test
    void theOwnerCallsOffAnAcceptedLoanWithAReasonOnly() {
        accepted()
                .by("ana", "resident")
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenRejected(LoanRejection.REASON_MISSING);
    }

    @Test
    void aRequestForAWithdrawnItemIsNotAccepted() {
        asked().given(new ItemWithdrawn(DRILL))
                .by("ana", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenRejected(LoanRejection.ITEM_WITHDRAWN);
    }

    @Test
    void whatBothHaveConfirmedIsNotDenied() {
        out().by("ben", "resident").when(new DenyHandover(LOAN, JINPING)).thenRejected(LoanRejection.ITEM_HANDED_OVER);
    }

    @Test
    void theOneWhoWaitsHearsWhereTheItemIsAndNeverWithWhom() {
        Scenario promised =
                accepted().given(requested(OTHER, "cho")).by("ana", "resident").when(new AcceptLoan(OTHER, JINPING));
        Scenario away =
                out().given(requested(OTHER, "cho")).by("ana", "resident").when(new AcceptLoan(OTHER, JINPING));

        assertThat(promised.answers().getFirst().detail()).startsWith("The item is promised to another household");
        assertThat(away.answers().getFirst().detail()).startsWith("The item is with another household");
    }

    private Scenario asked() {
        return onTheBoard().given(REQUESTED);
    }

    private Scenario accepted() {
        return asked().given(ACCEPTED);
    }

    private Scenario out() {
        return accepted().given(OUT);
    }
}
