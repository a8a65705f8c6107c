package community.linli.proposals.poll;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.poll.PollCommand.CancelPoll;
import community.linli.proposals.poll.PollCommand.DraftPoll;
import community.linli.proposals.poll.PollCommand.OpenPoll;
import community.linli.proposals.poll.PollCommand.RevisePoll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what residents and stewards ask of polls; every answer is a {@link CommandAnswer} or a problem. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/polls")
class PollController {

    private final Commands commands;

    PollController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"percent":50,"of":"VOTES","isMoreThan":true}}. */
    record Passing(@Min(1) @Max(100) int percent, Threshold.@NotNull Of of, boolean isMoreThan) {}

    /**
     * The question: {@code {"question":"Shall the gate be closed at ten?","opens":"2026-05-10T08:00","closes":"2026-05-17T20:00"}}. Without options it is
     * answered yes, no or abstain; what else is left out is usual: one ballot per household, no quorum, a simple majority of the votes, a week for
     * objections.
     */
    record Wording(
            @NotBlank @Size(max = 2 * PollPolicies.MAX_QUESTION_LENGTH)
            String question,

            @Nullable @Size(max = PollPolicies.MAX_OPTIONS) List<@NotBlank @Size(max = 160) String> options,
            @Nullable @Min(1) Integer most,
            @Nullable Electorate electorate,
            @Nullable @Min(0) @Max(100) Integer quorumPercent,
            @Nullable @Valid Passing threshold,
            @NotNull LocalDateTime opens,
            @NotNull LocalDateTime closes,
            @Nullable @Min(0) Integer appealDays) {

        private PollTerms terms() {
            return new PollTerms(
                    question.strip(),
                    options == null
                            ? List.of()
                            : options.stream().map(String::strip).toList(),
                    most == null ? 1 : most,
                    electorate == null ? Electorate.HOUSEHOLDS : electorate,
                    quorumPercent == null ? 0 : quorumPercent,
                    threshold == null
                            ? new Threshold(50, Threshold.Of.VOTES, true)
                            : new Threshold(threshold.percent(), threshold.of(), threshold.isMoreThan()),
                    opens,
                    closes,
                    appealDays == null ? 7 : appealDays);
        }
    }

    /** {@code {"reason":"…"}}. */
    record Reason(
            @NotBlank @Size(max = 2 * PollPolicies.MAX_REASON_LENGTH)
            String reason) {}

    @PostMapping
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> draft(
            @PathVariable String community, CommandRequest request, @Valid @RequestBody Wording wording) {
        PollId poll = new PollId(request.commandId());
        return commands.create(
                request,
                new DraftPoll(poll, new CommunityId(community), wording.terms()),
                "/api/districts/" + request.district() + "/communities/" + community + "/polls/" + poll);
    }

    @PostMapping("/{poll}/revision")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> revise(
            @PathVariable String community,
            @PathVariable String poll,
            CommandRequest request,
            @Valid @RequestBody Wording wording) {
        return commands.execute(request, new RevisePoll(new PollId(poll), new CommunityId(community), wording.terms()));
    }

    @PostMapping("/{poll}/opening")
    @Access("steward")
    ResponseEntity<CommandAnswer> open(
            @PathVariable String community, @PathVariable String poll, CommandRequest request) {
        return commands.execute(request, new OpenPoll(new PollId(poll), new CommunityId(community)));
    }

    @PostMapping("/{poll}/cancellation")
    @Access({"resident", "steward"})
    ResponseEntity<CommandAnswer> cancel(
            @PathVariable String community,
            @PathVariable String poll,
            CommandRequest request,
            @Valid @RequestBody Reason reason) {
        return commands.execute(request, new CancelPoll(new PollId(poll), new CommunityId(community), reason.reason()));
    }
}
