package community.linli.proposals.comment;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.comment.CommentCommand.AppealCommentHiding;
import community.linli.proposals.comment.CommentCommand.HideComment;
import community.linli.proposals.comment.CommentCommand.LiftCommentHiding;
import community.linli.proposals.comment.CommentCommand.ReportComment;
import community.linli.proposals.comment.CommentCommand.RetractComment;
import community.linli.proposals.comment.CommentCommand.UpholdCommentHiding;
import community.linli.proposals.comment.CommentCommand.WriteComment;
import community.linli.proposals.proposal.ProposalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is said about proposals, and about what was said. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/proposals/{proposal}/comments")
class CommentController {

    private final Commands commands;

    CommentController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"text":"Where do the bicycles go?","stance":"NEUTRAL","replyTo":"1f0e…"}}; without a stance it is neutral. */
    record Words(
            @NotBlank @Size(max = 2 * CommentPolicies.MAX_COMMENT_LENGTH)
            String text,

            @Nullable Stance stance,

            @Nullable @Size(min = 1, max = 64) @Pattern(regexp = "[^/]+")
            String replyTo) {}

    /** {@code {"reason":"It names a neighbour."}}. */
    record Why(
            @NotBlank @Size(max = 2 * CommentPolicies.MAX_REASON_LENGTH)
            String reason) {}

    @PostMapping
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> write(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Words words) {
        CommentId comment = new CommentId(request.commandId());
        return commands.create(
                request,
                new WriteComment(
                        comment,
                        new ProposalId(proposal),
                        words.text(),
                        words.stance() == null ? Stance.NEUTRAL : words.stance(),
                        words.replyTo() == null ? null : new CommentId(words.replyTo())),
                "/api/districts/" + request.district() + "/rounds/" + round + "/proposals/" + proposal + "/comments/"
                        + comment);
    }

    @PostMapping("/{comment}/retraction")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> retract(
            @PathVariable String proposal, @PathVariable String comment, CommandRequest request) {
        return commands.execute(request, new RetractComment(new CommentId(comment), new ProposalId(proposal)));
    }

    @PostMapping("/{comment}/report")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> report(
            @PathVariable String proposal,
            @PathVariable String comment,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new ReportComment(new CommentId(comment), new ProposalId(proposal), why.reason()));
    }

    @PostMapping("/{comment}/hiding")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> hide(
            @PathVariable String proposal,
            @PathVariable String comment,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new HideComment(new CommentId(comment), new ProposalId(proposal), why.reason()));
    }

    @PostMapping("/{comment}/hiding/end")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> lift(
            @PathVariable String proposal,
            @PathVariable String comment,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new LiftCommentHiding(new CommentId(comment), new ProposalId(proposal), why.reason()));
    }

    @PostMapping("/{comment}/hiding-appeal")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> appeal(
            @PathVariable String proposal,
            @PathVariable String comment,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new AppealCommentHiding(new CommentId(comment), new ProposalId(proposal), why.reason()));
    }

    @PostMapping("/{comment}/hiding-appeal/refusal")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> uphold(
            @PathVariable String proposal,
            @PathVariable String comment,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new UpholdCommentHiding(new CommentId(comment), new ProposalId(proposal), why.reason()));
    }
}
