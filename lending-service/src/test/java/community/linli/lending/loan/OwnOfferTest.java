package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.calendar.CalendarCommand.SetLendingTerms;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanCommand.RecordDoorLoan;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The copy that is kept for a household, because its turn has come, is there for it and for nobody else. */
class OwnOfferTest extends LoanScenarios {

    private static final TurnId CHO = new TurnId("turn-of-cho");

    /** The drill is back, and Cho's turn has come. */
    private Scenario offered() {
        return onTheBoard()
                .given(new ResidentJoined(new PersonId("dan"), JINPING, homeOf("dan")))
                .given(REQUESTED, ACCEPTED, OUT)
                .given(new TurnJoined(CHO, DRILL, JINPING, homeOf("cho"), homeOf("ana"), null))
                .given(
                        returned(null),
                        new TurnOffered(CHO, DRILL, homeOf("cho"), Instant.parse("2026-05-04T16:00:00Z")));
    }

    private static List<Event> told(Scenario scenario) {
        return scenario.answers().getFirst().events();
    }

    @Test
    void whoIsOfferedItRecordsItsLoanAtTheDoor() {
        Scenario recorded =
                offered().by("cho", "resident").when(new RecordDoorLoan(OTHER, JINPING, DRILL, homeOf("cho"), TODAY));
        assertThat(told(recorded))
                .satisfiesExactly(
                        ended -> assertThat(ended).isEqualTo(new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.SERVED)),
                        begun -> assertThat(begun)
                                .isInstanceOfSatisfying(
                                        LoanStartedAtTheDoor.class,
                                        loan -> assertThat(loan.dueOn()).isEqualTo(DUE)));
    }

    @Test
    void whoIsNotOfferedItCannotRecordALoanOfWhatIsKeptForAnother() {
        offered()
                .by("dan", "resident")
                .when(new RecordDoorLoan(new LoanId("dan-drill"), JINPING, DRILL, homeOf("dan"), TODAY))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE);
    }

    @Test
    void whoIsOfferedItIsAcceptedAtOnceWhereTheOwnerHasSaidSo() {
        Scenario asked = offered()
                .by("ana", "resident")
                .when(new SetLendingTerms(DRILL, JINPING, List.of(DayOfWeek.values()), null, true, false))
                .by("cho", "resident")
                .when(new RequestLoan(OTHER, JINPING, DRILL, null, null, null));
        assertThat(told(asked).stream().<Class<?>>map(Event::getClass))
                .containsExactly(TurnTaken.class, LoanRequested.class, LoanAccepted.class);
        assertThat(told(asked)).contains(accepted(OTHER, "cho"));
    }

    @Test
    void whoIsNotOfferedItIsNotAcceptedAtOnce() {
        Scenario asked = offered()
                .by("ana", "resident")
                .when(new SetLendingTerms(DRILL, JINPING, List.of(DayOfWeek.values()), null, true, false))
                .by("dan", "resident")
                .when(new RequestLoan(new LoanId("dan-drill"), JINPING, DRILL, null, null, null));
        assertThat(told(asked)).hasExactlyElementsOfTypes(LoanRequested.class);
    }
}
