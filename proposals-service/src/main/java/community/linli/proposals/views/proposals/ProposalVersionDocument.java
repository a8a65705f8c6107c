package community.linli.proposals.views.proposals;

import community.linli.proposals.proposal.Content;
import community.linli.proposals.proposal.ProposalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal said at one time.
 *
 * @param version from 1 upwards
 * @param reason why it was amended; null where it was handed in
 */
public record ProposalVersionDocument(
        ProposalId proposal,
        int version,
        Content content,
        long costFen,
        @Nullable String reason,
        Instant at) {}
