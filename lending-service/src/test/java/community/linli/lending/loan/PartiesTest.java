package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import org.junit.jupiter.api.Test;

/** A household borrows, not a person: whoever lives behind the door speaks for it, and nobody else. */
class PartiesTest extends LoanScenarios {

    private static final ConfirmReturn BACK = new ConfirmReturn(LOAN, JINPING, null);

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    private static ResidentJoined joined(String person, String behind) {
        return new ResidentJoined(new PersonId(person), JINPING, homeOf(behind));
    }

    private static ResidentLeft left() {
        return new ResidentLeft(new PersonId("ben"), JINPING, homeOf("ben"));
    }

    @Test
    void whoJoinsTheBorrowersLaterBringsBackWhatTheyHave() {
        out().given(joined("eve", "ben")).by("eve", "resident").when(BACK).thenEvents(reported());
    }

    @Test
    void whoJoinsTheOwnersLaterTakesBackWhatIsTheirs() {
        out().given(joined("eve", "ana")).by("eve", "resident").when(BACK).thenEvents(returned(null));
    }

    @Test
    void whoHasLeftSpeaksForTheHouseholdNoMore() {
        out().given(joined("eve", "ben"), left())
                .by("ben", "resident")
                .when(BACK)
                .thenRejected(LoanRejection.NOT_A_MEMBER)
                .when(new RequestLoan(OTHER, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.NOT_A_MEMBER)
                .by("eve", "resident")
                .when(BACK)
                .thenEvents(reported());
    }

    @Test
    void whoHasMovedToAnotherDoorSpeaksForThatOneAlone() {
        out().given(left(), joined("ben", "cho"))
                .by("ben", "resident")
                .when(BACK)
                .thenRejected(LoanRejection.LOAN_NOT_FOUND);
        out().given(left(), joined("ben", "ana"))
                .by("ben", "resident")
                .when(BACK)
                .thenEvents(returned(null));
    }

    @Test
    void whoIsErasedSpeaksForNobody() {
        out().given(joined("eve", "ben"), new PersonErased(new PersonId("ben"), JINPING, homeOf("ben")))
                .by("ben", "resident")
                .when(BACK)
                .thenRejected(LoanRejection.NOT_A_MEMBER);
    }
}
