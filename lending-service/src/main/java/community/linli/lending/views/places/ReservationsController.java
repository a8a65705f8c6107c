package community.linli.lending.views.places;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows households what days are held for them, and of theirs for others. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/reservations")
class ReservationsController {

    private final PlacesQuery query;

    ReservationsController(PlacesQuery query) {
        this.query = query;
    }

    /**
     * {@code {"reservations":[{"reservation":"…","item":"…","itemName":"Drill","household":"…","owner":"…","phase":"confirmed",
     * "from":"2026-06-01","to":"2026-06-03","answerBy":"…","isAutomatic":false, …}]}}.
     */
    record Reservations(List<ReservationDocument> reservations) {}

    @GetMapping
    @Access("resident")
    Reservations mine(ReadRequest request, @PathVariable String community) {
        return new Reservations(query.myReservations(request, community));
    }

    @GetMapping("/{reservation}")
    @Access({"resident", "steward"})
    ResponseEntity<ReservationDocument> one(
            ReadRequest request, @PathVariable String community, @PathVariable String reservation) {
        ReservationDocument found =
                query.reservation(request, community, reservation).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
