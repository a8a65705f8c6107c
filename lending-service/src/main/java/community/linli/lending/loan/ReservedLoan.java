package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Event;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import java.util.List;

/** The loan that reserved days become: asked for and promised in one, since both households have agreed on it before. */
public record ReservedLoan(LoanId loan, ItemId item, Parties parties, Span days) {

    /**
     * What begins it. The days are free, and the item is on the board: this asks neither.
     *
     * @param listing what the board says of the item
     * @param usual the rules where nobody has set others
     */
    public List<Event> begun(Listing listing, Rules usual, CommandContext context) {
        Rules rules = new LentItem(item, usual, context).rules();
        var asked = new LoanRequested(
                loan,
                item,
                parties.community(),
                parties.borrower(),
                parties.owner(),
                Math.min(listing.loanDays(), rules.loanDaysAtMost()),
                context.time().plus(rules.requestLife()),
                days.from(),
                days.last(),
                null,
                listing.parts().isEmpty() ? null : listing.parts(),
                listing.depositFen(),
                null,
                null,
                context.time());
        var word = new Word(LoanEvolution.requested(asked), Side.OWNER, usual, context);
        return List.of(asked, Promising.accepted(word, days, true));
    }
}
