package community.linli.proposals.rating;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.proposals.rating.RatingCommand.RateProject;
import community.linli.proposals.rating.RatingEvent.ProjectRated;

/** Decides on ratings; see {@link RatingPolicies}. */
public final class RatingDecider implements Decider<RatingState, RatingCommand, RatingEvent> {

    @Override
    public RatingState initialState() {
        return new RatingState(0);
    }

    @Override
    public Decision decide(RatingState state, RatingCommand command, CommandContext context) {
        return switch (command) {
            case RateProject rate ->
                RatingPolicies.against(rate, context)
                        .orElseGet(() -> rate.stars() == state.stars()
                                ? Decision.noChange()
                                : Decision.accepted(
                                        new ProjectRated(rate.project(), rate.person(), rate.stars(), state.stars())));
        };
    }

    @Override
    public RatingState evolve(RatingState state, RatingEvent event) {
        return switch (event) {
            case ProjectRated rated -> new RatingState(rated.stars());
        };
    }
}
