package community.linli.catalog.reactions;

import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** Nobody opens an empty door: what its household listed comes off the board, and lending settles what was asked and promised. */
public final class WhenHouseholdLeftThenWithdrawItsItems implements Reaction<HouseholdLeft> {

    private static final String NOBODY_IS_THERE = "The household has left.";

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        HouseholdLeft left = recorded.occurrence();
        return HouseholdItems.of(left.household(), lookup).stream()
                .<Command>map(item -> new WithdrawItem(item, left.community(), NOBODY_IS_THERE))
                .toList();
    }
}
