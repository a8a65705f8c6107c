package community.linli.lending.standing;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.standing.StandingCommand.ImposeBlock;
import community.linli.lending.standing.StandingCommand.LiftBlock;
import community.linli.lending.standing.StandingCommand.MakeException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what stewards lay down about a household. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/standings/{household}")
class StandingController {

    private static final String SCOPES = "asking|extending";

    private final Commands commands;

    StandingController(Commands commands) {
        this.commands = commands;
    }

    /** A block or an exception: {@code {"scope":"asking","until":"2026-06-30","reason":"Three things are long overdue."}}. */
    record Limit(
            @NotNull @Pattern(regexp = SCOPES, message = "asking or extending, please")
            String scope,

            @NotNull LocalDate until,
            @NotBlank @Size(max = 200) String reason) {}

    /** {@code {"scope":"asking","reason":"All of it is back."}}. */
    record Lifting(
            @NotNull @Pattern(regexp = SCOPES, message = "asking or extending, please")
            String scope,

            @NotBlank @Size(max = 200) String reason) {}

    @PostMapping("/blocks")
    @Access("steward")
    ResponseEntity<CommandAnswer> block(
            @PathVariable String community,
            @PathVariable String household,
            CommandRequest request,
            @Valid @RequestBody Limit block) {
        return commands.execute(
                request,
                ImposeBlock.of(
                        new HouseholdId(household),
                        new CommunityId(community),
                        block.scope(),
                        block.until(),
                        block.reason()));
    }

    @PostMapping("/blocks/lifting")
    @Access("steward")
    ResponseEntity<CommandAnswer> lift(
            @PathVariable String community,
            @PathVariable String household,
            CommandRequest request,
            @Valid @RequestBody Lifting lifting) {
        return commands.execute(
                request,
                LiftBlock.of(
                        new HouseholdId(household), new CommunityId(community), lifting.scope(), lifting.reason()));
    }

    @PostMapping("/exceptions")
    @Access("steward")
    ResponseEntity<CommandAnswer> except(
            @PathVariable String community,
            @PathVariable String household,
            CommandRequest request,
            @Valid @RequestBody Limit exception) {
        return commands.execute(
                request,
                MakeException.of(
                        new HouseholdId(household),
                        new CommunityId(community),
                        exception.scope(),
                        exception.until(),
                        exception.reason()));
    }
}
