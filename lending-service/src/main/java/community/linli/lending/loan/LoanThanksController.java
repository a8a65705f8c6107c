package community.linli.lending.loan;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.Problems;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.loan.LoanCommand.HideThanks;
import community.linli.lending.loan.LoanCommand.SayThanks;
import community.linli.lending.loan.LoanCommand.TakeThanksDown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes thanks for a loan, and takes them off the wall; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans/{loan}/thanks")
class LoanThanksController {

    private final Commands commands;

    LoanThanksController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"text":"It drilled like butter."}}. */
    record Thanks(
            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String text) {}

    /** {@code {"reason":"It is no thanks but a scolding."}}. */
    record Removal(
            @NotBlank @Size(max = LoanPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> thank(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Thanks thanks) {
        return commands.execute(request, new SayThanks(new LoanId(loan), new CommunityId(community), thanks.text()));
    }

    @PostMapping("/{side}/hiding")
    @Access("resident")
    ResponseEntity<CommandAnswer> hide(
            @PathVariable String community,
            @PathVariable String loan,
            @PathVariable String side,
            CommandRequest request) {
        return commands.execute(request, new HideThanks(new LoanId(loan), new CommunityId(community), saidBy(side)));
    }

    @PostMapping("/{side}/removal")
    @Access("steward")
    ResponseEntity<CommandAnswer> takeDown(
            @PathVariable String community,
            @PathVariable String loan,
            @PathVariable String side,
            CommandRequest request,
            @Valid @RequestBody Removal removal) {
        return commands.execute(
                request,
                new TakeThanksDown(new LoanId(loan), new CommunityId(community), saidBy(side), removal.reason()));
    }

    /** As the wall names it: {@code owner} or {@code borrower}. */
    private static Side saidBy(String name) {
        return Arrays.stream(Side.values())
                .filter(side -> side.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
