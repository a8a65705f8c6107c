package community.linli.catalog.desk;

import community.linli.catalog.desk.SlipsPdf.SlipText;
import community.linli.catalog.views.board.BoardQuery;
import community.linli.catalog.views.board.CommunityDocument;
import community.linli.catalog.views.households.HouseholdDocument;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdsQuery;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads a steward the codes of a community's open invitations, to be printed as a sheet of slips, one for each door. */
@RestController
class SlipsController {

    private final HouseholdsQuery households;
    private final BoardQuery board;
    private final InvitationCodes codes;
    private final PrintRoom room;
    private final InstantSource time;

    SlipsController(
            HouseholdsQuery households, BoardQuery board, InvitationCodes codes, PrintRoom room, InstantSource time) {
        this.households = households;
        this.board = board;
        this.codes = codes;
        this.room = room;
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
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Slips(open(request, community)));
    }

    /** The same as A4 sheets of ten, to be cut out; {@code lang} is {@code zh}, which is usual, or {@code en}. Nobody keeps the answer. */
    @GetMapping(
            value = "/api/districts/{district}/communities/{community}/invitations/sheets",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Access("steward")
    ResponseEntity<byte[]> sheets(
            ReadRequest request, @PathVariable String community, @RequestParam(defaultValue = "zh") String lang) {
        PrintWords words = PrintWords.in(lang);
        String name =
                board.community(request, community).map(CommunityDocument::name).orElseThrow(Problems::notFound);
        ZoneId zone = board.district(request).zone();
        LocalDate today = LocalDate.ofInstant(time.instant(), zone);
        List<SlipText> slips = open(request, community).stream()
                .map(slip -> new SlipText(
                        slip.unit() + " " + slip.door(),
                        slip.code(),
                        LocalDate.ofInstant(slip.expiresAt(), zone).minusDays(1),
                        name,
                        room.pages().joining(request.district().slug(), community, slip.code()),
                        room.pages().name()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(room.slips(words, today, name, slips));
    }

    private List<Slip> open(ReadRequest request, String community) {
        return households.invited(request, community, time.instant()).stream()
                .flatMap(household -> Stream.ofNullable(household.invitation())
                        .map(invitation -> slip(request, household, invitation)))
                .toList();
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
                PublicPages.joiningPath(request.district().slug(), household.community(), code));
    }
}
