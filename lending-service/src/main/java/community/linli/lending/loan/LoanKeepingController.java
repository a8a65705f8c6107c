package community.linli.lending.loan;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DenyReturn;
import community.linli.lending.loan.LoanCommand.FindAgain;
import community.linli.lending.loan.LoanCommand.GrantExtension;
import community.linli.lending.loan.LoanCommand.RecallLoan;
import community.linli.lending.loan.LoanCommand.RefuseExtension;
import community.linli.lending.loan.LoanCommand.ReportDamage;
import community.linli.lending.loan.LoanCommand.ReportLost;
import community.linli.lending.loan.LoanCommand.TakePartsBack;
import community.linli.lending.loan.LoanCommand.WithdrawReturn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the two households say while an item is away from its owner; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans/{loan}")
class LoanKeepingController {

    private final Commands commands;

    LoanKeepingController(Commands commands) {
        this.commands = commands;
    }

    /** Why: {@code {"reason":"We need it ourselves."}}, or an empty object. */
    record Reason(
            @Nullable @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** {@code {"parts":["charger"]}}. */
    record Parts(@NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 60) String> parts) {}

    @PostMapping("/extension")
    @Access("resident")
    ResponseEntity<CommandAnswer> ask(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new AskExtension(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/extension/grant")
    @Access("resident")
    ResponseEntity<CommandAnswer> grant(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new GrantExtension(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/extension/refusal")
    @Access("resident")
    ResponseEntity<CommandAnswer> refuse(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason why) {
        return commands.execute(request, new RefuseExtension(new LoanId(loan), new CommunityId(community), text(why)));
    }

    @PostMapping("/recall")
    @Access("resident")
    ResponseEntity<CommandAnswer> recall(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason why) {
        return commands.execute(request, new RecallLoan(new LoanId(loan), new CommunityId(community), text(why)));
    }

    @PostMapping("/parts")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeParts(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Parts back) {
        return commands.execute(request, new TakePartsBack(new LoanId(loan), new CommunityId(community), back.parts()));
    }

    @PostMapping("/return")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeBack(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Found found) {
        return commands.execute(
                request, new ConfirmReturn(new LoanId(loan), new CommunityId(community), Found.inspection(found)));
    }

    @PostMapping("/return/withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> withdrawReturn(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new WithdrawReturn(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/return/denial")
    @Access("resident")
    ResponseEntity<CommandAnswer> denyReturn(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason why) {
        return commands.execute(request, new DenyReturn(new LoanId(loan), new CommunityId(community), text(why)));
    }

    @PostMapping("/loss")
    @Access("resident")
    ResponseEntity<CommandAnswer> lost(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Reason why) {
        return commands.execute(request, new ReportLost(new LoanId(loan), new CommunityId(community), text(why)));
    }

    @PostMapping("/finding")
    @Access("resident")
    ResponseEntity<CommandAnswer> found(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new FindAgain(new LoanId(loan), new CommunityId(community)));
    }

    @PostMapping("/damage")
    @Access("resident")
    ResponseEntity<CommandAnswer> damaged(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Found found) {
        return commands.execute(
                request, new ReportDamage(new LoanId(loan), new CommunityId(community), inspected(found)));
    }

    private static @Nullable String text(@Nullable Reason why) {
        return why == null ? null : why.reason();
    }

    private static Inspection inspected(Found found) {
        Inspection inspection = Found.inspection(found);
        return inspection == null ? Inspection.NONE : inspection;
    }
}
