package community.linli.proposals.ballot;

import community.linli.proposals.facts.CommunityId;
import java.util.List;

/**
 * For whom a box stands: what asked for it, and who is asked.
 *
 * @param kind what it decides
 * @param of the round's or the poll's id
 * @param communities whose people vote; one, or several in a district-wide round
 * @param electorate whose ballot counts once
 */
public record Purpose(Kind kind, String of, List<CommunityId> communities, Electorate electorate) {

    /** What a box decides. */
    public enum Kind {
        /** which proposals of a round are funded */
        ROUND,
        /** one question to one community */
        POLL
    }

    public Purpose {
        communities = List.copyOf(communities);
    }
}
