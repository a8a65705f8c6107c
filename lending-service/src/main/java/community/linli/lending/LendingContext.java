package community.linli.lending;

import community.linli.eventsourcing.BoundedContext;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanCommand;
import community.linli.lending.loan.LoanDecider;
import community.linli.lending.loan.LoanDiaryFold;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanState;
import community.linli.lending.reactions.WhenItemWithdrawnThenCancelItsLoans;
import community.linli.lending.views.loans.LoansProjection;
import community.linli.lending.views.loans.MembersProjection;
import java.time.Duration;

/** All that lending declares to the engine. */
public final class LendingContext {

    private static final int STATE_VERSION = 2;
    private static final String CATALOG = "catalog";

    private LendingContext() {}

    /** The context, with requests that wait so long for an answer and promises that wait so long for the handover. */
    public static BoundedContext with(Duration requestLife, Duration promiseLife) {
        return BoundedContext.named("lending")
                .stateVersion(STATE_VERSION)
                .entity(
                        LoanId.SUBJECT_TYPE,
                        new LoanDecider(requestLife, promiseLife),
                        LoanState.class,
                        LoanCommand.class,
                        LoanEvent.class)
                .fold("item-diary", new LoanDiaryFold(), ItemDiary.class, LoanEvent.class)
                .fold("known-item", new KnownItem.Folding(), KnownItem.class, AboutItem.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, ResidentJoined.class)
                .fold("known-district", new KnownDistrict.Folding(), KnownDistrict.class, DistrictRegistered.class)
                .fact(CATALOG, "item-listed.v1", ItemListed.class)
                .fact(CATALOG, "item-withdrawn.v1", ItemWithdrawn.class)
                .fact(CATALOG, "resident-joined.v1", ResidentJoined.class)
                .fact(CATALOG, "district-registered.v1", DistrictRegistered.class)
                .reaction(ItemWithdrawn.class, new WhenItemWithdrawnThenCancelItsLoans())
                .projection(new LoansProjection())
                .projection(new MembersProjection())
                .build();
    }
}
