package community.linli.lending.houserules;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.lending.houserules.HouseRulesCommand.AnnounceClosure;
import community.linli.lending.houserules.HouseRulesCommand.CallOffClosure;
import community.linli.lending.houserules.HouseRulesCommand.SetRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the rules by which a district, a community or a category lends, and the days on which the district is closed. */
@RestController
@RequestMapping("/api/districts/{district}")
class HouseRulesController {

    private final Commands commands;

    HouseRulesController(Commands commands) {
        this.commands = commands;
    }

    /**
     * Rules of a scope, in place of all that it had set: {@code {"scope":"COMMUNITY","name":"jinping-26","setting":{"claimsAtMost":3}}}; the name is
     * the community's id or the category, and left out for the district.
     */
    record NewRules(
            @NotNull Scope.Kind scope,
            @Nullable @Size(max = 100) String name,
            @NotNull Setting setting) {}

    /** {@code {"from":"2027-02-06","to":"2027-02-12","name":"春节"}}; both days inclusive. */
    record Closing(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 100) String name) {}

    /** {@code {"from":"2027-02-06","to":"2027-02-12"}}. */
    record Opening(@NotNull LocalDate from, @NotNull LocalDate to) {}

    @PostMapping("/house-rules")
    @Access({"officer", "steward"})
    ResponseEntity<CommandAnswer> set(
            @PathVariable String district, CommandRequest request, @Valid @RequestBody NewRules rules) {
        return commands.execute(request, new SetRules(new Scope(rules.scope(), rules.name()), rules.setting()));
    }

    @PostMapping("/closures")
    @Access("officer")
    ResponseEntity<CommandAnswer> announce(
            @PathVariable String district, CommandRequest request, @Valid @RequestBody Closing closing) {
        return commands.execute(request, new AnnounceClosure(closing.from(), closing.to(), closing.name()));
    }

    @PostMapping("/closures/cancellation")
    @Access("officer")
    ResponseEntity<CommandAnswer> callOff(
            @PathVariable String district, CommandRequest request, @Valid @RequestBody Opening opening) {
        return commands.execute(request, new CallOffClosure(opening.from(), opening.to()));
    }
}
