package community.linli.proposals.round;

import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.VotingMethod;
import community.linli.proposals.facts.CommunityId;
import java.util.List;
import java.util.Set;

/**
 * The rules of one round. DOMAIN.md gives the usual figures: at most 100,000 yuan for a project and 300,000 for a community.
 *
 * @param envelopeFen all the money there is, in fen
 * @param projectCapFen the most that one project may cost
 * @param communityCapFen the most that one community may get
 * @param scope one election per community, or one for all
 * @param shares the communities that take part and what each can spend; sums to at most the envelope where each has its own election
 * @param dimensions which of them a proposal may name; it names at least one
 * @param ruralPercent the least share of villages among the admitted proposals, in percent; a third is 34
 * @param targetProjects how many projects the round aims to fund at most; 0 for no aim
 * @param electorate whose ballot counts once
 * @param method how ballots are marked
 * @param quorumPercent the least turnout for a result to stand
 * @param rule how votes become money
 * @param endorsementsNeeded how many households must stand behind a proposal before its review
 * @param appealDays how many days after the count it can be objected to
 */
public record RoundTerms(
        String title,
        long envelopeFen,
        long projectCapFen,
        long communityCapFen,
        Scope scope,
        List<CommunityShare> shares,
        Set<Dimension> dimensions,
        int ruralPercent,
        int targetProjects,
        Electorate electorate,
        VotingMethod method,
        int quorumPercent,
        RuleTerms rule,
        int endorsementsNeeded,
        int appealDays) {

    /** How many elections a round has. */
    public enum Scope {
        /** one per community, whose share is its budget */
        PER_COMMUNITY,
        /** one for the whole district; the community cap binds inside it */
        DISTRICT_WIDE
    }

    /**
     * A community that takes part.
     *
     * @param budgetFen what its own election can spend; 0 in a district-wide round
     */
    public record CommunityShare(CommunityId community, long budgetFen) {}

    public RoundTerms {
        shares = List.copyOf(shares);
        dimensions = Dimension.inOrder(dimensions);
    }

    /** Whether the community takes part. */
    public boolean isFor(CommunityId community) {
        return shares.stream().anyMatch(share -> share.community().equals(community));
    }
}
