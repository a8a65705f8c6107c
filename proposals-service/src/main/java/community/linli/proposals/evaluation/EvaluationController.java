package community.linli.proposals.evaluation;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.evaluation.EvaluationCommand.AppealElimination;
import community.linli.proposals.evaluation.EvaluationCommand.AppointEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.DecideAppeal;
import community.linli.proposals.evaluation.EvaluationCommand.DeclareTies;
import community.linli.proposals.evaluation.EvaluationCommand.ExcludeEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.GiveNotice;
import community.linli.proposals.evaluation.EvaluationCommand.LetContinue;
import community.linli.proposals.evaluation.EvaluationCommand.OpenEvaluation;
import community.linli.proposals.evaluation.EvaluationCommand.OrderElimination;
import community.linli.proposals.evaluation.EvaluationCommand.PublishScores;
import community.linli.proposals.evaluation.EvaluationCommand.ReportCorrection;
import community.linli.proposals.evaluation.EvaluationCommand.ScoreProject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what officers, evaluators and parties ask of an evaluation. */
@RestController
@RequestMapping("/api/districts/{district}/projects/{project}/evaluation")
class EvaluationController {

    private final Commands commands;

    EvaluationController(Commands commands) {
        this.commands = commands;
    }

    /** Who evaluates: {@code {"evaluators":["p-1a","p-2b"]}}. */
    record Panel(
            @NotEmpty @Size(max = EvaluationPolicies.MAX_EVALUATORS)
            List<@NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*") String> evaluators) {}

    /** One more: {@code {"evaluator":"p-3c"}}. */
    record Appointment(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String evaluator) {}

    /** Where an evaluator belongs, and whether they know of a tie: {@code {"organisation":"City Library","hasTie":false}}. */
    record Ties(
            @Nullable @Size(max = EvaluationCommand.SHORT) String organisation, boolean hasTie) {}

    /** Points for each criterion, in their order. */
    record Points(
            @NotEmpty @Size(max = 12) List<@NotNull @Min(0) @Max(100) Integer> points,

            @NotBlank @Size(max = EvaluationCommand.LONG) String comment) {}

    /** What is to change until when, who looks after it, and whether payments rest. */
    record Notice(
            @NotBlank @Size(max = EvaluationCommand.LONG) String plan,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String supervisor,

            @NotBlank @Size(max = EvaluationCommand.SHORT) String training,
            @NotNull LocalDate until,
            boolean paymentsRest) {}

    /** Why, or what was corrected. */
    record Words(
            @NotBlank @Size(max = EvaluationCommand.LONG) String text) {}

    /** Why the project ends; {@code isGrave} where the reason alone suffices. */
    record Elimination(
            boolean isGrave,
            @NotBlank @Size(max = EvaluationCommand.LONG) String reason) {}

    /** The decision on an appeal. */
    record AppealDecision(
            boolean isGranted,
            @NotBlank @Size(max = EvaluationCommand.LONG) String reason) {}

    @PostMapping
    @Access("officer")
    ResponseEntity<CommandAnswer> open(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Panel panel) {
        return commands.create(
                request,
                new OpenEvaluation(
                        new ProjectId(project),
                        panel.evaluators().stream().map(PersonId::new).toList()),
                "/api/districts/" + request.district() + "/projects/" + project + "/evaluation");
    }

    @PostMapping("/evaluators")
    @Access("officer")
    ResponseEntity<CommandAnswer> appoint(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Appointment appointment) {
        return commands.execute(
                request, new AppointEvaluator(new ProjectId(project), new PersonId(appointment.evaluator())));
    }

    @PostMapping("/evaluators/{evaluator}/exclusion")
    @Access("officer")
    ResponseEntity<CommandAnswer> exclude(
            @PathVariable String project,
            @PathVariable String evaluator,
            CommandRequest request,
            @Valid @RequestBody Words reason) {
        return commands.execute(
                request, new ExcludeEvaluator(new ProjectId(project), new PersonId(evaluator), reason.text()));
    }

    @PostMapping("/ties")
    @Access({"resident", "steward", "officer", "analyst"})
    ResponseEntity<CommandAnswer> declare(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Ties ties) {
        String organisation = ties.organisation() == null ? "" : ties.organisation();
        return commands.execute(request, new DeclareTies(new ProjectId(project), organisation, ties.hasTie()));
    }

    @PostMapping("/scores")
    @Access({"resident", "steward", "officer", "analyst"})
    ResponseEntity<CommandAnswer> score(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Points points) {
        return commands.execute(request, new ScoreProject(new ProjectId(project), points.points(), points.comment()));
    }

    @PostMapping("/publication")
    @Access("officer")
    ResponseEntity<CommandAnswer> publish(@PathVariable String project, CommandRequest request) {
        return commands.execute(request, new PublishScores(new ProjectId(project)));
    }

    @PostMapping("/continuation")
    @Access("officer")
    ResponseEntity<CommandAnswer> letContinue(@PathVariable String project, CommandRequest request) {
        return commands.execute(request, new LetContinue(new ProjectId(project)));
    }

    @PostMapping("/notice")
    @Access("officer")
    ResponseEntity<CommandAnswer> giveNotice(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Notice notice) {
        return commands.execute(
                request,
                new GiveNotice(
                        new ProjectId(project),
                        notice.plan(),
                        new PersonId(notice.supervisor()),
                        notice.training(),
                        notice.until(),
                        notice.paymentsRest()));
    }

    @PostMapping("/corrections")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> report(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Words report) {
        return commands.execute(request, new ReportCorrection(new ProjectId(project), report.text()));
    }

    @PostMapping("/elimination")
    @Access("officer")
    ResponseEntity<CommandAnswer> eliminate(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Elimination elimination) {
        return commands.execute(
                request, new OrderElimination(new ProjectId(project), elimination.isGrave(), elimination.reason()));
    }

    @PostMapping("/appeal")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> appeal(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Words grounds) {
        return commands.execute(request, new AppealElimination(new ProjectId(project), grounds.text()));
    }

    @PostMapping("/appeal/decision")
    @Access("officer")
    ResponseEntity<CommandAnswer> decide(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody AppealDecision decision) {
        return commands.execute(
                request, new DecideAppeal(new ProjectId(project), decision.isGranted(), decision.reason()));
    }
}
