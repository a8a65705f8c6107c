package community.linli.lending.loan;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what residents ask of loans; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans")
class LoanController {

    private final Commands commands;

    LoanController(Commands commands) {
        this.commands = commands;
    }

    /** The item wanted: {@code {"item":"0f3b…"}}. */
    record Wish(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String item) {}

    /** Why not: {@code {"reason":"We need it ourselves this week."}}. */
    record Refusal(
            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** Why not any more: {@code {"reason":"It broke."}}, or an empty object. */
    record Cancellation(
            @Nullable @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** How it came back: {@code {"condition":"as before"}}, or an empty object. */
    record Return(
            @Nullable @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String condition) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> request(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Wish wish) {
        LoanId loan = new LoanId(request.commandId());
        return commands.create(
                request,
                new RequestLoan(loan, new CommunityId(community), new ItemId(wish.item())),
                "/api/districts/" + request.district() + "/communities/" + community + "/loans/" + loan);
    }

    @PostMapping("/{loan}/acceptance")
    @Access("resident")
    ResponseEntity<CommandAnswer> accept(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new AcceptLoan(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/{loan}/refusal")
    @Access("resident")
    ResponseEntity<CommandAnswer> decline(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Refusal refusal) {
        return commands.execute(
                request, new DeclineLoan(new LoanId(loan), new CommunityId(community), refusal.reason()));
    }

    @PostMapping("/{loan}/cancellation")
    @Access("resident")
    ResponseEntity<CommandAnswer> cancel(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Cancellation cancellation) {
        String reason = cancellation == null ? null : cancellation.reason();
        return commands.execute(request, new CancelLoan(new LoanId(loan), new CommunityId(community), reason));
    }

    @PostMapping("/{loan}/handover")
    @Access("resident")
    ResponseEntity<CommandAnswer> handOver(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new ConfirmHandover(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/{loan}/handover-denial")
    @Access("resident")
    ResponseEntity<CommandAnswer> denyHandover(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new DenyHandover(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/{loan}/return")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeBack(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Return back) {
        String condition = back == null ? null : back.condition();
        return commands.execute(request, new ConfirmReturn(new LoanId(loan), new CommunityId(community), condition));
    }
}
