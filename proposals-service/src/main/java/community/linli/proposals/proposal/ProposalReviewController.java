package community.linli.proposals.proposal;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.proposal.ProposalCommand.AdmitProposal;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.RejectProposal;
import community.linli.proposals.proposal.ProposalCommand.ReturnProposal;
import community.linli.proposals.proposal.ProposalCommand.WithdrawEndorsement;
import community.linli.proposals.proposal.Review.Answer;
import community.linli.proposals.proposal.Review.Item;
import community.linli.proposals.round.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what households and reviewers say about proposals. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/proposals/{proposal}")
class ProposalReviewController {

    private final Commands commands;

    ProposalReviewController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"item":"COSTED","met":false,"reason":"The benches cost half of that."}}. */
    record Point(
            @NotNull Item item,
            @NotNull Boolean met,

            @Nullable @Size(max = 2 * ContentPolicies.MAX_TEXT_LENGTH)
            String reason) {

        Answer answer() {
            return new Answer(item, met, reason);
        }
    }

    /** The checklist, every item once: {@code {"checklist":[…]}}. */
    record Verdict(@NotNull @Size(max = 20) List<@NotNull @Valid Point> checklist) {

        Review review() {
            return new Review(checklist.stream().map(Point::answer).toList());
        }
    }

    /** The checklist, and what to do: {@code {"checklist":[…],"note":"Cheaper benches, please."}}. */
    record Returned(
            @NotNull @Size(max = 20) List<@NotNull @Valid Point> checklist,

            @NotBlank @Size(max = 2 * ContentPolicies.MAX_TEXT_LENGTH)
            String note) {}

    @PostMapping("/endorsements")
    @Access("resident")
    ResponseEntity<CommandAnswer> endorse(
            @PathVariable String round, @PathVariable String proposal, CommandRequest request) {
        return commands.execute(request, new EndorseProposal(new ProposalId(proposal), new RoundId(round)));
    }

    @PostMapping("/endorsements/withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> stepBack(
            @PathVariable String round, @PathVariable String proposal, CommandRequest request) {
        return commands.execute(request, new WithdrawEndorsement(new ProposalId(proposal), new RoundId(round)));
    }

    @PostMapping("/review")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> begin(
            @PathVariable String round, @PathVariable String proposal, CommandRequest request) {
        return commands.execute(request, new BeginReview(new ProposalId(proposal), new RoundId(round)));
    }

    @PostMapping("/admission")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> admit(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Verdict verdict) {
        return commands.execute(
                request, new AdmitProposal(new ProposalId(proposal), new RoundId(round), verdict.review()));
    }

    @PostMapping("/rejection")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> reject(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Verdict verdict) {
        return commands.execute(
                request, new RejectProposal(new ProposalId(proposal), new RoundId(round), verdict.review()));
    }

    @PostMapping("/return")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> giveBack(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Returned returned) {
        return commands.execute(
                request,
                new ReturnProposal(
                        new ProposalId(proposal),
                        new RoundId(round),
                        new Verdict(returned.checklist()).review(),
                        returned.note()));
    }
}
