package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.EndTurnOfHouseholdThatLeft;
import java.util.List;

/** Who has left waits for nothing. */
public final class WhenHouseholdLeftThenEndItsTurns implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        HouseholdId household = recorded.occurrence().household();
        return HouseholdAccount.of(lookup, household).open().stream()
                .filter(open -> open.by().type().equals(TurnId.SUBJECT_TYPE))
                .<Command>map(open -> new EndTurnOfHouseholdThatLeft(open.item(), household))
                .toList();
    }
}
