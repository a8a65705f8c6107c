package community.linli.proposals.proposal;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundState;
import community.linli.proposals.round.RoundTerms;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import java.util.List;
import java.util.Set;

/** A round that is in whatever phase a scenario wants it, so that these scenarios ask nothing of the room of rounds. */
public final class RoundInTests implements Decider<RoundState, RoundInTests.SetRound, RoundInTests.RoundSet> {

    /** Sets the round. */
    public record SetRound(RoundState.Known round) implements Command {
        @Override
        public Subject subject() {
            return round.round().subject();
        }
    }

    /** The round is so far. */
    public record RoundSet(RoundState.Known round) implements Event {
        @Override
        public Subject subject() {
            return round.round().subject();
        }
    }

    /** The round of all scenarios, in this phase: two communities, 100,000 yuan a project, no 产, two endorsements. */
    public static RoundSet in(Phase phase) {
        return in("2026", phase);
    }

    /** Another round with the same terms. */
    public static RoundSet in(String round, Phase phase) {
        RoundTerms terms = new RoundTerms(
                "2026",
                60_000_000,
                10_000_000,
                30_000_000,
                Scope.PER_COMMUNITY,
                List.of(
                        new CommunityShare(new CommunityId("jinping-26"), 30_000_000),
                        new CommunityShare(new CommunityId("tulou"), 30_000_000)),
                Set.of(Dimension.PEOPLE, Dimension.CULTURE, Dimension.PLACE, Dimension.LANDSCAPE),
                0,
                0,
                Electorate.HOUSEHOLDS,
                VotingMethod.approving(5),
                10,
                new RuleTerms("greedy", 100, 1_000, "recommended", 0, null, null, null),
                2,
                7);
        return new RoundSet(new RoundState.Known(new RoundId(round), terms, null, phase));
    }

    @Override
    public RoundState initialState() {
        return new RoundState.Undrafted();
    }

    @Override
    public Decision decide(RoundState state, SetRound command, CommandContext context) {
        return Decision.accepted(new RoundSet(command.round()));
    }

    @Override
    public RoundState evolve(RoundState state, RoundSet event) {
        return event.round();
    }
}
