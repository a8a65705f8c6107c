package community.linli.lending.views.places;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.reservation.ReservationEvent;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import community.linli.lending.reservation.ReservationEvent.ReservationResumed;
import community.linli.lending.views.places.ReservationDocument.Changing;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One document per reservation. */
public final class ReservationsProjection implements Projection<ReservationDocument> {

    static final String NAME = "reservations";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReservationDocument> documentType() {
        return ReservationDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("household"), List.of("owner"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ReservationEvent event
                ? List.of(event.reservation().value())
                : List.of();
    }

    @Override
    public @Nullable ReservationDocument evolve(
            @Nullable ReservationDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof DaysReserved reserved) {
            return reserved(reserved, recorded.streamVersion());
        }
        return document == null || !(recorded.occurrence() instanceof ReservationEvent event)
                ? document
                : document.changed(recorded.streamVersion(), made -> change(made, event));
    }

    private static ReservationDocument reserved(DaysReserved reserved, long version) {
        return new ReservationDocument(
                reserved.reservation(),
                reserved.item(),
                reserved.community(),
                reserved.household(),
                reserved.owner(),
                "reserved",
                version,
                reserved.from(),
                reserved.to(),
                reserved.answerBy(),
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private static void change(Changing made, ReservationEvent event) {
        switch (event) {
            case DaysReserved reserved -> throw new IllegalArgumentException("Reserving makes a reservation");
            case ReservationConfirmed confirmed -> {
                made.phase = "confirmed";
                made.isAutomatic = confirmed.automatic();
            }
            case ReservationMoved moved -> {
                made.from = moved.from();
                made.to = moved.to();
                made.phase = moved.answerBy() == null ? "confirmed" : "reserved";
                made.answerBy = moved.answerBy() == null ? made.answerBy : moved.answerBy();
                made.waitsUntil = null;
            }
            case ReservationKeptWaiting waiting -> {
                made.phase = "waiting";
                made.waitsUntil = waiting.until();
            }
            case ReservationResumed resumed -> made.answerBy = resumed.answerBy();
            case ReservationBecameLoan become -> {
                made.phase = "loan";
                made.loan = become.loan();
            }
            case ReservationReleased released -> {
                made.phase = "released";
                made.cause = released.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
                made.reason = released.reason();
            }
        }
    }
}
