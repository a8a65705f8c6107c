package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a steward's word on who lives behind a door, and anybody's who leaves it. */
@RestController
class HouseholdController {

    private final Commands commands;

    HouseholdController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"person":"p-0c1d2e3f4a5b6c7d"}}. */
    record Resident(
            @NotNull @Pattern(regexp = "p-[0-9a-f]{16}") String person) {}

    @PostMapping("/api/districts/{district}/communities/{community}/households/{household}/residents")
    @Access("steward")
    ResponseEntity<CommandAnswer> enter(
            @PathVariable String community,
            @PathVariable String household,
            CommandRequest request,
            @Valid @RequestBody Resident resident) {
        return commands.execute(
                request,
                new EnterResident(
                        new HouseholdId(household), new CommunityId(community), new PersonId(resident.person())));
    }

    @PostMapping(
            "/api/districts/{district}/communities/{community}/households/{household}/residents/{person}/departure")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> leave(
            @PathVariable String community,
            @PathVariable String household,
            @PathVariable String person,
            CommandRequest request) {
        return commands.execute(
                request,
                new LeaveHousehold(new HouseholdId(household), new CommunityId(community), new PersonId(person)));
    }
}
