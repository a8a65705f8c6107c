package community.linli.lending.views.inbox;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.postbox.PostboxEvent;
import community.linli.lending.postbox.PostboxEvent.ContactForgotten;
import community.linli.lending.postbox.PostboxEvent.ContactGiven;
import community.linli.lending.postbox.PostboxEvent.FeedRenewed;
import community.linli.lending.postbox.PostboxEvent.FeedRevoked;
import community.linli.lending.postbox.PostboxEvent.NoticesRead;
import community.linli.lending.postbox.PostboxEvent.NoticesSent;
import community.linli.lending.postbox.PostboxEvent.PostboxErased;
import community.linli.lending.postbox.PostboxEvent.PostboxKeyDestroyed;
import community.linli.lending.postbox.PostboxEvent.PreferencesSet;
import community.linli.lending.postbox.PostboxEvent.SendingBegun;
import community.linli.lending.postbox.PostboxEvent.SendingFailed;
import community.linli.lending.postbox.PostboxEvent.SendingTriedAgain;
import community.linli.lending.views.inbox.PostboxDocument.Sending;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One document per person who has a postbox. */
public final class PostboxesProjection implements Projection<PostboxDocument> {

    static final String NAME = "postboxes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PostboxDocument> documentType() {
        return PostboxDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("feedDigest"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof PostboxEvent event
                ? List.of(event.person().value())
                : List.of();
    }

    @Override
    public @Nullable PostboxDocument evolve(
            @Nullable PostboxDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof PostboxEvent event)) {
            return document;
        }
        PostboxDocument box = document == null ? PostboxDocument.empty(event.person()) : document;
        return switch (event) {
            case PreferencesSet set -> box.wishing(set.preferences());
            case ContactGiven given -> box.reached(given.kind(), given.sealed());
            case ContactForgotten gone -> box.reached(gone.kind(), null);
            case NoticesRead read -> box.reading(read.upTo(), read.notices());
            case FeedRenewed renewed -> box.feed(renewed.digest());
            case FeedRevoked revoked -> box.feed(null);
            case SendingBegun begun ->
                box.beginning(new Sending(
                        begun.batch(),
                        begun.channel(),
                        begun.notices(),
                        begun.begunAt(),
                        1,
                        begun.outcomeBy(),
                        "under-way",
                        null,
                        null));
            case SendingTriedAgain again ->
                box.changing(again.batch(), one -> one.again(again.attempt(), again.outcomeBy()));
            case NoticesSent sent -> box.changing(sent.batch(), one -> one.now("sent", null, null));
            case SendingFailed failed ->
                box.changing(
                        failed.batch(),
                        one -> one.now(
                                failed.nextAttempt() == null ? "failed" : "waiting",
                                failed.nextAttempt(),
                                failed.why().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case PostboxErased erased -> box.erasing();
            case PostboxKeyDestroyed destroyed -> PostboxDocument.empty(event.person());
        };
    }
}
