package community.linli.proposals.project;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.FactSource;
import community.linli.eventsourcing.BoundedContext.Folded;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Fold;
import community.linli.proposals.ProposalsContext;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.proposal.AdmittedProposal;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.Parties;
import community.linli.proposals.proposal.PlannedMilestone;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundState;
import community.linli.proposals.round.RoundTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The context without the rooms of rounds and proposals, whose states are said by facts instead: a scenario about projects does not first play a
 * whole vote.
 */
public final class OtherRooms {

    private static final Set<String> OURS = Set.of("project", "evaluation", "criteria", "rating");

    /** A round with these limits is in this phase. */
    public record RoundStands(RoundId round, long envelopeFen, long communityCapFen, long projectCapFen, Phase phase)
            implements Fact {}

    /** A proposal was admitted. */
    public record ProposalStands(
            ProposalId proposal, RoundId round, CommunityId community, long costFen, List<PlannedMilestone> plan)
            implements Fact {
        public ProposalStands {
            plan = List.copyOf(plan);
        }
    }

    private OtherRooms() {}

    /** The rooms of projects, and what stands about the others. */
    public static BoundedContext context() {
        BoundedContext all = ProposalsContext.declare();
        List<Folded<?, ?>> folds = Stream.concat(
                        all.folds().stream()
                                .filter(fold -> !fold.state().equals(AdmittedProposal.class))
                                .filter(fold -> Fact.class.isAssignableFrom(fold.occurrences())
                                        || isOurs(fold.occurrences().getName())),
                        Stream.of(
                                new Folded<>("round-of-test", new Rounds(), RoundState.class, RoundStands.class),
                                new Folded<>(
                                        "proposal-of-test",
                                        new Proposals(),
                                        AdmittedProposal.class,
                                        ProposalStands.class)))
                .toList();
        FactSource stands = new FactSource(
                "elsewhere", Map.of("round-stands.v1", RoundStands.class, "proposal-stands.v1", ProposalStands.class));
        return new BoundedContext(
                all.name(),
                all.stateVersion(),
                all.entities().stream()
                        .filter(entity -> OURS.contains(entity.subjectType()))
                        .toList(),
                folds,
                Stream.concat(all.factSources().stream(), Stream.of(stands)).toList(),
                all.reactions().stream()
                        .filter(reaction -> isOurs(reaction.occurrences().getName()))
                        .toList(),
                List.of());
    }

    private static boolean isOurs(String type) {
        return OURS.stream().anyMatch(room -> type.startsWith("community.linli.proposals." + room + "."));
    }

    private static final class Rounds implements Fold<RoundState, RoundStands> {
        @Override
        public List<String> keys(RoundStands fact) {
            return List.of(fact.round().value());
        }

        @Override
        public RoundState initialState() {
            return new RoundState.Undrafted();
        }

        @Override
        public RoundState evolve(RoundState state, String key, RoundStands fact) {
            RoundTerms terms = new RoundTerms(
                    "A round",
                    fact.envelopeFen(),
                    fact.projectCapFen(),
                    fact.communityCapFen(),
                    RoundTerms.Scope.DISTRICT_WIDE,
                    List.of(),
                    Set.of(Dimension.PLACE),
                    34,
                    0,
                    Electorate.HOUSEHOLDS,
                    VotingMethod.approving(5),
                    0,
                    new RuleTerms("greedy_cost_sat", 1, 1, "recommended", 0, null, null, null),
                    0,
                    7);
            return new RoundState.Known(fact.round(), terms, null, fact.phase());
        }
    }

    private static final class Proposals implements Fold<AdmittedProposal, ProposalStands> {
        @Override
        public List<String> keys(ProposalStands fact) {
            return List.of(fact.proposal().value());
        }

        @Override
        public AdmittedProposal initialState() {
            return admitted(new ProposalStands(
                    new ProposalId("none"), new RoundId("none"), new CommunityId("none"), 0, List.of()));
        }

        @Override
        public AdmittedProposal evolve(AdmittedProposal state, String key, ProposalStands fact) {
            return admitted(fact);
        }

        private static AdmittedProposal admitted(ProposalStands fact) {
            return new AdmittedProposal(
                    fact.proposal(),
                    fact.round(),
                    fact.community(),
                    "Benches under the camphor trees",
                    Set.of(Dimension.PLACE),
                    new Parties(fact.community(), null, null),
                    List.of(new BudgetLine("materials", "wood", fact.costFen())),
                    fact.plan(),
                    fact.costFen(),
                    true);
        }
    }

    /** One step of a plan. */
    public static PlannedMilestone step(String title, String dueOn) {
        return new PlannedMilestone(title, LocalDate.parse(dueOn));
    }
}
