package community.linli.lending.introduction;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.WalkCommand.AskCompanion;
import community.linli.lending.introduction.WalkCommand.AssignCompanion;
import community.linli.lending.introduction.WalkCommand.CallOffWalk;
import community.linli.lending.introduction.WalkCommand.ConfirmWalk;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanion;
import community.linli.lending.introduction.WalkCommand.VolunteerAsCompanion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is asked of walks to a door. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/walks")
class WalkController {

    private final Commands commands;

    WalkController(Commands commands) {
        this.commands = commands;
    }

    /** The loan for which company is wanted: {@code {"loan":"7c1e…"}}. */
    record Wish(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String loan) {}

    /** Who comes along: {@code {"household":"0f3b…"}}. */
    record Assignment(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String household) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> ask(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Wish wish) {
        return commands.create(
                request,
                new AskCompanion(new WalkId(wish.loan()), new CommunityId(community)),
                "/api/districts/" + request.district() + "/communities/" + community + "/walks/" + wish.loan());
    }

    @PostMapping("/{walk}/company")
    @Access("resident")
    ResponseEntity<CommandAnswer> volunteer(
            @PathVariable String community, @PathVariable String walk, CommandRequest request) {
        return commands.execute(request, new VolunteerAsCompanion(new WalkId(walk), new CommunityId(community)));
    }

    @PostMapping("/{walk}/assignment")
    @Access("steward")
    ResponseEntity<CommandAnswer> assign(
            @PathVariable String community,
            @PathVariable String walk,
            CommandRequest request,
            @Valid @RequestBody Assignment assignment) {
        return commands.execute(
                request,
                new AssignCompanion(
                        new WalkId(walk), new CommunityId(community), new HouseholdId(assignment.household())));
    }

    @PostMapping("/{walk}/release")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> release(
            @PathVariable String community, @PathVariable String walk, CommandRequest request) {
        return commands.execute(request, new ReleaseCompanion(new WalkId(walk), new CommunityId(community)));
    }

    @PostMapping("/{walk}/confirmation")
    @Access("resident")
    ResponseEntity<CommandAnswer> confirm(
            @PathVariable String community, @PathVariable String walk, CommandRequest request) {
        return commands.execute(request, new ConfirmWalk(new WalkId(walk), new CommunityId(community)));
    }

    @PostMapping("/{walk}/cancellation")
    @Access("resident")
    ResponseEntity<CommandAnswer> callOff(
            @PathVariable String community, @PathVariable String walk, CommandRequest request) {
        return commands.execute(request, new CallOffWalk(new WalkId(walk), new CommunityId(community)));
    }
}
