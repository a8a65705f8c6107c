package community.linli.lending.introduction;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.introduction.OpennessCommand.OptIn;
import community.linli.lending.introduction.OpennessCommand.OptOut;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedIn;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedOut;

/** Decides whether a household takes part in introductions: it does so itself. */
public final class OpennessDecider implements Decider<Openness, OpennessCommand, OpennessEvent> {

    @Override
    public Openness initialState() {
        return Openness.USUAL;
    }

    @Override
    public Decision decide(Openness openness, OpennessCommand command, CommandContext context) {
        boolean isTheirs = KnownMember.householdOfWhoAsks(context, command.community())
                .filter(command.household()::equals)
                .isPresent();
        if (!isTheirs) {
            return Decision.rejected(IntroductionRejection.NOT_YOUR_HOUSEHOLD);
        }
        return switch (command) {
            case OptOut out ->
                openness.hasOptedOut()
                        ? Decision.noChange()
                        : Decision.accepted(new HouseholdOptedOut(out.household(), out.community()));
            case OptIn in ->
                openness.hasOptedOut()
                        ? Decision.accepted(new HouseholdOptedIn(in.household(), in.community()))
                        : Decision.noChange();
        };
    }

    @Override
    public Openness evolve(Openness openness, OpennessEvent event) {
        return switch (event) {
            case HouseholdOptedOut out -> new Openness(true);
            case HouseholdOptedIn in -> Openness.USUAL;
        };
    }
}
