package community.linli.proposals.views.matching;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal needs of others.
 *
 * @param organisation null while it seeks one
 * @param hasSocialWorker whether one is named
 * @param isHandedIn whether others may read it
 * @param isHidden whether it is shown to its authors alone
 * @param isOver whether nobody is sought any more
 */
public record NeedDocument(
        ProposalId proposal,
        RoundId round,
        CommunityId community,
        String title,
        List<Dimension> dimensions,
        @Nullable String organisation,
        boolean hasSocialWorker,
        boolean isHandedIn,
        boolean isHidden,
        boolean isOver) {}
