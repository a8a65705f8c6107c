package community.linli.catalog.desk;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.invitation.InvitationCommand;
import community.linli.catalog.invitation.InvitationCommand.JoinByInvitation;
import community.linli.catalog.invitation.InvitationCommand.MoveByInvitation;
import community.linli.catalog.invitation.InvitationId;
import community.linli.catalog.invitation.InvitationRejection;
import community.linli.catalog.views.households.HouseholdDocument;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdDocument.Resident;
import community.linli.catalog.views.households.HouseholdsQuery;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the codes that people bring. A code that never was, was used, has expired or was revoked is answered alike, 404 {@code invitation-not-found}; who
 * brings too many of them hears 429 {@code too-many-tries}, with {@code Retry-After} in seconds.
 */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}")
class JoiningController {

    private final Commands commands;
    private final HouseholdsQuery households;
    private final InvitationCodes codes;
    private final WrongTries tries;
    private final InstantSource time;

    JoiningController(Commands commands, HouseholdsQuery households, InvitationCodes codes, InstantSource time) {
        this.commands = commands;
        this.households = households;
        this.codes = codes;
        this.tries = new WrongTries(time);
        this.time = time;
    }

    /** {@code {"code":"kxw4m-9trec"}}: in lower case too, with or without hyphen. */
    record Code(@NotNull @Size(max = 40) String code) {

        @Override
        public String toString() {
            return "Code";
        }
    }

    /** For who lives nowhere in the district. */
    @PostMapping("/joining")
    @Access("resident")
    ResponseEntity<?> join(@PathVariable String community, CommandRequest request, @Valid @RequestBody Code code) {
        return bring(
                request,
                community,
                code,
                (invitation, person) -> new JoinByInvitation(invitation, new CommunityId(community), person));
    }

    /** For who leaves another door of the district for it. */
    @PostMapping("/moving")
    @Access("resident")
    ResponseEntity<?> move(@PathVariable String community, CommandRequest request, @Valid @RequestBody Code code) {
        return bring(
                request,
                community,
                code,
                (invitation, person) -> new MoveByInvitation(invitation, new CommunityId(community), person));
    }

    private interface Asking {
        InvitationCommand of(InvitationId invitation, PersonId person);
    }

    private ResponseEntity<?> bring(CommandRequest request, String community, Code code, Asking asking) {
        String person = request.actor().id();
        Optional<Duration> wait = tries.take(request.district(), person);
        if (wait.isPresent()) {
            return tooMany(wait.get());
        }
        InvitationId invitation = meant(request, community, code.code())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        InvitationRejection.INVITATION_NOT_FOUND.code(),
                        InvitationRejection.INVITATION_NOT_FOUND.meaning()));
        tries.giveBack(request.district(), person);
        return commands.execute(request, asking.of(invitation, new PersonId(person)));
    }

    /** The invitation with this code among the open ones, and the one by which the person came, so that a repeated request is answered as it was. */
    private Optional<InvitationId> meant(CommandRequest request, String community, String typed) {
        ReadRequest reading = new ReadRequest(request.district(), request.actor(), List.of());
        Stream<String> open = households.invited(reading, community, time.instant()).stream()
                .map(HouseholdDocument::invitation)
                .filter(Objects::nonNull)
                .map(Invitation::id);
        Stream<String> own = households.home(reading, request.actor().id()).stream()
                .filter(home -> home.community().equals(community))
                .flatMap(home -> home.residents().stream())
                .filter(resident -> resident.person().equals(request.actor().id()))
                .map(Resident::cameBy)
                .filter(Objects::nonNull);
        return Stream.concat(open, own)
                .filter(invitation -> InvitationCodes.isMeant(typed, codes.of(request.district(), invitation)))
                .findFirst()
                .map(InvitationId::new);
    }

    private static ResponseEntity<ProblemDetail> tooMany(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(wait.plusMillis(999).toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        "Too many codes were wrong; try again later, or ask the steward for a slip.",
                        List.of()));
    }
}
