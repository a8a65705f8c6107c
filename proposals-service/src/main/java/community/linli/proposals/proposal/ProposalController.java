package community.linli.proposals.proposal;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.Content.Attachment;
import community.linli.proposals.proposal.Content.Place;
import community.linli.proposals.proposal.ProposalCommand.AcceptCoAuthorship;
import community.linli.proposals.proposal.ProposalCommand.AcceptMerger;
import community.linli.proposals.proposal.ProposalCommand.AmendProposal;
import community.linli.proposals.proposal.ProposalCommand.DraftProposal;
import community.linli.proposals.proposal.ProposalCommand.InviteCoAuthor;
import community.linli.proposals.proposal.ProposalCommand.LeaveAuthorship;
import community.linli.proposals.proposal.ProposalCommand.OfferMerger;
import community.linli.proposals.proposal.ProposalCommand.ReviseDraft;
import community.linli.proposals.proposal.ProposalCommand.SubmitProposal;
import community.linli.proposals.proposal.ProposalCommand.WithdrawProposal;
import community.linli.proposals.round.Dimension;
import community.linli.proposals.round.RoundId;
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

/** Takes what those who write proposals ask. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/proposals")
class ProposalController {

    private static final String ID = "[^/]+";

    private final Commands commands;

    ProposalController(Commands commands) {
        this.commands = commands;
    }

    /**
     * All that a proposal says: {@code {"title":"A garden for all","parties":{"community":"jinping-26"}}}; what is left out is empty. Of papers it
     * holds what they are, not their bytes.
     */
    record Text(
            @NotBlank @Size(max = 2 * ContentPolicies.MAX_LINE_LENGTH)
            String title,

            @Nullable @Size(max = 2 * ContentPolicies.MAX_SUMMARY_LENGTH)
            String summary,

            @Nullable @Size(max = 5) List<@NotNull Dimension> dimensions,
            @Nullable @Valid Spot place,
            @NotNull @Valid Named parties,

            @Nullable @Size(max = ContentPolicies.MAX_BUDGET_LINES)
            List<@NotNull @Valid Line> budget,

            @Nullable @Size(max = ContentPolicies.MAX_MILESTONES)
            List<@NotNull @Valid Step> plan,

            @Nullable @Size(max = ContentPolicies.MAX_ATTACHMENTS)
            List<@NotNull @Valid Paper> attachments) {

        Content content() {
            return new Content(
                    title,
                    summary == null ? "" : summary,
                    dimensions == null ? List.of() : dimensions,
                    place == null
                            ? null
                            : new Place(place.name(), place.latitudeMicrodegrees(), place.longitudeMicrodegrees()),
                    parties.named(),
                    budget == null ? List.of() : budget.stream().map(Line::line).toList(),
                    plan == null
                            ? List.of()
                            : plan.stream().map(Step::milestone).toList(),
                    attachments == null
                            ? List.of()
                            : attachments.stream().map(Paper::attachment).toList());
        }
    }

    /** {@code {"name":"Behind unit 2","latitudeMicrodegrees":30657420,"longitudeMicrodegrees":104065735}}. */
    record Spot(
            @Nullable @Size(max = 2 * ContentPolicies.MAX_LINE_LENGTH)
            String name,

            @Nullable Integer latitudeMicrodegrees,
            @Nullable Integer longitudeMicrodegrees) {}

    /** {@code {"community":"jinping-26","organisation":"Green Hands","socialWorker":"p-0c1d…"}}. */
    record Named(
            @NotBlank @Size(max = 64) @Pattern(regexp = ID) String community,

            @Nullable @Size(max = 2 * ContentPolicies.MAX_LINE_LENGTH)
            String organisation,

            @Nullable @Size(min = 1, max = 64) @Pattern(regexp = ID)
            String socialWorker) {

        Parties named() {
            return new Parties(
                    new CommunityId(community), organisation, socialWorker == null ? null : new PersonId(socialWorker));
        }
    }

    /** {@code {"category":"materials","purpose":"Soil","amountFen":3000000}}. */
    record Line(
            @NotBlank @Size(max = 2 * ContentPolicies.MAX_LINE_LENGTH)
            String category,

            @Nullable @Size(max = 2 * ContentPolicies.MAX_TEXT_LENGTH)
            String purpose,

            @Positive long amountFen) {

        BudgetLine line() {
            return new BudgetLine(category, purpose == null ? "" : purpose, amountFen);
        }
    }

    /** {@code {"title":"Beds are dug","dueOn":"2026-09-30"}}. */
    record Step(
            @NotBlank @Size(max = 2 * ContentPolicies.MAX_LINE_LENGTH)
            String title,

            @NotNull LocalDate dueOn) {

        PlannedMilestone milestone() {
            return new PlannedMilestone(title, dueOn);
        }
    }

    /** {@code {"name":"plan.pdf","mediaType":"application/pdf","sizeBytes":120000,"sha256":"0123…"}}. */
    record Paper(
            @NotBlank @Size(max = 2 * ContentPolicies.MAX_LINE_LENGTH)
            String name,

            @NotBlank @Size(max = 120) String mediaType,
            @Positive long sizeBytes,
            @NotBlank @Size(max = 64) String sha256) {

        Attachment attachment() {
            return new Attachment(name, mediaType, sizeBytes, sha256);
        }
    }

    /** {@code {"content":{…},"reason":"Cheaper benches."}}. */
    record Amendment(
            @NotNull @Valid Text content,

            @NotBlank @Size(max = 2 * ContentPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    /** Who is invited: {@code {"person":"p-0c1d…"}}. */
    record Invitation(
            @NotBlank @Size(max = 64) @Pattern(regexp = ID) String person) {}

    /** The proposal of which it shall be a part: {@code {"into":"1f0e…"}}. */
    record Offer(
            @NotBlank @Size(max = 64) @Pattern(regexp = ID) String into) {}

    /** The proposal that is taken in: {@code {"absorbed":"1f0e…"}}. */
    record Acceptance(
            @NotBlank @Size(max = 64) @Pattern(regexp = ID) String absorbed) {}

    /** Why not any more: {@code {"reason":"We move away."}}, or an empty object. */
    record Withdrawal(
            @Nullable @Size(max = 2 * ContentPolicies.MAX_TEXT_LENGTH)
            String reason) {}

    @PostMapping
    @Access("resident")
    ResponseEntity<CommandAnswer> draft(
            @PathVariable String round, CommandRequest request, @Valid @RequestBody Text text) {
        ProposalId proposal = new ProposalId(request.commandId());
        return commands.create(
                request,
                new DraftProposal(proposal, new RoundId(round), text.content()),
                "/api/districts/" + request.district() + "/rounds/" + round + "/proposals/" + proposal);
    }

    @PostMapping("/{proposal}/content")
    @Access("resident")
    ResponseEntity<CommandAnswer> revise(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Text text) {
        return commands.execute(request, new ReviseDraft(new ProposalId(proposal), new RoundId(round), text.content()));
    }

    @PostMapping("/{proposal}/co-authors")
    @Access("resident")
    ResponseEntity<CommandAnswer> invite(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Invitation invitation) {
        return commands.execute(
                request,
                new InviteCoAuthor(new ProposalId(proposal), new RoundId(round), new PersonId(invitation.person())));
    }

    @PostMapping("/{proposal}/co-authors/acceptance")
    @Access("resident")
    ResponseEntity<CommandAnswer> join(
            @PathVariable String round, @PathVariable String proposal, CommandRequest request) {
        return commands.execute(request, new AcceptCoAuthorship(new ProposalId(proposal), new RoundId(round)));
    }

    @PostMapping("/{proposal}/co-authors/departure")
    @Access("resident")
    ResponseEntity<CommandAnswer> leave(
            @PathVariable String round, @PathVariable String proposal, CommandRequest request) {
        return commands.execute(request, new LeaveAuthorship(new ProposalId(proposal), new RoundId(round)));
    }

    @PostMapping("/{proposal}/submission")
    @Access("resident")
    ResponseEntity<CommandAnswer> submit(
            @PathVariable String round, @PathVariable String proposal, CommandRequest request) {
        return commands.execute(request, new SubmitProposal(new ProposalId(proposal), new RoundId(round)));
    }

    @PostMapping("/{proposal}/amendments")
    @Access("resident")
    ResponseEntity<CommandAnswer> amend(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Amendment amendment) {
        return commands.execute(
                request,
                new AmendProposal(
                        new ProposalId(proposal),
                        new RoundId(round),
                        amendment.content().content(),
                        amendment.reason()));
    }

    @PostMapping("/{proposal}/merger")
    @Access("resident")
    ResponseEntity<CommandAnswer> offer(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Offer offer) {
        return commands.execute(
                request, new OfferMerger(new ProposalId(proposal), new RoundId(round), new ProposalId(offer.into())));
    }

    @PostMapping("/{proposal}/merger/acceptance")
    @Access("resident")
    ResponseEntity<CommandAnswer> absorb(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody Acceptance acceptance) {
        return commands.execute(
                request,
                new AcceptMerger(new ProposalId(proposal), new RoundId(round), new ProposalId(acceptance.absorbed())));
    }

    @PostMapping("/{proposal}/withdrawal")
    @Access("resident")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String round,
            @PathVariable String proposal,
            CommandRequest request,
            @Valid @RequestBody(required = false) @Nullable Withdrawal withdrawal) {
        String reason = withdrawal == null ? null : withdrawal.reason();
        return commands.execute(request, new WithdrawProposal(new ProposalId(proposal), new RoundId(round), reason));
    }
}
