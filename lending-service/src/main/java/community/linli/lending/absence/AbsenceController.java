package community.linli.lending.absence;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.absence.AbsenceCommand.ComeBack;
import community.linli.lending.absence.AbsenceCommand.GoAway;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes when a household is away. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/absences/{household}")
class AbsenceController {

    private final Commands commands;

    AbsenceController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"from":"2026-05-08","to":"2026-05-20"}}; both days inclusive. */
    record Days(@NotNull LocalDate from, @NotNull LocalDate to) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> goAway(
            @PathVariable String community,
            @PathVariable String household,
            CommandRequest request,
            @Valid @RequestBody Days days) {
        return commands.execute(
                request, new GoAway(new HouseholdId(household), new CommunityId(community), days.from(), days.to()));
    }

    @PostMapping("/end")
    @Access("resident")
    ResponseEntity<CommandAnswer> comeBack(
            @PathVariable String community, @PathVariable String household, CommandRequest request) {
        return commands.execute(request, new ComeBack(new HouseholdId(household), new CommunityId(community)));
    }
}
