package community.linli.lending.loan;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the two households say at the door; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans/{loan}")
class LoanHandoverController {

    private final Commands commands;
    private final HandoverCodes codes;

    LoanHandoverController(Commands commands, HandoverCodes codes) {
        this.commands = commands;
        this.codes = codes;
    }

    /** When to meet: {@code {"from":"2026-05-08T10:00:00Z","until":"2026-05-08T11:00:00Z"}}. */
    record Meeting(@NotNull Instant from, @NotNull Instant until) {}

    /** A code as it was scanned, with what was looked at: {@code {"code":"…","found":{"condition":"as new"}}}. */
    record Scan(
            @NotBlank @Size(max = 100) String code,
            @Nullable @Valid Found found) {}

    /** A code for the other household to scan: {@code {"code":"…","validSeconds":300}}. */
    record Shown(String code, int validSeconds) {}

    @PostMapping("/handover-time")
    @Access("resident")
    ResponseEntity<CommandAnswer> propose(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Meeting meeting) {
        return commands.execute(
                request,
                new ProposeHandover(new LoanId(loan), new CommunityId(community), meeting.from(), meeting.until()));
    }

    @PostMapping("/handover-time/agreement")
    @Access("resident")
    ResponseEntity<CommandAnswer> agree(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new AgreeToHandover(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/missed-handover")
    @Access("resident")
    ResponseEntity<CommandAnswer> missed(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new ReportMissedHandover(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/handover-code/scan")
    @Access("resident")
    ResponseEntity<CommandAnswer> scan(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Scan scan) {
        return commands.execute(
                request,
                new ScanHandoverCode(
                        new LoanId(loan), new CommunityId(community), scan.code(), Found.inspection(scan.found())));
    }

    @PostMapping("/handover")
    @Access("resident")
    ResponseEntity<CommandAnswer> handOver(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Found found) {
        return commands.execute(
                request, new ConfirmHandover(new LoanId(loan), new CommunityId(community), Found.inspection(found)));
    }

    @PostMapping("/handover-denial")
    @Access("resident")
    ResponseEntity<CommandAnswer> denyHandover(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new DenyHandover(new LoanId(loan), new CommunityId(community)));
    }

    /** The same request shows the same code again, whichever instance answers it. */
    @PostMapping("/handover-code")
    @Access("resident")
    ResponseEntity<Shown> show(@PathVariable String community, @PathVariable String loan, CommandRequest request) {
        String code = codes.of(request.commandId());
        ResponseEntity<CommandAnswer> answer = commands.execute(
                request,
                new IssueHandoverCode(new LoanId(loan), new CommunityId(community), HandoverCodes.digest(code)));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(new Shown(code, HandoverCodes.VALID_SECONDS));
    }
}
