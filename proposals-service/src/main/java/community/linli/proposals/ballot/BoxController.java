package community.linli.proposals.ballot;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.Recount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people ask of ballot boxes, beside the ballots themselves. */
@RestController
@RequestMapping("/api/districts/{district}/ballot-boxes/{box}")
class BoxController {

    private final Commands commands;

    BoxController(Commands commands) {
        this.commands = commands;
    }

    /** Who holds the parts of the key, by pseudonym: {@code {"trustees":["p-1…","p-2…","p-3…"]}}. */
    record Trustees(
            @NotNull @Size(min = BoxPolicies.TRUSTEES, max = BoxPolicies.TRUSTEES)
            List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String> trustees) {}

    /** A voter put on the roll or struck off: {@code {"voter":"…","isOnRoll":true,"reason":"…"}}. */
    record Correction(
            @NotBlank @Size(max = 64) String voter,
            @NotNull Boolean isOnRoll,

            @NotBlank @Size(max = BoxPolicies.MAX_REASON) String reason) {}

    /** Words: {@code {"reason":"…"}}. */
    record Reason(
            @NotBlank @Size(max = BoxPolicies.MAX_REASON) String reason) {}

    /** Another result: {@code {"selected":["…"],"reason":"…"}}. */
    record Selection(
            @NotNull @Size(max = QuestionPolicies.MOST_OPTIONS)
            List<@NotBlank @Size(max = 64) String> selected,

            @NotBlank @Size(max = BoxPolicies.MAX_REASON) String reason) {}

    @PostMapping("/trustees")
    @Access("officer")
    ResponseEntity<CommandAnswer> name(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody Trustees trustees) {
        return commands.execute(request, new NameTrustees(new BoxId(box), trustees.trustees()));
    }

    @PostMapping("/roll-corrections")
    @Access("officer")
    ResponseEntity<CommandAnswer> correct(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody Correction correction) {
        return commands.execute(
                request,
                new CorrectRoll(new BoxId(box), correction.voter(), correction.isOnRoll(), correction.reason()));
    }

    @PostMapping("/giving-up")
    @Access("officer")
    ResponseEntity<CommandAnswer> giveUp(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody Reason reason) {
        return commands.execute(request, new GiveUpVote(new BoxId(box), reason.reason()));
    }

    @PostMapping("/objections")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> object(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody Reason reason) {
        return commands.execute(request, new RaiseObjection(new BoxId(box), reason.reason()));
    }

    @PostMapping("/objections/{objection}/answer")
    @Access("officer")
    ResponseEntity<CommandAnswer> answer(
            @PathVariable String box,
            @PathVariable int objection,
            CommandRequest request,
            @Valid @RequestBody Reason answer) {
        return commands.execute(request, new AnswerObjection(new BoxId(box), objection, answer.reason()));
    }

    @PostMapping("/recounts")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> recount(@PathVariable String box, CommandRequest request) {
        return commands.execute(request, new Recount(new BoxId(box)));
    }

    @PostMapping("/certification")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> certify(@PathVariable String box, CommandRequest request) {
        return commands.execute(request, new CertifyResult(new BoxId(box)));
    }

    @PostMapping("/overrides")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> propose(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody Selection selection) {
        return commands.execute(request, new ProposeOverride(new BoxId(box), selection.selected(), selection.reason()));
    }

    @PostMapping("/overrides/confirmation")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> confirm(@PathVariable String box, CommandRequest request) {
        return commands.execute(request, new ConfirmOverride(new BoxId(box)));
    }
}
