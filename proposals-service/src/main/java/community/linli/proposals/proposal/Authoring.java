package community.linli.proposals.proposal;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Violation;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalCommand.AcceptMerger;
import community.linli.proposals.proposal.ProposalCommand.AmendProposal;
import community.linli.proposals.proposal.ProposalCommand.DraftProposal;
import community.linli.proposals.proposal.ProposalCommand.InviteCoAuthor;
import community.linli.proposals.proposal.ProposalCommand.OfAnAuthor;
import community.linli.proposals.proposal.ProposalCommand.OfferMerger;
import community.linli.proposals.proposal.ProposalCommand.ReviseDraft;
import community.linli.proposals.proposal.ProposalCommand.SubmitProposal;
import community.linli.proposals.proposal.ProposalCommand.WithdrawProposal;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorInvited;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorJoined;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorLeft;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.MergerOffered;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalSubmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalPolicies.Asking;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.proposal.ProposalState.People;
import community.linli.proposals.proposal.ProposalState.Stage;
import community.linli.proposals.round.RoundState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What those who write proposals ask, decided. */
final class Authoring {

    private Authoring() {}

    static Decision draft(ProposalState state, DraftProposal command, CommandContext context) {
        Content content = ContentPolicies.stripped(command.content());
        PersonId author = new PersonId(context.actor().id());
        if (state instanceof Known known) {
            boolean isSame = known.stage() == Stage.DRAFT
                    && known.round().equals(command.round())
                    && known.content().equals(content)
                    && known.isBy(author);
            return isSame ? Decision.noChange() : Decision.rejected(ProposalRejection.ALREADY_DRAFTED);
        }
        Optional<RoundState.Known> round = ProposalPolicies.round(context, command.round());
        if (round.isEmpty()) {
            return Decision.rejected(ProposalRejection.ROUND_NOT_FOUND);
        }
        return againstDraft(round.get(), author, content.community(), context)
                .or(() -> ProposalPolicies.againstContent(content))
                .orElseGet(() ->
                        Decision.accepted(new ProposalDrafted(command.proposal(), command.round(), author, content)));
    }

    private static Optional<Decision> againstDraft(
            RoundState.Known round, PersonId author, CommunityId community, CommandContext context) {
        if (!KnownMember.livesIn(context.lookup(), author.value(), community)) {
            return Optional.of(Decision.rejected(ProposalRejection.NOT_A_MEMBER));
        }
        if (!round.terms().isFor(community)) {
            return Optional.of(Decision.rejected(ProposalRejection.COMMUNITY_NOT_IN_ROUND));
        }
        return ProposalPolicies.isCollecting(round)
                ? Optional.empty()
                : Optional.of(Decision.rejected(ProposalRejection.SUBMISSION_NOT_OPEN));
    }

    static Decision decide(OfAnAuthor command, Asking asking) {
        return switch (command) {
            case ReviseDraft revise -> revise(ContentPolicies.stripped(revise.content()), asking);
            case InviteCoAuthor invite -> invite(invite.person(), asking);
            case SubmitProposal submit -> submit(asking);
            case AmendProposal amend -> amend(ContentPolicies.stripped(amend.content()), amend.reason(), asking);
            case OfferMerger offer -> offer(offer.into(), asking);
            case AcceptMerger accept -> absorb(accept.absorbed(), asking);
            case WithdrawProposal withdraw -> withdraw(withdraw.reason(), asking);
        };
    }

    private static Decision revise(Content content, Asking asking) {
        Known draft = asking.proposal();
        return Policy.firstBroken(ProposalPolicies.FOR_A_REVISION, asking)
                .or(() -> againstMoving(draft, content))
                .or(() -> ProposalPolicies.againstContent(content))
                .orElseGet(() -> content.equals(draft.content())
                        ? Decision.noChange()
                        : Decision.accepted(new DraftRevised(draft.proposal(), content)));
    }

    private static Optional<Decision> againstMoving(Known proposal, Content content) {
        return content.community().equals(proposal.content().community())
                ? Optional.empty()
                : ProposalPolicies.wrong(
                        ProposalRejection.COMMUNITY_FIXED,
                        List.of(new Violation(
                                "/parties/community",
                                ProposalRejection.COMMUNITY_FIXED.code(),
                                ProposalRejection.COMMUNITY_FIXED.meaning())));
    }

    private static Decision invite(PersonId person, Asking asking) {
        Known proposal = asking.proposal();
        People people = proposal.people();
        Optional<Decision> against = Policy.firstBroken(ProposalPolicies.FOR_AN_INVITATION, asking);
        if (against.isPresent()) {
            return against.get();
        }
        if (proposal.isBy(person) || people.invited().contains(person)) {
            return Decision.noChange();
        }
        if (!KnownMember.livesIn(
                asking.context().lookup(), person.value(), proposal.content().community())) {
            return Decision.rejected(ProposalRejection.NOT_A_NEIGHBOUR);
        }
        return people.authors().size() + people.invited().size() < ProposalPolicies.MAX_AUTHORS
                ? Decision.accepted(new CoAuthorInvited(proposal.proposal(), person))
                : Decision.rejected(ProposalRejection.TOO_MANY_AUTHORS);
    }

    static Decision join(Asking asking) {
        Known proposal = asking.proposal();
        if (proposal.isBy(asking.person())) {
            return Decision.noChange();
        }
        if (!proposal.people().invited().contains(asking.person())) {
            return Decision.rejected(ProposalRejection.NOT_INVITED);
        }
        return Policy.firstBroken(ProposalPolicies.FOR_JOINING, asking)
                .orElseGet(() -> Decision.accepted(new CoAuthorJoined(proposal.proposal(), asking.person())));
    }

    /** Nobody is kept an author against their will, in whatever phase. */
    static Decision leave(Asking asking) {
        Known proposal = asking.proposal();
        PersonId person = asking.person();
        if (proposal.people().invited().contains(person)) {
            return Decision.accepted(new CoAuthorLeft(proposal.proposal(), person));
        }
        if (!proposal.isBy(person)) {
            return Decision.noChange();
        }
        return proposal.people().authors().size() > 1
                ? Decision.accepted(new CoAuthorLeft(proposal.proposal(), person))
                : Decision.rejected(ProposalRejection.LAST_AUTHOR);
    }

    private static Decision submit(Asking asking) {
        Known proposal = asking.proposal();
        if (proposal.stage() == Stage.SUBMITTED && proposal.isBy(asking.person())) {
            return Decision.noChange();
        }
        Content content = proposal.content();
        return Policy.firstBroken(ProposalPolicies.FOR_A_SUBMISSION, asking)
                .or(() -> ProposalPolicies.wrong(
                        ProposalRejection.PROPOSAL_INCOMPLETE,
                        ContentPolicies.gaps(content, asking.round().terms())))
                .orElseGet(() -> Decision.accepted(new ProposalSubmitted(
                        proposal.proposal(),
                        proposal.round(),
                        proposal.version() + 1,
                        content,
                        content.costFen(),
                        asking.round().terms().endorsementsNeeded())));
    }

    private static Decision amend(Content content, String reason, Asking asking) {
        Known proposal = asking.proposal();
        boolean isAdmitted = proposal.stage() == Stage.ADMITTED;
        return Policy.firstBroken(ProposalPolicies.FOR_AN_AMENDMENT, asking)
                .or(() -> againstMoving(proposal, content))
                .or(() -> ProposalPolicies.againstContent(content))
                .or(() -> ProposalPolicies.againstReason(reason, "/reason"))
                .or(() -> ProposalPolicies.againstGoingBeyondTheReview(proposal, content))
                .or(() -> ProposalPolicies.wrong(
                        ProposalRejection.PROPOSAL_INCOMPLETE,
                        isAdmitted
                                ? ContentPolicies.gapsOfAProject(
                                        content, asking.round().terms())
                                : ContentPolicies.gaps(content, asking.round().terms())))
                .orElseGet(() -> content.equals(proposal.content())
                        ? Decision.noChange()
                        : Decision.accepted(new ProposalAmended(
                                proposal.proposal(),
                                proposal.round(),
                                proposal.version() + 1,
                                content,
                                content.costFen(),
                                reason.strip())));
    }

    private static Decision offer(ProposalId into, Asking asking) {
        Known proposal = asking.proposal();
        return Policy.firstBroken(ProposalPolicies.FOR_A_MERGER, asking)
                .or(() -> other(into, asking).isPresent()
                        ? Optional.empty()
                        : Optional.of(Decision.rejected(ProposalRejection.MERGER_IMPOSSIBLE)))
                .orElseGet(() -> into.equals(proposal.offeredTo())
                        ? Decision.noChange()
                        : Decision.accepted(new MergerOffered(proposal.proposal(), into)));
    }

    /** Another proposal with which this one can merge. */
    private static Optional<Known> other(ProposalId id, Asking asking) {
        Known proposal = asking.proposal();
        return asking.context()
                .lookup()
                .find(ProposalState.class, id.value())
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .filter(other -> !other.proposal().equals(proposal.proposal())
                        && other.round().equals(proposal.round())
                        && other.content().community().equals(proposal.content().community())
                        && other.stage().isOpen()
                        && other.stage() != Stage.UNDER_REVIEW
                        && !other.mayNotBeRead());
    }

    private static Decision absorb(ProposalId absorbed, Asking asking) {
        Known proposal = asking.proposal();
        Optional<Decision> against = Policy.firstBroken(ProposalPolicies.FOR_A_MERGER, asking);
        if (against.isPresent()) {
            return against.get();
        }
        Optional<Known> other = other(absorbed, asking);
        if (other.isEmpty()) {
            return Decision.rejected(ProposalRejection.MERGER_IMPOSSIBLE);
        }
        if (!proposal.proposal().equals(other.get().offeredTo())) {
            return Decision.rejected(ProposalRejection.MERGER_NOT_OFFERED);
        }
        return merged(proposal, other.get());
    }

    private static Decision merged(Known proposal, Known absorbed) {
        List<PersonId> authors = absorbed.people().authors().stream()
                .filter(author -> !proposal.isBy(author))
                .toList();
        List<Endorsement> endorsements = absorbed.endorsements().keySet().stream()
                .filter(household -> !proposal.endorsements().containsKey(household))
                .map(HouseholdId::new)
                .flatMap(household -> absorbed.endorsementOf(household).stream())
                .toList();
        if (proposal.people().authors().size() + authors.size() > ProposalPolicies.MAX_AUTHORS_MERGED) {
            return Decision.rejected(ProposalRejection.TOO_MANY_AUTHORS);
        }
        if (proposal.endorsements().size() + endorsements.size() > ProposalPolicies.MAX_ENDORSEMENTS) {
            return Decision.rejected(ProposalRejection.TOO_MANY_ENDORSEMENTS);
        }
        return Decision.accepted(
                new ProposalAbsorbed(proposal.proposal(), absorbed.proposal(), endorsements, authors),
                new ProposalMerged(absorbed.proposal(), absorbed.round(), proposal.proposal()));
    }

    private static Decision withdraw(@Nullable String reason, Asking asking) {
        Known proposal = asking.proposal();
        if (proposal.stage() == Stage.WITHDRAWN && proposal.isBy(asking.person())) {
            return Decision.noChange();
        }
        String told = PlainWords.orNothing(reason);
        return Policy.firstBroken(ProposalPolicies.FOR_A_WITHDRAWAL, asking)
                .or(() -> told == null ? Optional.empty() : ProposalPolicies.againstText(told, "/reason"))
                .orElseGet(() -> Decision.accepted(
                        new ProposalWithdrawn(proposal.proposal(), proposal.round(), asking.person(), told)));
    }
}
