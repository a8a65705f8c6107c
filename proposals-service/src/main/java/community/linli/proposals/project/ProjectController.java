package community.linli.proposals.project;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectCommand.AgreeToGivingUp;
import community.linli.proposals.project.ProjectCommand.AskToGiveUp;
import community.linli.proposals.project.ProjectCommand.ChangeParties;
import community.linli.proposals.project.ProjectCommand.CompleteProject;
import community.linli.proposals.project.ProjectCommand.MoveMilestone;
import community.linli.proposals.project.ProjectCommand.ReachMilestone;
import community.linli.proposals.project.ProjectCommand.SignContract;
import community.linli.proposals.proposal.BudgetLine;
import community.linli.proposals.proposal.PlannedMilestone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
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

/** Takes what is asked of a project's course: contract, milestones, parties, end. */
@RestController
@RequestMapping("/api/districts/{district}/projects/{project}")
class ProjectController {

    private final Commands commands;

    ProjectController(Commands commands) {
        this.commands = commands;
    }

    /** One line of a budget: {@code {"category":"materials","purpose":"wood","amountFen":500000}}. */
    record Line(
            @NotBlank @Size(max = 40) String category,
            @NotBlank @Size(max = ProjectCommand.SHORT) String purpose,
            @Positive long amountFen) {}

    /** One step of a contract: {@code {"title":"Benches stand","dueOn":"2026-06-30"}}. */
    record Step(
            @NotBlank @Size(max = ProjectCommand.SHORT) String title,
            @NotNull LocalDate dueOn) {}

    /** The contract; without budget and milestones those of the proposal hold. */
    record Contract(
            @NotBlank @Size(max = ProjectCommand.SHORT) String organisation,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String socialWorker,

            @Nullable @Size(max = ProjectPolicies.MAX_LINES) List<@Valid @NotNull Line> budget,

            @Nullable @Size(max = ProjectPolicies.MAX_MILESTONES)
            List<@Valid @NotNull Step> milestones) {}

    /** What was reached: {@code {"note":"They stand.","photos":[{"caption":"Four benches","url":"https://…"}]}}. */
    record Reached(
            @NotBlank @Size(max = ProjectCommand.LONG) String note,

            @Nullable @Size(max = ProjectPolicies.MAX_PHOTOS)
            List<@Valid @NotNull Picture> photos) {}

    /** A photo that lies elsewhere, by address, digest, or both. */
    record Picture(
            @NotBlank @Size(max = 100) String caption,
            @Nullable @Size(max = 300) String url,
            @Nullable @Size(max = 64) String sha256) {}

    /** Another last day. */
    record DueDate(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = ProjectCommand.SHORT) String reason) {}

    /** Other parties. */
    record Parties(
            @NotBlank @Size(max = ProjectCommand.SHORT) String organisation,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[^/]*")
            String socialWorker,

            @NotBlank @Size(max = ProjectCommand.SHORT) String reason) {}

    /** Why. */
    record Reason(
            @NotBlank @Size(max = ProjectCommand.SHORT) String reason) {}

    @PostMapping("/contract")
    @Access("officer")
    ResponseEntity<CommandAnswer> sign(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Contract contract) {
        return commands.execute(
                request,
                new SignContract(
                        new ProjectId(project),
                        contract.organisation(),
                        new PersonId(contract.socialWorker()),
                        lines(contract.budget()),
                        steps(contract.milestones())));
    }

    @PostMapping("/milestones/{number}/completion")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> reach(
            @PathVariable String project,
            @PathVariable int number,
            CommandRequest request,
            @Valid @RequestBody Reached reached) {
        return commands.execute(
                request, new ReachMilestone(new ProjectId(project), number, reached.note(), photos(reached.photos())));
    }

    @PostMapping("/milestones/{number}/due-date")
    @Access("officer")
    ResponseEntity<CommandAnswer> move(
            @PathVariable String project,
            @PathVariable int number,
            CommandRequest request,
            @Valid @RequestBody DueDate due) {
        return commands.execute(request, new MoveMilestone(new ProjectId(project), number, due.dueOn(), due.reason()));
    }

    @PostMapping("/parties")
    @Access("officer")
    ResponseEntity<CommandAnswer> change(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Parties parties) {
        return commands.execute(
                request,
                new ChangeParties(
                        new ProjectId(project),
                        parties.organisation(),
                        new PersonId(parties.socialWorker()),
                        parties.reason()));
    }

    @PostMapping("/completion")
    @Access("officer")
    ResponseEntity<CommandAnswer> complete(@PathVariable String project, CommandRequest request) {
        return commands.execute(request, new CompleteProject(new ProjectId(project)));
    }

    @PostMapping("/giving-up")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> askToGiveUp(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Reason reason) {
        return commands.execute(request, new AskToGiveUp(new ProjectId(project), reason.reason()));
    }

    @PostMapping("/giving-up/approval")
    @Access("officer")
    ResponseEntity<CommandAnswer> giveUp(@PathVariable String project, CommandRequest request) {
        return commands.execute(request, new AgreeToGivingUp(new ProjectId(project)));
    }

    private static List<BudgetLine> lines(@Nullable List<Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> new BudgetLine(line.category(), line.purpose(), line.amountFen()))
                        .toList();
    }

    private static List<PlannedMilestone> steps(@Nullable List<Step> steps) {
        return steps == null
                ? List.of()
                : steps.stream()
                        .map(step -> new PlannedMilestone(step.title(), step.dueOn()))
                        .toList();
    }

    private static List<Photo> photos(@Nullable List<Picture> pictures) {
        return pictures == null
                ? List.of()
                : pictures.stream()
                        .map(picture -> new Photo(picture.caption(), picture.url(), picture.sha256()))
                        .toList();
    }
}
