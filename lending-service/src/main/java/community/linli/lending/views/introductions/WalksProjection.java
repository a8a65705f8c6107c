package community.linli.lending.views.introductions;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.introduction.WalkEvent;
import community.linli.lending.introduction.WalkEvent.CompanionAsked;
import community.linli.lending.introduction.WalkEvent.CompanionAssigned;
import community.linli.lending.introduction.WalkEvent.CompanionReleased;
import community.linli.lending.introduction.WalkEvent.WalkCalledOff;
import community.linli.lending.introduction.WalkEvent.WalkedTogether;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per walk. */
public final class WalksProjection implements Projection<WalkDocument> {

    static final String NAME = "walks";
    static final String WAITING = "waiting";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WalkDocument> documentType() {
        return WalkDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("borrower"), List.of("owner"), List.of("companion"), List.of("community", "phase"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof WalkEvent event
                ? List.of(event.walk().value())
                : List.of();
    }

    @Override
    public @Nullable WalkDocument evolve(@Nullable WalkDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof CompanionAsked asked) {
            return new WalkDocument(
                    asked.walk(),
                    asked.item(),
                    asked.community(),
                    asked.borrower(),
                    asked.owner(),
                    asked.isFirst(),
                    WAITING,
                    recorded.streamVersion(),
                    null);
        }
        return document == null || !(recorded.occurrence() instanceof WalkEvent event)
                ? document
                : after(document, event, recorded.streamVersion());
    }

    private static WalkDocument after(WalkDocument walk, WalkEvent event, long version) {
        return switch (event) {
            case CompanionAsked again -> walk;
            case CompanionAssigned assigned -> walk.entered("accompanied", version, assigned.companion());
            case CompanionReleased released -> walk.entered(WAITING, version, null);
            case WalkedTogether walked -> walk.entered("walked", version, walked.companion());
            case WalkCalledOff off -> walk.entered("called-off", version, off.companion());
        };
    }
}
