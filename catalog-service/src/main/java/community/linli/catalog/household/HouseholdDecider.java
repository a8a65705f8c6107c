package community.linli.catalog.household;

import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
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
        return HouseholdState.UNKNOWN;
    }

    @Override
    public Decision decide(HouseholdState state, HouseholdCommand command, CommandContext context) {
        if (!state.isIn(command.community())) {
            return Decision.rejected(HouseholdRejection.HOUSEHOLD_NOT_FOUND);
        }
        return switch (command) {
            case EnterResident enter -> enter(enter, context);
            case LeaveHousehold leave -> leave(state, leave, context);
        };
    }

    private static Decision enter(EnterResident command, CommandContext context) {
        ResidentHome.Door door = new ResidentHome.Door(command.community(), command.household());
        MovingIn moving = new MovingIn(door, command.person(), false, context.lookup());
        return moving.isHome()
                ? Decision.noChange()
                : moving.refusal().orElseGet(() -> Decision.accepted(moving.events()));
    }

    private static Decision leave(HouseholdState state, LeaveHousehold command, CommandContext context) {
        PersonId person = command.person();
        if (!context.actor().is("steward") && !context.actor().id().equals(person.value())) {
            return Decision.rejected(HouseholdRejection.NOT_THE_PERSON);
        }
        ResidentHome home = ResidentHome.of(person, context.lookup());
        ResidentHome.Door here = new ResidentHome.Door(command.community(), command.household());
        if (!here.equals(home.last())) {
            return Decision.rejected(HouseholdRejection.RESIDENT_NOT_FOUND);
        }
        return home.door()
                .map(door -> Decision.accepted(door.leftBy(person, state)))
                .orElseGet(Decision::noChange);
    }

    @Override
    public HouseholdState evolve(HouseholdState state, HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered registered -> new HouseholdState(registered, state.residents(), false);
            case ResidentJoined joined -> state.with(joined.person());
            case ResidentLeft left -> state.without(left.person());
            case HouseholdLeft left -> new HouseholdState(state.door(), List.of(), true);
            case PersonErased erased -> state;
        };
    }
}
