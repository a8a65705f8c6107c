package community.linli.catalog.desk;

import community.linli.catalog.views.households.HouseholdDocument;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdsQuery;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads a steward the codes of a community's open invitations, to be printed as a sheet of slips, one for each door. */
@RestController
class SlipsController {

    private final HouseholdsQuery households;
    private final InvitationCodes codes;
    private final InstantSource time;

    SlipsController(HouseholdsQuery households, InvitationCodes codes, InstantSource time) {
        this.households = households;
        this.codes = codes;
        this.time = time;
    }

    /** {@code {"slips":[…]}}. */
    record Slips(List<Slip> slips) {}

    /**
     * What is cut out and put under a door.
     *
     * @param link what a QR code shall hold, to be put behind the address of the site; the code is in its fragment, which no server hears
     */
    record Slip(
            String invitation,
            String household,
            String unit,
            int floor,
            String door,
            String code,
            Instant expiresAt,
            String link) {

        @Override
        public String toString() {
            return "Slip of " + invitation;
        }
    }

    /** By unit, floor and door; nobody keeps the answer. */
    @GetMapping("/api/districts/{district}/communities/{community}/invitations")
    @Access("steward")
    ResponseEntity<Slips> slips(ReadRequest request, @PathVariable String community) {
        List<Slip> slips = households.invited(request, community, time.instant()).stream()
                .flatMap(household -> Stream.ofNullable(household.invitation())
                        .map(invitation -> slip(request, household, invitation)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Slips(slips));
    }

    private Slip slip(ReadRequest request, HouseholdDocument household, Invitation invitation) {
        String code = codes.of(request.district(), invitation.id());
        return new Slip(
                invitation.id(),
                household.household(),
                household.unit(),
                household.floor(),
                household.door(),
                code,
                invitation.expiresAt(),
                "/#/districts/" + request.district() + "/communities/" + household.community() + "/joining/" + code);
    }
}
