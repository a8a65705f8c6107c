package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanId;
import java.util.List;

/** An item off the board, or another household's, ends what is asked or promised of it; what is out goes on to its return. */
public final class WhenItemIsGoneThenCancelItsLoans implements Reaction<AboutItem> {

    @Override
    public List<Command> react(Recorded<AboutItem> recorded, Lookup lookup) {
        AboutItem fact = recorded.occurrence();
        if (!fact.isGone()) {
            return List.of();
        }
        return ItemDiary.of(lookup, fact.item()).claims().stream()
                .filter(claim -> claim.by().type().equals(LoanId.SUBJECT_TYPE))
                .filter(claim -> !claim.isAway())
                .<Command>map(claim ->
                        new CancelLoanOfWithdrawnItem(new LoanId(claim.by().id())))
                .toList();
    }
}
