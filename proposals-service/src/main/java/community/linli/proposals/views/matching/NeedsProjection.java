package community.linli.proposals.views.matching;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.proposal.Content;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalNotFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalSubmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per proposal. */
public final class NeedsProjection implements Projection<NeedDocument> {

    static final String NAME = "proposal-needs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NeedDocument> documentType() {
        return NeedDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProposalEvent event
                ? List.of(event.proposal().value())
                : List.of();
    }

    @Override
    public @Nullable NeedDocument evolve(@Nullable NeedDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ProposalDrafted drafted) {
            return need(drafted.proposal(), drafted.round(), drafted.content(), false, false);
        }
        if (document == null || !(recorded.occurrence() instanceof ProposalEvent event)) {
            return document;
        }
        return switch (event) {
            case DraftRevised revised -> saying(document, revised.content(), document.isHandedIn());
            case ProposalSubmitted submitted -> saying(document, submitted.content(), true);
            case ProposalAmended amended -> saying(document, amended.content(), true);
            case ProposalHidden hidden -> standing(document, true, document.isOver());
            case ProposalHidingLifted lifted -> standing(document, false, document.isOver());
            case ProposalMerged merged -> standing(document, document.isHidden(), true);
            case ProposalWithdrawn withdrawn -> standing(document, document.isHidden(), true);
            case ProposalRejected rejected -> standing(document, document.isHidden(), true);
            case ProposalFunded funded -> standing(document, document.isHidden(), true);
            case ProposalNotFunded notFunded -> standing(document, document.isHidden(), true);
            default -> document;
        };
    }

    private static NeedDocument saying(NeedDocument before, Content content, boolean isHandedIn) {
        return need(before.proposal(), before.round(), content, isHandedIn, before.isHidden());
    }

    private static NeedDocument need(
            ProposalId proposal, RoundId round, Content content, boolean isHandedIn, boolean isHidden) {
        return new NeedDocument(
                proposal,
                round,
                content.community(),
                content.title(),
                content.dimensions(),
                content.parties().organisation(),
                content.parties().socialWorker() != null,
                isHandedIn,
                isHidden,
                false);
    }

    private static NeedDocument standing(NeedDocument before, boolean isHidden, boolean isOver) {
        return new NeedDocument(
                before.proposal(),
                before.round(),
                before.community(),
                before.title(),
                before.dimensions(),
                before.organisation(),
                before.hasSocialWorker(),
                before.isHandedIn(),
                isHidden,
                isOver);
    }
}
