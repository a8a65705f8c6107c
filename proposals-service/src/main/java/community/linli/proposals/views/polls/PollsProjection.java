package community.linli.proposals.views.polls;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxEvent.PollCounted;
import community.linli.proposals.poll.PollEvent;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollDecided;
import community.linli.proposals.poll.PollEvent.PollDrafted;
import community.linli.proposals.poll.PollEvent.PollOpened;
import community.linli.proposals.poll.PollEvent.PollRevised;
import community.linli.proposals.poll.PollId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per poll; its votes come from its box, once they are counted. */
public final class PollsProjection implements Projection<PollDocument> {

    static final String NAME = "polls";

    private static final String BOX_PREFIX = PollId.SUBJECT_TYPE + ".";

    private record Ending(
            String phase,
            @Nullable Boolean isQuorate,
            List<String> passed,
            @Nullable String reason) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PollDocument> documentType() {
        return PollDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        if (recorded.occurrence() instanceof PollEvent event) {
            return List.of(event.poll().value());
        }
        return recorded.occurrence() instanceof PollCounted counted
                        && counted.box().value().startsWith(BOX_PREFIX)
                ? List.of(counted.box().value().substring(BOX_PREFIX.length()))
                : List.of();
    }

    @Override
    public @Nullable PollDocument evolve(@Nullable PollDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof PollDrafted drafted) {
            return drafted(drafted, recorded.streamVersion());
        }
        if (document == null) {
            return null;
        }
        return switch (recorded.occurrence()) {
            case PollEvent event -> after(document, event, recorded.streamVersion());
            case PollCounted counted -> counted(document, counted);
            default -> document;
        };
    }

    private static PollDocument drafted(PollDrafted drafted, long version) {
        return new PollDocument(
                drafted.poll(),
                drafted.community(),
                drafted.author(),
                "drafted",
                version,
                drafted.terms(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static PollDocument after(PollDocument poll, PollEvent event, long version) {
        return switch (event) {
            case PollDrafted again -> poll;
            case PollRevised revised ->
                new PollDocument(
                        poll.poll(),
                        poll.community(),
                        poll.author(),
                        poll.phase(),
                        version,
                        revised.terms(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null);
            case PollOpened opened ->
                new PollDocument(
                        poll.poll(),
                        poll.community(),
                        poll.author(),
                        "opened",
                        version,
                        poll.terms(),
                        opened.question().options(),
                        opened.opensAt(),
                        opened.closesAt(),
                        null,
                        null,
                        List.of(),
                        null);
            case PollCancelled cancelled ->
                ended(poll, version, new Ending("cancelled", null, List.of(), cancelled.reason()));
            case PollDecided decided ->
                ended(poll, version, new Ending("decided", decided.isQuorate(), decided.passed(), null));
        };
    }

    private static PollDocument ended(PollDocument poll, long version, Ending ending) {
        return new PollDocument(
                poll.poll(),
                poll.community(),
                poll.author(),
                ending.phase(),
                version,
                poll.terms(),
                poll.options(),
                poll.opensAt(),
                poll.closesAt(),
                poll.votes(),
                ending.isQuorate(),
                ending.passed(),
                ending.reason());
    }

    private static PollDocument counted(PollDocument poll, PollCounted counted) {
        return new PollDocument(
                poll.poll(),
                poll.community(),
                poll.author(),
                poll.phase(),
                poll.version(),
                poll.terms(),
                poll.options(),
                poll.opensAt(),
                poll.closesAt(),
                counted.votes(),
                poll.isQuorate(),
                poll.passed(),
                poll.reason());
    }
}
