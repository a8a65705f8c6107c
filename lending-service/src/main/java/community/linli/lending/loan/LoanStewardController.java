package community.linli.lending.loan;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.loan.LoanCommand.DeclareLost;
import community.linli.lending.loan.LoanCommand.MoveDue;
import community.linli.lending.loan.LoanCommand.ReopenLoan;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a steward settles on loans of the community; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans/{loan}")
class LoanStewardController {

    private final Commands commands;

    LoanStewardController(Commands commands) {
        this.commands = commands;
    }

    /** Where it was found: {@code {"found":"AT_OWNER","reason":"It stood behind the door."}}. */
    record Settlement(
            @NotNull Whereabouts found,

            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** {@code {"reason":"Nobody has answered for two months."}}. */
    record Declaration(
            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** {@code {"dueOn":"2026-05-20","reason":"They are in hospital."}}. */
    record NewDay(
            @NotNull LocalDate dueOn,

            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping("/return/settlement")
    @Access("steward")
    ResponseEntity<CommandAnswer> settle(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Settlement settlement) {
        return commands.execute(
                request,
                new SettleReturn(
                        new LoanId(loan), new CommunityId(community), settlement.found(), settlement.reason()));
    }

    @PostMapping("/loss/declaration")
    @Access("steward")
    ResponseEntity<CommandAnswer> declareLost(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Declaration declaration) {
        return commands.execute(
                request, new DeclareLost(new LoanId(loan), new CommunityId(community), declaration.reason()));
    }

    @PostMapping("/due-day")
    @Access("steward")
    ResponseEntity<CommandAnswer> moveDue(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody NewDay day) {
        return commands.execute(
                request, new MoveDue(new LoanId(loan), new CommunityId(community), day.dueOn(), day.reason()));
    }

    @PostMapping("/reopening")
    @Access("steward")
    ResponseEntity<CommandAnswer> reopen(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody NewDay day) {
        return commands.execute(
                request, new ReopenLoan(new LoanId(loan), new CommunityId(community), day.dueOn(), day.reason()));
    }
}
