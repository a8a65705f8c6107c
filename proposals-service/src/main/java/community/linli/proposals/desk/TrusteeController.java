package community.linli.proposals.desk;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.proposals.ballot.BoxCommand.ConfirmShare;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.views.boxes.BoxDocument;
import community.linli.proposals.views.boxes.BoxesQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the parts of a box's key to its trustees and takes them back when the ballots are opened. */
@RestController
@RequestMapping("/api/districts/{district}/ballot-boxes/{box}")
class TrusteeController {

    private final Commands commands;
    private final PollingDesk desk;
    private final KeyRoom keys;
    private final BoxesQuery boxes;

    TrusteeController(Commands commands, PollingDesk desk, KeyRoom keys, BoxesQuery boxes) {
        this.commands = commands;
        this.desk = desk;
        this.keys = keys;
        this.boxes = boxes;
    }

    /** A part: {@code {"part":"2-9f…"}}. */
    record Part(
            @NotNull @Pattern(regexp = "[1-3]-[0-9a-f]{64}") String part) {}

    /** What the desk knows after a part was brought back. */
    record Brought(int partsBroughtBack) {}

    /** The own part, until it is confirmed: write it down, the service forgets it. */
    @GetMapping("/key-part")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<Part> part(ReadRequest request, @PathVariable String box) {
        String trustee = request.actor().id();
        BoxDocument found = found(request, box);
        String part =
                desk.secretsFor(request.district(), found, trustee).untaken().get(trustee);
        if (part == null) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "part-taken", "You have confirmed your part; the service has it no more.");
        }
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Part(part));
    }

    /** The trustee shows that the part is written down, by sending it. */
    @PostMapping("/key-part-confirmation")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> confirm(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody Part part) {
        String trustee = request.actor().id();
        BoxDocument found = found(asker(request), box);
        if (!desk.secretsFor(request.district(), found, trustee).isPartOf(trustee, part.part())) {
            throw wrongPart();
        }
        ResponseEntity<CommandAnswer> answer = commands.execute(request, new ConfirmShare(new BoxId(box)));
        if (answer.getStatusCode().equals(HttpStatus.OK)) {
            keys.forgetParts(request.district(), box, List.of(trustee));
        }
        return answer;
    }

    /** The trustee brings the part back; with the second one the ballots are opened. */
    @PostMapping("/key-part-return")
    @Access({"resident", "steward", "officer"})
    Brought bringBack(@PathVariable String box, CommandRequest request, @Valid @RequestBody Part part) {
        String trustee = request.actor().id();
        BoxDocument found = found(asker(request), box);
        BoxSecrets secrets = desk.secretsFor(request.district(), found, trustee);
        if (!found.phase().equals("closed")) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "not-closed", "Ballots are opened once, after voting has ended.");
        }
        if (!secrets.isPartOf(trustee, part.part())) {
            throw wrongPart();
        }
        keys.bringBack(request.district(), box, trustee, part.part());
        return new Brought(desk.secretsFor(request.district(), found, trustee)
                .broughtBack()
                .size());
    }

    private static ProblemException wrongPart() {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT, "part-wrong", "This is not the part of the key that was handed out.");
    }

    private BoxDocument found(ReadRequest request, String box) {
        return boxes.one(request, new BoxId(box)).orElseThrow(Problems::notFound);
    }

    private static ReadRequest asker(CommandRequest request) {
        return new ReadRequest(request.district(), request.actor(), List.of());
    }
}
