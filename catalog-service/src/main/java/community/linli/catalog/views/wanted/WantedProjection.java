package community.linli.catalog.views.wanted;

import community.linli.catalog.item.ItemId;
import community.linli.catalog.views.wanted.WantedDocument.Answer;
import community.linli.catalog.views.wanted.WantedDocument.End;
import community.linli.catalog.wantedpost.WantedPostEvent;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerLapsed;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswerTakenBack;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAnswered;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedAsked;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedEnded;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedExpired;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedFilled;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One document per wanted post. */
public final class WantedProjection implements Projection<WantedDocument> {

    static final String NAME = "wanted";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WantedDocument> documentType() {
        return WantedDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community", "isOpen", "place"), List.of("household", "place"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof WantedPostEvent event
                ? List.of(event.post().value())
                : List.of();
    }

    @Override
    public @Nullable WantedDocument evolve(@Nullable WantedDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof WantedAsked asked) {
            return asked(asked, recorded);
        }
        return document != null && recorded.occurrence() instanceof WantedPostEvent event
                ? after(document, event, recorded.time())
                : document;
    }

    private static WantedDocument asked(WantedAsked asked, Recorded<?> recorded) {
        return new WantedDocument(
                asked.post().value(),
                // thirteen digits hold every millisecond until 2286, so that the order of texts is that of times
                "%013d-%s".formatted(recorded.time().toEpochMilli(), asked.post()),
                asked.community().value(),
                asked.household().value(),
                asked.name(),
                asked.category(),
                asked.note(),
                asked.neededUntil(),
                recorded.time(),
                List.of(),
                true,
                null);
    }

    private static WantedDocument after(WantedDocument known, WantedPostEvent event, Instant at) {
        return switch (event) {
            case WantedAsked asked -> known;
            case WantedAnswered answered ->
                known.with(new Answer(answered.item().value(), answered.by().value(), at));
            case WantedAnswerTakenBack back -> known.without(back.item().value());
            case WantedAnswerLapsed lapsed -> known.without(lapsed.item().value());
            case WantedEnded ended -> known.ended(end(ended, at));
        };
    }

    private static End end(WantedEnded event, Instant at) {
        return switch (event) {
            case WantedFilled filled -> new End("filled", value(filled.item()), null, null, at);
            case WantedWithdrawn withdrawn ->
                new End(
                        "withdrawn",
                        null,
                        withdrawn.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        withdrawn.reason(),
                        at);
            case WantedExpired expired -> new End("expired", null, null, null, at);
        };
    }

    private static @Nullable String value(@Nullable ItemId item) {
        return item == null ? null : item.value();
    }
}
