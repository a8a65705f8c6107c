package community.linli.lending.settlement;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.settlement.CaseCommand.AgreeToSettlement;
import community.linli.lending.settlement.CaseCommand.CallSteward;
import community.linli.lending.settlement.CaseCommand.DecideCase;
import community.linli.lending.settlement.CaseCommand.ForgiveCase;
import community.linli.lending.settlement.CaseCommand.OfferSettlement;
import community.linli.lending.settlement.CaseCommand.TakeCaseOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes how a lost or damaged thing is settled; the case has the id of its loan. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/cases/{loan}")
class CaseController {

    private final Commands commands;

    CaseController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"remedy":"PAY","amountFen":20000,"note":"Is that fair?"}}; the amount with {@code PAY} only. */
    record Settlement(
            @NotNull Remedy remedy,
            @Nullable Long amountFen,
            @Nullable @Size(max = 200) String note) {}

    /** {@code {"remedy":"REPAIR","reason":"Ben has tools."}}. */
    record Ruling(
            @NotNull Remedy remedy,
            @Nullable Long amountFen,
            @NotBlank @Size(max = 200) String reason) {}

    @PostMapping("/offers")
    @Access("resident")
    ResponseEntity<CommandAnswer> offer(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Settlement offered) {
        return commands.execute(
                request,
                new OfferSettlement(
                        new CaseId(loan),
                        new CommunityId(community),
                        offered.remedy(),
                        offered.amountFen(),
                        offered.note()));
    }

    @PostMapping("/agreement")
    @Access("resident")
    ResponseEntity<CommandAnswer> agree(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Settlement agreed) {
        return commands.execute(
                request,
                new AgreeToSettlement(
                        new CaseId(loan), new CommunityId(community), agreed.remedy(), agreed.amountFen()));
    }

    @PostMapping("/forgiveness")
    @Access("resident")
    ResponseEntity<CommandAnswer> forgive(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new ForgiveCase(new CaseId(loan), new CommunityId(community)));
    }

    @PostMapping("/call")
    @Access("resident")
    ResponseEntity<CommandAnswer> call(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new CallSteward(new CaseId(loan), new CommunityId(community)));
    }

    @PostMapping("/taking-on")
    @Access("steward")
    ResponseEntity<CommandAnswer> takeOn(
            @PathVariable String community, @PathVariable String loan, CommandRequest request) {
        return commands.execute(request, new TakeCaseOn(new CaseId(loan), new CommunityId(community)));
    }

    @PostMapping("/decision")
    @Access("steward")
    ResponseEntity<CommandAnswer> decide(
            @PathVariable String community,
            @PathVariable String loan,
            CommandRequest request,
            @Valid @RequestBody Ruling ruling) {
        return commands.execute(
                request,
                new DecideCase(
                        new CaseId(loan),
                        new CommunityId(community),
                        ruling.remedy(),
                        ruling.amountFen(),
                        ruling.reason()));
    }
}
