package community.linli.proposals.proposal;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.util.List;
import java.util.Set;

/**
 * A proposal that passed its review, as rounds and projects need it; folded under the proposal's id.
 *
 * @param stands whether it is still admitted; not when it was withdrawn or merged into another since
 * @param costFen the sum of the budget's lines
 */
public record AdmittedProposal(
        ProposalId proposal,
        RoundId round,
        CommunityId community,
        String title,
        Set<Dimension> dimensions,
        Parties parties,
        List<BudgetLine> budget,
        List<PlannedMilestone> plan,
        long costFen,
        boolean stands) {
    public AdmittedProposal {
        dimensions = Set.copyOf(dimensions);
        budget = List.copyOf(budget);
        plan = List.copyOf(plan);
    }
}
