package community.linli.catalog.household;

import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;

/** Decides who lives where. */
public final class HouseholdDecider implements Decider<HouseholdState, HouseholdCommand, HouseholdEvent> {

    @Override
    public HouseholdState initialState() {
        return new HouseholdState(null);
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
                .map(ResidentHome::household)
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
            case HouseholdRegistered registered -> new HouseholdState(registered.community());
            case ResidentJoined joined -> state;
        };
    }
}
