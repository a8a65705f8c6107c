package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclareLost;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.DenyReturn;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.HideThanks;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SayThanks;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.TakeCounterOffer;
import community.linli.lending.loan.LoanCommand.TakePartsBack;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.time.DayOfWeek;
import java.time.Duration;
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
        RequestLoan request = new RequestLoan(LOAN, JINPING, DRILL, null, null, null);
        return switch (rejection) {
            case LOAN_NOT_FOUND -> new Story(asked().by("cho", "resident"), new AcceptLoan(LOAN, JINPING));
            case ITEM_NOT_FOUND ->
                new Story(
                        onTheBoard()
                                .given(new ResidentJoined(new PersonId("eve"), ELSEWHERE, homeOf("eve")))
                                .by("eve", "resident"),
                        new RequestLoan(LOAN, ELSEWHERE, DRILL, null, null, null));
            case NOT_A_MEMBER -> new Story(onTheBoard().by("dan", "resident"), request);
            case OWN_ITEM -> new Story(onTheBoard().by("ana", "resident"), request);
            case ITEM_WITHDRAWN ->
                new Story(onTheBoard().given(new ItemWithdrawn(DRILL)).by("ben", "resident"), request);
            case ITEM_PAUSED ->
                new Story(onTheBoard().given(new ItemPaused(DRILL)).by("ben", "resident"), request);
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
                new Story(
                        asked().by("ben", "resident"),
                        new RequestLoan(new LoanId("again"), JINPING, DRILL, null, null, null));
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
            case LOAN_NOT_ACCEPTED ->
                new Story(asked().by("ben", "resident"), new ConfirmHandover(LOAN, JINPING, null));
            case ITEM_NOT_HANDED_OVER ->
                new Story(accepted().by("ana", "resident"), new ConfirmReturn(LOAN, JINPING, null));
            case HANDOVER_HAS_BEGUN ->
                new Story(
                        accepted().given(confirmed(Side.OWNER)).by("ben", "resident"),
                        new CancelLoan(LOAN, JINPING, null));
            case ITEM_HANDED_OVER -> new Story(out().by("ben", "resident"), new CancelLoan(LOAN, JINPING, null));
            case LOAN_ENDED ->
                new Story(out().given(returned(null)).by("ben", "resident"), new ConfirmHandover(LOAN, JINPING, null));
            case NOT_A_PARTY ->
                new Story(
                        onTheBoard().by("cho", "resident"),
                        new RecordDoorLoan(LOAN, JINPING, DRILL, homeOf("ben"), TODAY));
            case STEWARD_NEEDED ->
                new Story(out().by("ana", "resident"), new MoveDue(LOAN, JINPING, DUE.plusDays(1), "Please."));
            case DISTRICT_CLOSED ->
                new Story(onTheBoard().given(new DistrictClosed(null)).by("ben", "resident"), request);
            case COMMUNITY_PAUSED ->
                new Story(onTheBoard().given(new CommunityPaused(JINPING)).by("ben", "resident"), request);
            case HOUSEHOLD_BLOCKED ->
                new Story(
                        onTheBoard()
                                .given(new BlockImposed(homeOf("ben"), JINPING, Scope.ASKING, TODAY, "Talk to me."))
                                .by("ben", "resident"),
                        request);
            case SOMETHING_OVERDUE -> new Story(out().at(END_OF_DUE_DAY).by("ben", "resident"), another("saw"));
            case LIMIT_REACHED -> new Story(asked().given(wished("saw")).by("ben", "resident"), another("pot"));
            case VOUCHER_NEEDED ->
                new Story(
                        onTheBoard()
                                .given(new LendingTermsSet(DRILL, List.of(DayOfWeek.values()), null, false, true))
                                .by("ben", "resident"),
                        request);
            case TURN_NOT_COME ->
                new Story(
                        out().given(queued("cho")).by("cho", "resident"),
                        new RequestLoan(OTHER, JINPING, DRILL, null, null, null));
            case OTHERS_WAIT ->
                new Story(asked().given(queued("cho")).by("ana", "resident"), new AcceptLoan(LOAN, JINPING));
            case DAYS_WRONG ->
                new Story(
                        onTheBoard().by("ben", "resident"),
                        new RequestLoan(LOAN, JINPING, DRILL, TODAY, TODAY.minusDays(1), null));
            case TOO_LONG ->
                new Story(
                        onTheBoard().by("ben", "resident"),
                        new RequestLoan(LOAN, JINPING, DRILL, TODAY, TODAY.plusDays(8), null));
            case NO_MEETING_DAY ->
                new Story(
                        onTheBoard()
                                .given(new LendingTermsSet(DRILL, List.of(DayOfWeek.SUNDAY), null, false, false))
                                .by("ben", "resident"),
                        new RequestLoan(LOAN, JINPING, DRILL, TODAY, TODAY.plusDays(1), null));
            case DAYS_TAKEN ->
                new Story(
                        out().given(
                                        new LoanRequested(
                                                OTHER,
                                                DRILL,
                                                JINPING,
                                                homeOf("cho"),
                                                homeOf("ana"),
                                                7,
                                                THREE_DAYS_LATER,
                                                DUE.plusDays(2),
                                                DUE.plusDays(4),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                MORNING),
                                        new LoanAccepted(
                                                OTHER,
                                                DRILL,
                                                A_WEEK_LATER,
                                                DUE.plusDays(2),
                                                DUE.plusDays(4),
                                                parties("cho"),
                                                MORNING,
                                                true))
                                .by("ben", "resident"),
                        new AskExtension(LOAN, JINPING));
            case NO_OFFER -> new Story(asked().by("ana", "resident"), new TakeCounterOffer(LOAN, JINPING));
            case TIME_WRONG ->
                new Story(
                        accepted().by("ana", "resident"),
                        new ProposeHandover(LOAN, JINPING, A_WEEK_LATER, A_WEEK_LATER.plusSeconds(60)));
            case NO_TIME_PROPOSED -> new Story(accepted().by("ana", "resident"), new AgreeToHandover(LOAN, JINPING));
            case NO_TIME_AGREED -> new Story(accepted().by("ana", "resident"), new ReportMissedHandover(LOAN, JINPING));
            case CODE_WRONG ->
                new Story(accepted().by("ana", "resident"), new ScanHandoverCode(LOAN, JINPING, "guessed", null));
            case PART_UNKNOWN ->
                new Story(out().by("ana", "resident"), new TakePartsBack(LOAN, JINPING, List.of("sail")));
            case PHOTOS_WRONG ->
                new Story(
                        out().by("ana", "resident"),
                        new ConfirmReturn(
                                LOAN, JINPING, new Inspection(null, List.of(), List.of(new Photo("a.jpg", "none")))));
            case NO_EXTENSION_ASKED -> new Story(out().by("ana", "resident"), new GrantExtension(LOAN, JINPING));
            case EXTENDED_OFTEN_ENOUGH ->
                new Story(out().given(granted(), granted()).by("ben", "resident"), new AskExtension(LOAN, JINPING));
            case TOO_LATE ->
                new Story(
                        out().at(END_OF_DUE_DAY.plus(Duration.ofDays(15))).by("ben", "resident"),
                        new AskExtension(LOAN, JINPING));
            case LOAN_RECALLED ->
                new Story(
                        out().given(new LoanRecalled(LOAN, DRILL, TODAY.plusDays(3), END_OF_DUE_DAY, null))
                                .by("ben", "resident"),
                        new AskExtension(LOAN, JINPING));
            case RECALL_NEEDLESS ->
                new Story(
                        out().at(END_OF_DUE_DAY.minus(Duration.ofDays(1))).by("ana", "resident"),
                        new RecallLoan(LOAN, JINPING, null));
            case RETURN_REPORTED ->
                new Story(out().given(reported()).by("ben", "resident"), new AskExtension(LOAN, JINPING));
            case RETURN_NOT_REPORTED -> new Story(out().by("ana", "resident"), new DenyReturn(LOAN, JINPING, null));
            case NOTHING_TO_SETTLE ->
                new Story(
                        out().by("sun", "steward"),
                        new SettleReturn(LOAN, JINPING, Whereabouts.MISSING, "I looked everywhere."));
            case NOT_LONG_OVERDUE ->
                new Story(out().by("sun", "steward"), new DeclareLost(LOAN, JINPING, "It seems gone."));
            case ITEM_LOST ->
                new Story(
                        out().given(new LoanLost(LOAN, DRILL, Mover.BORROWER, null))
                                .by("ana", "resident"),
                        new ConfirmReturn(LOAN, JINPING, null));
            case ITEM_NOT_LOST -> new Story(accepted().by("ana", "resident"), new FindAgain(LOAN, JINPING));
            case LOAN_NOT_RETURNED ->
                new Story(out().by("ana", "resident"), new SayThanks(LOAN, JINPING, "Thank you."));
            case THANKS_NOT_FOUND ->
                new Story(
                        out().given(returned(null)).by("ana", "resident"),
                        new HideThanks(LOAN, JINPING, Side.BORROWER));
            case REASON_MISSING -> new Story(asked().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, " \n "));
            case TEXT_TOO_LONG -> new Story(asked().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, TOO_LONG));
            case TEXT_UNPRINTABLE ->
                new Story(asked().by("ana", "resident"), new DeclineLoan(LOAN, JINPING, UNPRINTABLE.getFirst()));
        };
    }

    private static RequestLoan another(String item) {
        return new RequestLoan(new LoanId("ben-" + item), JINPING, new ItemId(item), null, null, null);
    }

    private static LoanRequested wished(String item) {
        return new LoanRequested(
                new LoanId("ben-" + item),
                new ItemId(item),
                JINPING,
                homeOf("ben"),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MORNING);
    }

    private static TurnJoined queued(String person) {
        return new TurnJoined(new TurnId("turn-" + person), DRILL, JINPING, homeOf(person), homeOf("ana"), null);
    }

    private static ExtensionGranted granted() {
        return new ExtensionGranted(LOAN, DRILL, DUE, END_OF_DUE_DAY);
    }

    @Test
    void noTextIsLongerThanTwoHundredCharacters() {
        accepted()
                .by("ana", "resident")
                .when(new CancelLoan(LOAN, JINPING, TOO_LONG))
                .thenRejected(LoanRejection.TEXT_TOO_LONG);
        out().by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, new Inspection(TOO_LONG, List.of(), List.of())))
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
                    .when(new ConfirmReturn(LOAN, JINPING, new Inspection(text, List.of(), List.of())))
                    .thenRejected(LoanRejection.TEXT_UNPRINTABLE);
        }
    }

    @Test
    void aReasonMayHaveSeveralLinesAndBeginWithAnySign() {
        asked().by("ana", "resident")
                .when(new DeclineLoan(LOAN, JINPING, "=1+1\n还在用 🔧"))
                .thenEvents(new LoanDeclined(LOAN, DRILL, "=1+1\n还在用 🔧", PARTIES));
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
