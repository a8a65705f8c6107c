package community.linli.catalog.joinrequest;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.joinrequest.JoinRequestCommand.AskToJoin;
import community.linli.catalog.joinrequest.JoinRequestCommand.ConfirmJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.DeclineJoinRequest;
import community.linli.catalog.joinrequest.JoinRequestCommand.TakeBackJoinRequest;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the wish of who has no code, and a steward's answer. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/households/{household}/join-requests")
class JoinRequestController {

    private final Commands commands;

    JoinRequestController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"reason":"Nobody of that name lives there"}}. */
    record Refusal(@NotNull String reason) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> ask(
            @PathVariable String community, @PathVariable String household, CommandRequest request) {
        PersonId person = new PersonId(request.actor().id());
        return commands.execute(request, new AskToJoin(person, new HouseholdId(household), new CommunityId(community)));
    }

    @PostMapping("/{person}/confirmation")
    @Access("steward")
    ResponseEntity<CommandAnswer> confirm(
            @PathVariable String community,
            @PathVariable String household,
            @PathVariable String person,
            CommandRequest request) {
        return commands.execute(
                request,
                new ConfirmJoinRequest(new PersonId(person), new HouseholdId(household), new CommunityId(community)));
    }

    @PostMapping("/{person}/refusal")
    @Access("steward")
    ResponseEntity<CommandAnswer> decline(
            @PathVariable String community,
            @PathVariable String household,
            @PathVariable String person,
            CommandRequest request,
            @Valid @RequestBody Refusal refusal) {
        return commands.execute(
                request,
                new DeclineJoinRequest(
                        new PersonId(person),
                        new HouseholdId(household),
                        new CommunityId(community),
                        refusal.reason().strip()));
    }

    @PostMapping("/{person}/withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> takeBack(
            @PathVariable String community,
            @PathVariable String household,
            @PathVariable String person,
            CommandRequest request) {
        return commands.execute(
                request,
                new TakeBackJoinRequest(new PersonId(person), new HouseholdId(household), new CommunityId(community)));
    }
}
