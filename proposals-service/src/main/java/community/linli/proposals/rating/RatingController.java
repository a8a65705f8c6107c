package community.linli.proposals.rating;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.rating.RatingCommand.RateProject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a resident thinks of a project. */
@RestController
class RatingController {

    private final Commands commands;

    RatingController(Commands commands) {
        this.commands = commands;
    }

    /** One to five: {@code {"stars":4}}. */
    record Stars(@Min(1) @Max(5) int stars) {}

    @PostMapping("/api/districts/{district}/projects/{project}/rating")
    @Access("resident")
    ResponseEntity<CommandAnswer> rate(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Stars stars) {
        return commands.execute(
                request,
                new RateProject(
                        new ProjectId(project), new PersonId(request.actor().id()), stars.stars()));
    }
}
