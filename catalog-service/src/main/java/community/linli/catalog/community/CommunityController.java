package community.linli.catalog.community;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityCommand.PauseCommunity;
import community.linli.catalog.community.CommunityCommand.ResumeCommunity;
import community.linli.catalog.csvimport.TableFile;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an officer's founding, pausing and resuming, a steward's files, and anybody's wish to be forgotten. */
@RestController
@RequestMapping("/api/districts/{district}/communities")
class CommunityController {

    private final Commands commands;

    CommunityController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"id":"jinping-26","name":"锦屏街26号院","kind":"urban"}}. */
    record Founding(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?",
                    message = "1 to 48 of a-z, 0-9 and hyphen, please")
            String id,

            @NotBlank @Size(max = 60) @Pattern(regexp = PlainWords.LINE, message = "without control characters, please")
            String name,

            @NotNull @Pattern(regexp = "urban|village", message = "urban or village, please")
            String kind) {}

    /** {@code {"reason":"水管改造"}}, or no body. */
    record Pause(@Nullable String reason) {}

    @PostMapping
    @Access("officer")
    ResponseEntity<CommandAnswer> found(CommandRequest request, @Valid @RequestBody Founding founding) {
        return commands.create(
                request,
                new FoundCommunity(
                        new CommunityId(founding.id()), founding.name().strip(), founding.kind()),
                "/api/districts/" + request.district() + "/communities/" + founding.id());
    }

    @PostMapping("/{community}/pause")
    @Access("officer")
    ResponseEntity<CommandAnswer> pause(
            @PathVariable String community,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Pause pause) {
        String reason = pause == null ? null : PlainWords.orNothing(pause.reason());
        return commands.execute(request, new PauseCommunity(new CommunityId(community), reason));
    }

    @PostMapping("/{community}/resumption")
    @Access("officer")
    ResponseEntity<CommandAnswer> resume(@PathVariable String community, CommandRequest request) {
        return commands.execute(request, new ResumeCommunity(new CommunityId(community)));
    }

    @PostMapping("/{community}/residents/{person}/erasure")
    @Access({"resident", "officer"})
    ResponseEntity<CommandAnswer> erase(
            @PathVariable String community, @PathVariable String person, CommandRequest request) {
        return commands.execute(request, new ErasePerson(new CommunityId(community), new PersonId(person)));
    }

    @PostMapping(
            path = "/{community}/household-imports",
            consumes = {"text/csv", TableFile.WORKBOOK})
    @Access("steward")
    ResponseEntity<CommandAnswer> importHouseholds(
            @PathVariable String community,
            CommandRequest request,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        TableFile file = file("households", body, headers, TableFile.HOUSEHOLD_COLUMNS);
        return commands.execute(
                request, new ImportHouseholds(new CommunityId(community), file.name(), file.householdRows()));
    }

    @PostMapping(
            path = "/{community}/item-imports",
            consumes = {"text/csv", TableFile.WORKBOOK})
    @Access("steward")
    ResponseEntity<CommandAnswer> importItems(
            @PathVariable String community,
            CommandRequest request,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        TableFile file = file("items", body, headers, TableFile.ITEM_COLUMNS);
        return commands.execute(request, new ImportItems(new CommunityId(community), file.name(), file.itemRows()));
    }

    private static TableFile file(String name, byte[] body, HttpHeaders headers, List<String> columns) {
        MediaType type = headers.getContentType();
        return type != null && type.isCompatibleWith(MediaType.valueOf(TableFile.WORKBOOK))
                ? TableFile.workbook(name + ".xlsx", body, columns)
                : TableFile.csv(name + ".csv", body, type == null ? null : type.getCharset(), columns);
    }
}
