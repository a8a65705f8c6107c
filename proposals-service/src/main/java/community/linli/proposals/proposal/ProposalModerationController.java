package community.linli.proposals.proposal;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.proposal.ProposalCommand.AppealProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.HideProposal;
import community.linli.proposals.proposal.ProposalCommand.LiftProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.ReportProposal;
import community.linli.proposals.proposal.ProposalCommand.UpholdProposalHiding;
import community.linli.proposals.round.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what has to do with hiding a proposal's text. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/proposals/{proposal}")
class ProposalModerationController {

    private final Commands commands;

    ProposalModerationController(Commands commands) {
        this.commands = commands;
    }

    /** {@code {"reason":"It names a neighbour."}}. */
    record Why(
            @NotBlank @Size(max = 2 * ContentPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping("/report")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<CommandAnswer> report(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new ReportProposal(new ProposalId(proposal), new RoundId(round), why.reason()));
    }

    @PostMapping("/hiding")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> hide(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(request, new HideProposal(new ProposalId(proposal), new RoundId(round), why.reason()));
    }

    @PostMapping("/hiding-appeal")
    @Access("resident")
    ResponseEntity<CommandAnswer> appeal(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new AppealProposalHiding(new ProposalId(proposal), new RoundId(round), why.reason()));
    }

    @PostMapping("/hiding/end")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> lift(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new LiftProposalHiding(new ProposalId(proposal), new RoundId(round), why.reason()));
    }

    @PostMapping("/hiding-appeal/refusal")
    @Access({"steward", "officer"})
    ResponseEntity<CommandAnswer> uphold(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Why why) {
        return commands.execute(
                request, new UpholdProposalHiding(new ProposalId(proposal), new RoundId(round), why.reason()));
    }
}
