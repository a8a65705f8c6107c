package community.linli.proposals.views.proposals;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per comment. */
public final class CommentsProjection implements Projection<CommentDocument> {

    static final String NAME = "comments";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CommentDocument> documentType() {
        return CommentDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof CommentEvent event
                ? List.of(event.comment().value())
                : List.of();
    }

    @Override
    public @Nullable CommentDocument evolve(
            @Nullable CommentDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof CommentWritten written) {
            return new CommentDocument(
                    written.comment(),
                    written.proposal(),
                    written.author(),
                    written.text(),
                    written.stance(),
                    written.replyTo(),
                    recorded.time(),
                    recorded.streamVersion(),
                    "shown",
                    null);
        }
        if (document == null || !(recorded.occurrence() instanceof CommentEvent event)) {
            return document;
        }
        long reached = recorded.streamVersion();
        return switch (event) {
            case CommentWritten again -> document;
            case CommentRetracted retracted -> document.standing(reached, "retracted", null);
            case CommentHidden hidden -> document.standing(reached, "hidden", hidden.reason());
            case CommentHidingUpheld upheld -> document.standing(reached, document.standing(), upheld.reason());
            case CommentHidingLifted lifted -> document.standing(reached, "shown", null);
            case CommentReported reported -> document.standing(reached, document.standing(), document.hiddenReason());
            case CommentHidingAppealed appealed ->
                document.standing(reached, document.standing(), document.hiddenReason());
        };
    }
}
