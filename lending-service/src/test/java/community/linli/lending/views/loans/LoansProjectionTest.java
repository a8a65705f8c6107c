package community.linli.lending.views.loans;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.Setting;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanSoFar;
import community.linli.lending.loan.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoansProjectionTest {

    private static final LoanId LOAN = new LoanId("loan-1");
    private static final ItemId ITEM = new ItemId("drill");
    private static final LocalDate DUE = LocalDate.of(2026, 5, 8);
    private static final LoanRequested ASKED = new LoanRequested(
            LOAN,
            ITEM,
            new CommunityId("jinping-26"),
            new HouseholdId("1-102"),
            new HouseholdId("2-301"),
            7,
            Instant.parse("2026-05-04T10:00:00Z"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    private static final LoanAccepted ACCEPTED =
            new LoanAccepted(LOAN, ITEM, Instant.parse("2026-05-08T10:00:00Z"), null, null, null, null, null);
    private static final LoanHandedOver OUT = new LoanHandedOver(
            LOAN,
            ITEM,
            LocalDate.of(2026, 5, 1),
            DUE,
            Instant.parse("2026-05-08T16:00:00Z"),
            null,
            null,
            null,
            null,
            null);

    @Test
    void aRequestWaitsForTheOwner() {
        LoanDocument loan = after(ASKED);

        assertThat(loan.phase()).isEqualTo("requested");
        assertThat(loan.version()).isEqualTo(1);
        assertThat(loan.expiresAt()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(loan.dueOn()).isNull();
    }

    @Test
    void eachSidesHandoverIsSeenByTheOther() {
        LoanDocument loan = after(ASKED, ACCEPTED, new HandoverConfirmed(LOAN, ITEM, Side.OWNER, null, null));

        assertThat(loan.phase()).isEqualTo("accepted");
        assertThat(loan.ownerHandedOver()).isTrue();
        assertThat(loan.borrowerHandedOver()).isFalse();
    }

    @Test
    void aLoanThatIsOutSaysWhenItIsDueAndThatItIsOverdue() {
        assertThat(after(ASKED, ACCEPTED, OUT))
                .extracting(LoanDocument::phase, LoanDocument::dueOn, LoanDocument::isOverdue)
                .containsExactly("out", DUE, false);
        assertThat(after(ASKED, ACCEPTED, OUT, new LoanBecameOverdue(LOAN, ITEM, DUE)))
                .extracting(LoanDocument::phase, LoanDocument::dueOn, LoanDocument::isOverdue)
                .containsExactly("out", DUE, true);
    }

    @Test
    void theConditionIsTheOneTheOwnerSawLast() {
        LoanDocument reported = after(ASKED, ACCEPTED, OUT, new ReturnReported(LOAN, ITEM, "as it was", null, null));
        assertThat(reported.phase()).isEqualTo("out");
        assertThat(reported.returnReported()).isTrue();
        assertThat(reported.condition()).isEqualTo("as it was");

        LoanDocument back = after(
                ASKED,
                ACCEPTED,
                OUT,
                new ReturnReported(LOAN, ITEM, "as it was", null, null),
                new LoanReturned(LOAN, ITEM, "a scratch", null, null, null, null, null));
        assertThat(back.phase()).isEqualTo("returned");
        assertThat(back.returnReported()).isTrue();
        assertThat(back.condition()).isEqualTo("a scratch");
    }

    @Test
    void whatIsFoundAgainIsOutAndNothingIsSaidOfItsReturn() {
        LoanDocument found = after(
                ASKED,
                ACCEPTED,
                OUT,
                new ReturnReported(LOAN, ITEM, "as it was", null, null),
                new ReturnReferred(LOAN, ITEM, Side.OWNER, "It is not here."),
                new LoanLost(LOAN, ITEM, Mover.STEWARD, "Nobody has it."),
                new LostItemFound(LOAN, ITEM, DUE.plusDays(3), Instant.EPOCH));

        assertThat(found)
                .extracting(
                        LoanDocument::phase,
                        LoanDocument::dueOn,
                        LoanDocument::returnReported,
                        LoanDocument::isWithSteward,
                        LoanDocument::condition,
                        LoanDocument::reason)
                .containsExactly("out", DUE.plusDays(3), false, false, null, null);
    }

    @Test
    void aRefusalKeepsItsReasonAndALapseHasNone() {
        assertThat(after(ASKED, new LoanDeclined(LOAN, ITEM, "in use", null)))
                .extracting(LoanDocument::phase, LoanDocument::reason)
                .containsExactly("declined", "in use");
        assertThat(after(ASKED, new LoanExpired(LOAN, ITEM, null)))
                .extracting(LoanDocument::phase, LoanDocument::reason)
                .containsExactly("expired", null);
    }

    @Test
    void theBorrowersWordsStayWhereTheOwnerHasNone() {
        assertThat(after(
                                ASKED,
                                ACCEPTED,
                                OUT,
                                new ReturnReported(LOAN, ITEM, "a scratch", null, null),
                                new LoanReturned(LOAN, ITEM, null, null, null, null, null, null))
                        .condition())
                .isEqualTo("a scratch");
    }

    @Test
    void anAcceptedLoanSaysUntilWhenTheItemIsKept() {
        assertThat(after(ASKED, ACCEPTED).handoverBy()).isEqualTo(Instant.parse("2026-05-08T10:00:00Z"));
        assertThat(after(ASKED, ACCEPTED, new PromiseLapsed(LOAN, ITEM, null)).phase())
                .isEqualTo("lapsed");
    }

    @Test
    void aDeniedHandoverIsConfirmedByNobody() {
        for (Side side : Side.values()) {
            assertThat(after(
                            ASKED,
                            ACCEPTED,
                            new HandoverConfirmed(LOAN, ITEM, side, null, null),
                            new HandoverDenied(LOAN, ITEM, Side.OWNER)))
                    .extracting(LoanDocument::phase, LoanDocument::ownerHandedOver, LoanDocument::borrowerHandedOver)
                    .containsExactly("accepted", false, false);
        }
    }

    @Test
    void aThingIsCalledAsItWasListedLast() {
        Subject item = new Subject("item", "drill");
        ProjectionScenario.of(new ThingsProjection())
                .given(item, listed("Drill"))
                .given(item, new ItemWithdrawn(ITEM))
                .thenDocument("drill", new ThingDocument("Drill"))
                .given(item, listed("Hammer drill"))
                .thenDocument("drill", new ThingDocument("Hammer drill"));
    }

    @Test
    void aLoanIsKeptAsItsDeciderKnowsIt() {
        LoanSoFar accepted = LoanSoFar.NOTHING.after(ASKED).after(ACCEPTED);
        ProjectionScenario.of(new SoFarProjection())
                .given(ASKED, ACCEPTED)
                .thenDocument("loan-1", new SoFarDocument(accepted))
                .given(OUT, new ReturnReported(LOAN, ITEM, null, null, null))
                .thenDocument(
                        "loan-1",
                        new SoFarDocument(accepted.after(OUT).after(new ReturnReported(LOAN, ITEM, null, null, null))));
    }

    @Test
    void theRulesOfTheDistrictAreKept() {
        RulesSet set = new RulesSet(Scope.DISTRICT, Setting.NOTHING);
        ProjectionScenario.of(new RulesProjection())
                .given(new Subject("district", "here"), new DistrictRegistered("Europe/Lisbon"))
                .given(set)
                .thenDocument(
                        "here",
                        new RulesDocument(HouseRules.NONE.after(set), new KnownDistrict("Europe/Lisbon", false)));
    }

    private static ItemListed listed(String name) {
        return new ItemListed(ITEM, ASKED.community(), ASKED.owner(), name, "tools", "lend", 7, null, null, null);
    }

    private static LoanDocument after(LoanEvent... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new LoansProjection())
                .given(events)
                .documents()
                .get("loan-1"));
    }
}
