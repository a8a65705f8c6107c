package community.linli.catalog.invitation;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.invitation.InvitationCommand.InviteEmptyHouseholds;
import community.linli.catalog.invitation.InvitationCommand.InviteHousehold;
import community.linli.catalog.invitation.InvitationCommand.RevokeInvitation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a steward's invitations. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/invitations")
class InvitationController {

    private final Commands commands;
    private final InvitationTerm term;

    InvitationController(Commands commands, InvitationTerm term) {
        this.commands = commands;
        this.term = term;
    }

    /** {@code {"household":"44688dae-00bf-5af6-9d3d-7fd5ca8ecb8a"}}, or no body, or no household: every one in which nobody lives yet. */
    record Invited(@Nullable @Pattern(regexp = "[^/]+") String household) {}

    @PostMapping
    @Access("steward")
    ResponseEntity<CommandAnswer> invite(
            @PathVariable String community,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Invited invited) {
        CommunityId here = new CommunityId(community);
        String household = invited == null ? null : invited.household();
        return commands.execute(
                request,
                household == null
                        ? new InviteEmptyHouseholds(here, term.days())
                        : new InviteHousehold(new HouseholdId(household), here, term.days()));
    }

    @PostMapping("/{invitation}/revocation")
    @Access("steward")
    ResponseEntity<CommandAnswer> revoke(
            @PathVariable String community, @PathVariable String invitation, CommandRequest request) {
        return commands.execute(
                request, new RevokeInvitation(new InvitationId(invitation), new CommunityId(community)));
    }
}
