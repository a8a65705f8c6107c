package community.linli.lending.swap;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.swap.SwapCommand.AgreeToSwap;
import community.linli.lending.swap.SwapCommand.CallOffSwap;
import community.linli.lending.swap.SwapCommand.ConfirmLeg;
import community.linli.lending.swap.SwapCommand.ConfirmLegReturned;
import community.linli.lending.swap.SwapCommand.ProposeSwap;
import community.linli.lending.swap.SwapCommand.Way;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what households ask of swaps; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/swaps")
class SwapController {

    private final Commands commands;

    SwapController(Commands commands) {
        this.commands = commands;
    }

    /** Where one thing shall go: {@code {"item":"0f3b…","recipient":"1-102"}}. */
    record Thing(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String item,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String recipient) {}

    /** {@code {"things":[{"item":"drill","recipient":"1-102"},{"item":"kettle","recipient":"2-301"}]}}. */
    record Proposal(
            @NotNull @Size(min = SwapPolicies.FEWEST_THINGS, max = SwapPolicies.MOST_THINGS)
            List<@NotNull @Valid Thing> things) {}

    /** Why not, or not any more: {@code {"reason":"It broke."}}, or an empty object before all have agreed. */
    record CallingOff(
            @Nullable @Size(max = SwapPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> propose(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Proposal proposal) {
        SwapId swap = new SwapId(request.commandId());
        List<Way> ways = proposal.things().stream()
                .map(thing -> new Way(new ItemId(thing.item()), new HouseholdId(thing.recipient())))
                .toList();
        return commands.create(
                request,
                new ProposeSwap(swap, new CommunityId(community), ways),
                "/api/districts/" + request.district() + "/communities/" + community + "/swaps/" + swap);
    }

    @PostMapping("/{swap}/agreement")
    @Access("resident")
    ResponseEntity<CommandAnswer> agree(
            @PathVariable String community, @PathVariable String swap, CommandRequest request) {
        return commands.execute(request, new AgreeToSwap(new SwapId(swap), new CommunityId(community)));
    }

    @PostMapping("/{swap}/cancellation")
    @Access("resident")
    ResponseEntity<CommandAnswer> callOff(
            @PathVariable String community,
            @PathVariable String swap,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable CallingOff off) {
        String reason = off == null ? null : off.reason();
        return commands.execute(request, new CallOffSwap(new SwapId(swap), new CommunityId(community), reason));
    }

    @PostMapping("/{swap}/items/{item}/handover")
    @Access("resident")
    ResponseEntity<CommandAnswer> handOver(
            @PathVariable String community,
            @PathVariable String swap,
            @PathVariable String item,
            CommandRequest request) {
        return commands.execute(
                request, new ConfirmLeg(new SwapId(swap), new CommunityId(community), new ItemId(item)));
    }

    @PostMapping("/{swap}/items/{item}/return")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> takeBack(
            @PathVariable String community,
            @PathVariable String swap,
            @PathVariable String item,
            CommandRequest request) {
        return commands.execute(
                request, new ConfirmLegReturned(new SwapId(swap), new CommunityId(community), new ItemId(item)));
    }
}
