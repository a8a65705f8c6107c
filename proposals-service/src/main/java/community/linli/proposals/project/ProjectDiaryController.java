package community.linli.proposals.project;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.project.ProjectCommand.OfItsDiary;
import community.linli.proposals.project.ProjectCommand.PostUpdate;
import community.linli.proposals.project.ProjectCommand.RecordTraining;
import community.linli.proposals.project.ProjectCommand.RecordVisit;
import community.linli.proposals.project.ProjectCommand.RecordVolunteers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Takes what is written into a project's diary, for all residents to read. */
@RestController
@RequestMapping("/api/districts/{district}/projects/{project}")
class ProjectDiaryController {

    private final Commands commands;

    ProjectDiaryController(Commands commands) {
        this.commands = commands;
    }

    /** A training that was held. */
    record Training(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = ProjectCommand.SHORT) String topic,
            @NotBlank @Size(max = ProjectCommand.SHORT) String trainer,
            @Positive int participants,
            @Positive int minutes) {}

    /** A visit of an expert. */
    record Visit(
            @NotNull LocalDate visitedOn,
            @NotBlank @Size(max = ProjectCommand.SHORT) String expert,
            @NotBlank @Size(max = ProjectCommand.LONG) String findings,
            @NotBlank @Size(max = ProjectCommand.LONG) String advice) {}

    /** Work of volunteers: {@code minutes} of all of them together. */
    record Volunteering(
            @NotNull LocalDate workedOn,
            @Positive int volunteers,
            @Positive int minutes,
            @NotBlank @Size(max = ProjectCommand.SHORT) String work) {}

    /** A photo that lies elsewhere, by address, digest, or both. */
    record Picture(
            @NotBlank @Size(max = 100) String caption,
            @Nullable @Size(max = 300) String url,
            @Nullable @Size(max = 64) String sha256) {}

    /** News. */
    record News(
            @NotBlank @Size(max = ProjectCommand.LONG) String text,

            @Nullable @Size(max = ProjectPolicies.MAX_PHOTOS)
            List<@Valid @NotNull Picture> photos) {}

    @PostMapping("/trainings")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> training(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Training training) {
        return write(
                request,
                "trainings",
                new RecordTraining(
                        new ProjectId(project),
                        new EntryId(request.commandId()),
                        training.heldOn(),
                        training.topic(),
                        training.trainer(),
                        training.participants(),
                        training.minutes()));
    }

    @PostMapping("/visits")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> visit(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Visit visit) {
        return write(
                request,
                "visits",
                new RecordVisit(
                        new ProjectId(project),
                        new EntryId(request.commandId()),
                        visit.visitedOn(),
                        visit.expert(),
                        visit.findings(),
                        visit.advice()));
    }

    @PostMapping("/volunteer-hours")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> volunteers(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody Volunteering work) {
        return write(
                request,
                "volunteer-hours",
                new RecordVolunteers(
                        new ProjectId(project),
                        new EntryId(request.commandId()),
                        work.workedOn(),
                        work.volunteers(),
                        work.minutes(),
                        work.work()));
    }

    @PostMapping("/updates")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> update(
            @PathVariable String project, CommandRequest request, @Valid @RequestBody News news) {
        return write(
                request,
                "updates",
                new PostUpdate(
                        new ProjectId(project), new EntryId(request.commandId()), news.text(), photos(news.photos())));
    }

    private ResponseEntity<CommandAnswer> write(CommandRequest request, String kind, OfItsDiary entry) {
        String location = "/api/districts/" + request.district() + "/projects/" + entry.project() + "/" + kind + "/"
                + request.commandId();
        return commands.create(request, entry, location);
    }

    private static List<Photo> photos(@Nullable List<Picture> pictures) {
        return pictures == null
                ? List.of()
                : pictures.stream()
                        .map(picture -> new Photo(picture.caption(), picture.url(), picture.sha256()))
                        .toList();
    }
}
