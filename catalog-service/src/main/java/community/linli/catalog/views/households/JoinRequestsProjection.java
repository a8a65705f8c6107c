package community.linli.catalog.views.households;

import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.joinrequest.JoinRequestEvent;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestConfirmed;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestDeclined;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestLapsed;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestTakenBack;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequested;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per person who has asked to live behind a door, with the last request; gone with who is forgotten. */
public final class JoinRequestsProjection implements Projection<JoinRequestDocument> {

    static final String NAME = "join-requests";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<JoinRequestDocument> documentType() {
        return JoinRequestDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("household", "status"), List.of("community", "status"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case JoinRequestEvent event -> List.of(event.person().value());
            case PersonErased erased -> List.of(erased.person().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable JoinRequestDocument evolve(
            @Nullable JoinRequestDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case JoinRequested asked ->
                new JoinRequestDocument(
                        asked.person().value(),
                        asked.household().value(),
                        asked.community().value(),
                        recorded.time(),
                        asked.expiresAt(),
                        JoinRequestDocument.OPEN,
                        null);
            case PersonErased erased -> null;
            case JoinRequestEvent event when document != null -> after(document, event);
            default -> document;
        };
    }

    private static JoinRequestDocument after(JoinRequestDocument request, JoinRequestEvent event) {
        return switch (event) {
            case JoinRequested asked -> request;
            case JoinRequestConfirmed confirmed -> request.ended("confirmed", null);
            case JoinRequestDeclined declined -> request.ended("declined", declined.reason());
            case JoinRequestTakenBack back -> request.ended("taken-back", null);
            case JoinRequestLapsed lapsed -> request.ended("lapsed", null);
        };
    }
}
