package community.linli.proposals.round;

import community.linli.proposals.facts.CommunityId;
import java.util.List;
import java.util.Set;

/**
 * Which proposals of a round stand; folded under the round's id by the room of proposals, in the order of their admission.
 *
 * @param standing at most some hundreds
 */
public record RoundSlate(List<Standing> standing) {

    /**
     * A proposal that was admitted and neither withdrawn nor merged into another since.
     *
     * @param proposal its id
     * @param costFen the sum of its budget
     */
    public record Standing(String proposal, CommunityId community, long costFen, Set<Dimension> dimensions) {
        public Standing {
            dimensions = Dimension.inOrder(dimensions);
        }
    }

    public RoundSlate {
        standing = List.copyOf(standing);
    }
}
