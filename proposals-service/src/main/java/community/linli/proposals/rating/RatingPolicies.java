package community.linli.proposals.rating;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.project.ProjectState;
import community.linli.proposals.rating.RatingCommand.RateProject;
import java.util.List;
import java.util.Optional;

/** The rules of ratings, in the order in which a resident should hear them. */
final class RatingPolicies {

    private record Rating(ProjectState.Known project, RateProject command, CommandContext context) {
        String person() {
            return command.person().value();
        }
    }

    private static final List<Policy<Rating>> POLICIES = List.of(
            new Policy<>(rating -> rating.context().actor().id().equals(rating.person()), RatingRejection.NOT_YOURSELF),
            new Policy<>(RatingPolicies::theyLiveThere, RatingRejection.NOT_A_NEIGHBOUR),
            new Policy<>(rating -> !rating.project().isLinkedTo(rating.person()), RatingRejection.OWN_PROJECT),
            new Policy<>(
                    rating -> rating.project().stage() != ProjectState.Stage.AWARDED, RatingRejection.NOT_CONTRACTED),
            new Policy<>(
                    rating -> rating.command().stars() >= 1 && rating.command().stars() <= 5,
                    RatingRejection.STARS_WRONG,
                    "/stars"));

    private RatingPolicies() {}

    /** Why the person may not rate so. */
    static Optional<Decision> against(RateProject command, CommandContext context) {
        Optional<ProjectState.Known> project = context.lookup()
                .find(ProjectState.class, command.project().value())
                .filter(ProjectState.Known.class::isInstance)
                .map(ProjectState.Known.class::cast);
        return project.isEmpty()
                ? Optional.of(Decision.rejected(RatingRejection.PROJECT_NOT_FOUND))
                : Policy.firstBroken(POLICIES, new Rating(project.get(), command, context));
    }

    private static boolean theyLiveThere(Rating rating) {
        return KnownMember.livesIn(
                rating.context().lookup(), rating.person(), rating.project().community());
    }
}
