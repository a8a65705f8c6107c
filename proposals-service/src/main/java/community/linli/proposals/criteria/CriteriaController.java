package community.linli.proposals.criteria;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.criteria.CriteriaCommand.SetCriteria;
import community.linli.proposals.criteria.Yardstick.Criterion;
import community.linli.proposals.round.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a round's criteria. */
@RestController
class CriteriaController {

    private final Commands commands;

    CriteriaController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"name":"Use","weightPercent":50}}. */
    record Weighted(
            @NotBlank @Size(max = 100) String name,
            @Min(1) @Max(100) int weightPercent) {}

    /** All of a {@link Yardstick}. */
    record Criteria(
            @NotEmpty @Size(max = 12) List<@Valid @NotNull Weighted> criteria,
            @Min(0) @Max(50) int satisfactionPercent,
            @Min(1) @Max(100) int passMark,
            @Min(1) @Max(100) int excellentMark,
            @Min(1) @Max(9) int evaluatorsNeeded,
            @Min(1) @Max(60) int appealDays) {}

    @PostMapping("/api/districts/{district}/rounds/{round}/criteria")
    @Access("officer")
    ResponseEntity<CommandAnswer> set(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Criteria asked) {
        List<Criterion> criteria = asked.criteria().stream()
                .map(weighted -> new Criterion(weighted.name(), weighted.weightPercent()))
                .toList();
        Yardstick yardstick = new Yardstick(
                criteria,
                asked.satisfactionPercent(),
                asked.passMark(),
                asked.excellentMark(),
                asked.evaluatorsNeeded(),
                asked.appealDays());
        return commands.execute(request, new SetCriteria(new RoundId(round), yardstick));
    }
}
