package community.linli.catalog.household;

import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import java.util.List;

/** Decides who lives where. */
public final class HouseholdDecider implements Decider<HouseholdState, HouseholdCommand, HouseholdEvent> {

    @Override
    public HouseholdState initialState() {
        return new HouseholdState(null, List.of());
    }

    @Override
    public Decision decide(HouseholdState state, HouseholdCommand command, CommandContext context) {
        return switch (command) {
            case EnterResident enter -> enter(state, enter, context);
        };
    }

    private static Decision enter(HouseholdState state, EnterResident command, CommandContext context) {
        if (!state.isIn(command.community())) {
            return Decision.rejected(HouseholdRejection.HOUSEHOLD_NOT_FOUND);
        }
        HouseholdId home = context.lookup()
                .find(ResidentHome.class, command.person().value())
                .flatMap(ResidentHome::door)
                .map(ResidentHome.Door::household)
                .orElse(null);
        if (command.household().equals(home)) {
            return Decision.noChange();
        }
        return home == null
                ? Decision.accepted(new ResidentJoined(command.household(), command.community(), command.person()))
                : Decision.rejected(HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD);
    }

    @Override
    public HouseholdState evolve(HouseholdState state, HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered registered -> new HouseholdState(registered.community(), state.residents());
            case ResidentJoined joined -> state.with(joined.person());
            case ResidentLeft left -> state.without(left.person());
            case HouseholdLeft left -> state;
            case PersonErased erased -> state;
        };
    }
}
