package community.linli.lending.waitlist;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.LeaveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.MoveTurn;
import community.linli.lending.waitlist.WaitlistCommand.StepAside;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what residents ask of the waitlist of an item. An offered turn is taken by asking for the loan. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/waitlists/{item}")
class WaitlistController {

    private final Commands commands;

    WaitlistController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"notNeededAfter":"2026-06-01"}}, or an empty object. */
    record Joining(@Nullable LocalDate notNeededAfter) {}

    /** {@code {"turn":"019d…","before":"019e…","reason":"A wedding on Saturday."}}; without {@code before} to the end. */
    record Move(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String turn,

            @Nullable @Size(min = 1, max = 64) @Pattern(regexp = "[^/]*")
            String before,

            @NotBlank @Size(max = 200) String reason) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> join(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Joining joining) {
        return commands.execute(
                request,
                new JoinWaitlist(
                        new ItemId(item),
                        new TurnId(request.commandId()),
                        new CommunityId(community),
                        joining == null ? null : joining.notNeededAfter()));
    }

    @PostMapping("/departure")
    @Access("resident")
    ResponseEntity<CommandAnswer> leave(
            @PathVariable String community, @PathVariable String item, CommandRequest request) {
        return commands.execute(request, new LeaveWaitlist(new ItemId(item), new CommunityId(community)));
    }

    @PostMapping("/stepping-aside")
    @Access("resident")
    ResponseEntity<CommandAnswer> stepAside(
            @PathVariable String community, @PathVariable String item, CommandRequest request) {
        return commands.execute(request, new StepAside(new ItemId(item), new CommunityId(community)));
    }

    @PostMapping("/moves")
    @Access("steward")
    ResponseEntity<CommandAnswer> move(
            @PathVariable String community,
            @PathVariable String item,
            CommandRequest request,
            @Valid @RequestBody Move move) {
        String before = move.before();
        return commands.execute(
                request,
                new MoveTurn(
                        new ItemId(item),
                        new CommunityId(community),
                        new TurnId(move.turn()),
                        before == null ? null : new TurnId(before),
                        move.reason()));
    }
}
