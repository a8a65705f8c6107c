package community.linli.catalog.district;

import community.linli.catalog.district.DistrictCommand.CloseDistrict;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Wording;

/** Decides on the district itself. */
public final class DistrictDecider implements Decider<DistrictState, DistrictCommand, DistrictEvent> {

    private static final int MAX_REASON = 200;
    private static final Wording.Refusals REASON = new Wording.Refusals(
            DistrictRejection.REASON_MISSING, DistrictRejection.REASON_TOO_LONG, DistrictRejection.REASON_UNPRINTABLE);

    @Override
    public DistrictState initialState() {
        return new DistrictState(null, null, false);
    }

    @Override
    public Decision decide(DistrictState state, DistrictCommand command, CommandContext context) {
        return switch (command) {
            case RegisterDistrict register -> register(state, register);
            case CloseDistrict close -> close(state, close);
        };
    }

    private static Decision close(DistrictState state, CloseDistrict command) {
        if (state.name() == null) {
            return Decision.rejected(DistrictRejection.DISTRICT_NOT_REGISTERED);
        }
        return state.isClosed()
                ? Decision.noChange()
                : new Wording("/reason", command.reason(), MAX_REASON)
                        .wrong(REASON)
                        .orElseGet(() -> Decision.accepted(new DistrictClosed(command.reason())));
    }

    private static Decision register(DistrictState state, RegisterDistrict command) {
        if (command.name().equals(state.name()) && command.timeZone().equals(state.timeZone())) {
            return Decision.noChange();
        }
        if (state.name() != null) {
            return Decision.rejected(DistrictRejection.DISTRICT_REGISTERED_OTHERWISE);
        }
        if (!TimeZones.isKnown(command.timeZone())) {
            return Decision.rejectedAt("/timeZone", DistrictRejection.TIME_ZONE_UNKNOWN);
        }
        return Decision.accepted(new DistrictRegistered(command.name(), command.timeZone()));
    }

    @Override
    public DistrictState evolve(DistrictState state, DistrictEvent event) {
        return switch (event) {
            case DistrictRegistered registered ->
                new DistrictState(registered.name(), registered.timeZone(), state.isClosed());
            case DistrictClosed closed -> new DistrictState(state.name(), state.timeZone(), true);
        };
    }
}
