package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanId;
import java.util.List;

/** An item that is another household's ends what is asked or promised of it, so that nobody's request hangs; what is out goes on to its return. */
public final class WhenItemGivenAwayThenCancelItsLoans implements Reaction<ItemGivenAway> {

    @Override
    public List<Command> react(Recorded<ItemGivenAway> recorded, Lookup lookup) {
        return ItemDiary.of(lookup, recorded.occurrence().item()).claims().stream()
                .filter(claim -> claim.by().type().equals(LoanId.SUBJECT_TYPE))
                .filter(claim -> !claim.isAway())
                .<Command>map(claim ->
                        new CancelLoanOfWithdrawnItem(new LoanId(claim.by().id())))
                .toList();
    }
}
