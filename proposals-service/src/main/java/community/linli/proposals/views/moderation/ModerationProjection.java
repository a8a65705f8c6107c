package community.linli.proposals.views.moderation;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.comment.CommentEvent;
import community.linli.proposals.comment.CommentEvent.CommentHidden;
import community.linli.proposals.comment.CommentEvent.CommentHidingAppealed;
import community.linli.proposals.comment.CommentEvent.CommentHidingLifted;
import community.linli.proposals.comment.CommentEvent.CommentHidingUpheld;
import community.linli.proposals.comment.CommentEvent.CommentReported;
import community.linli.proposals.comment.CommentEvent.CommentRetracted;
import community.linli.proposals.comment.CommentEvent.CommentWritten;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingUpheld;
import community.linli.proposals.proposal.ProposalEvent.ProposalReported;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per proposal and per comment. */
public final class ModerationProjection implements Projection<ModerationDocument> {

    static final String NAME = "moderation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ModerationDocument> documentType() {
        return ModerationDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ProposalEvent event -> List.of("proposal." + event.proposal());
            case CommentEvent event -> List.of("comment." + event.comment());
            default -> List.of();
        };
    }

    @Override
    public @Nullable ModerationDocument evolve(
            @Nullable ModerationDocument document, String documentId, Recorded<?> recorded) {
        Instant at = recorded.time();
        return switch (recorded.occurrence()) {
            case ProposalDrafted drafted ->
                ModerationDocument.of(
                        "proposal",
                        drafted.proposal().value(),
                        drafted.proposal(),
                        drafted.round(),
                        drafted.content().title(),
                        at);
            case CommentWritten written ->
                ModerationDocument.of(
                        "comment", written.comment().value(), written.proposal(), written.round(), written.text(), at);
            case ProposalEvent event when document != null -> ofProposal(document, event, at);
            case CommentEvent event when document != null -> ofComment(document, event, at);
            default -> document;
        };
    }

    private static ModerationDocument ofProposal(ModerationDocument document, ProposalEvent event, Instant at) {
        return switch (event) {
            case DraftRevised revised -> document.saying(revised.content().title());
            case ProposalAmended amended -> document.saying(amended.content().title());
            case ProposalReported reported -> document.reported(reported.reason(), at);
            case ProposalHidden hidden -> document.hidden(hidden.by(), hidden.reason(), at);
            case ProposalHidingAppealed appealed -> document.appealed(appealed.text(), at);
            case ProposalHidingUpheld upheld -> document.upheld(upheld.reason(), at);
            case ProposalHidingLifted lifted -> document.settled(at);
            default -> document;
        };
    }

    private static @Nullable ModerationDocument ofComment(ModerationDocument document, CommentEvent event, Instant at) {
        return switch (event) {
            case CommentWritten again -> document;
            case CommentReported reported -> document.reported(reported.reason(), at);
            case CommentHidden hidden -> document.hidden(hidden.by(), hidden.reason(), at);
            case CommentHidingAppealed appealed -> document.appealed(appealed.text(), at);
            case CommentHidingUpheld upheld -> document.upheld(upheld.reason(), at);
            case CommentHidingLifted lifted -> document.settled(at);
            case CommentRetracted retracted -> null;
        };
    }
}
