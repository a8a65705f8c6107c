package community.linli.proposals.proposal;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalCommand.AcceptCoAuthorship;
import community.linli.proposals.proposal.ProposalCommand.DraftProposal;
import community.linli.proposals.proposal.ProposalCommand.EndorseProposal;
import community.linli.proposals.proposal.ProposalCommand.LeaveAuthorship;
import community.linli.proposals.proposal.ProposalCommand.OfAPerson;
import community.linli.proposals.proposal.ProposalCommand.OfAReviewer;
import community.linli.proposals.proposal.ProposalCommand.OfAnAuthor;
import community.linli.proposals.proposal.ProposalCommand.OfModeration;
import community.linli.proposals.proposal.ProposalCommand.OfTheRule;
import community.linli.proposals.proposal.ProposalCommand.RecordOutcome;
import community.linli.proposals.proposal.ProposalCommand.WithdrawEndorsement;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorInvited;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorJoined;
import community.linli.proposals.proposal.ProposalEvent.CoAuthorLeft;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.EndorsementWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.MergerOffered;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalEndorsed;
import community.linli.proposals.proposal.ProposalEvent.ProposalFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingUpheld;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalNotFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalReported;
import community.linli.proposals.proposal.ProposalEvent.ProposalReturned;
import community.linli.proposals.proposal.ProposalEvent.ProposalSubmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.ReviewBegun;
import community.linli.proposals.proposal.ProposalPolicies.Asking;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.proposal.ProposalState.Moderation;
import community.linli.proposals.proposal.ProposalState.People;
import community.linli.proposals.proposal.ProposalState.Stage;
import community.linli.proposals.proposal.ProposalState.Undrafted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides on proposals; see {@link ProposalPolicies} and {@link ContentPolicies} for the rules. What authors, reviewers and moderators ask is
 * decided in {@link Authoring}, {@link Reviewing} and {@link Moderating}.
 */
public final class ProposalDecider implements Decider<ProposalState, ProposalCommand, ProposalEvent> {

    @Override
    public ProposalState initialState() {
        return new Undrafted();
    }

    @Override
    public Decision decide(ProposalState state, ProposalCommand command, CommandContext context) {
        return switch (command) {
            case DraftProposal draft -> Authoring.draft(state, draft, context);
            case OfAPerson asked -> hear(state, asked, context);
            case OfTheRule rule ->
                context.actor().is("rule") ? settle(state, rule) : Decision.rejected(ProposalRejection.ONLY_BY_RULE);
        };
    }

    private static Decision hear(ProposalState state, OfAPerson command, CommandContext context) {
        if (!(state instanceof Known proposal)
                || !proposal.round().equals(command.round())
                || !ProposalPolicies.isSeenBy(
                        proposal, new PersonId(context.actor().id()))) {
            return Decision.rejected(ProposalRejection.PROPOSAL_NOT_FOUND);
        }
        return ProposalPolicies.round(context, proposal.round())
                .map(round -> answer(command, new Asking(proposal, round, context)))
                .orElseGet(() -> Decision.rejected(ProposalRejection.ROUND_NOT_FOUND));
    }

    private static Decision answer(OfAPerson command, Asking asking) {
        return switch (command) {
            case DraftProposal again -> Decision.rejected(ProposalRejection.ALREADY_DRAFTED);
            case OfAnAuthor writing -> Authoring.decide(writing, asking);
            case OfAReviewer reviewing -> Reviewing.decide(reviewing, asking);
            case OfModeration moderating -> Moderating.decide(moderating, asking);
            case AcceptCoAuthorship accept -> Authoring.join(asking);
            case LeaveAuthorship leave -> Authoring.leave(asking);
            case EndorseProposal endorse -> ofAHousehold(asking, household -> endorse(asking, household));
            case WithdrawEndorsement withdraw -> ofAHousehold(asking, household -> withdraw(asking, household));
        };
    }

    private interface OfAHousehold {
        Decision decide(HouseholdId household);
    }

    private static Decision ofAHousehold(Asking asking, OfAHousehold decision) {
        return ProposalPolicies.householdOfWhoAsks(
                        asking.context(), asking.proposal().content().community())
                .map(decision::decide)
                .orElseGet(() -> Decision.rejected(ProposalRejection.NOT_A_MEMBER));
    }

    private static Decision endorse(Asking asking, HouseholdId household) {
        Known proposal = asking.proposal();
        Optional<Decision> against = Policy.firstBroken(ProposalPolicies.FOR_AN_ENDORSEMENT, asking);
        if (against.isPresent()) {
            return against.get();
        }
        if (proposal.endorsementOf(household).isPresent()) {
            return Decision.noChange();
        }
        return proposal.endorsements().size() < ProposalPolicies.MAX_ENDORSEMENTS
                ? Decision.accepted(
                        new ProposalEndorsed(proposal.proposal(), new Endorsement(household, asking.person())))
                : Decision.rejected(ProposalRejection.TOO_MANY_ENDORSEMENTS);
    }

    private static Decision withdraw(Asking asking, HouseholdId household) {
        Known proposal = asking.proposal();
        Optional<Endorsement> endorsement = proposal.endorsementOf(household);
        if (endorsement.isEmpty()) {
            return Decision.noChange();
        }
        return Policy.firstBroken(ProposalPolicies.FOR_STEPPING_BACK, asking)
                .orElseGet(() -> Decision.accepted(new EndorsementWithdrawn(proposal.proposal(), endorsement.get())));
    }

    private static Decision settle(ProposalState state, OfTheRule command) {
        return switch (command) {
            case RecordOutcome outcome
            when state instanceof Known proposal && proposal.stage() == Stage.ADMITTED ->
                Decision.accepted(
                        outcome.isFunded()
                                ? new ProposalFunded(proposal.proposal())
                                : new ProposalNotFunded(proposal.proposal()));
            case RecordOutcome tooLate -> Decision.noChange();
        };
    }

    @Override
    public ProposalState evolve(ProposalState state, ProposalEvent event) {
        if (event instanceof ProposalDrafted drafted) {
            return new Known(
                    drafted.proposal(),
                    drafted.round(),
                    drafted.content(),
                    0,
                    Stage.DRAFT,
                    new People(List.of(drafted.author()), List.of()),
                    Map.of(),
                    null,
                    Moderation.NONE,
                    null);
        }
        return state instanceof Known known ? evolve(known, event) : state;
    }

    private static ProposalState evolve(Known proposal, ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted again -> proposal;
            case DraftRevised revised -> proposal.saying(revised.content(), proposal.version());
            case CoAuthorInvited invited -> proposal.by(proposal.people().inviting(invited.person()));
            case CoAuthorJoined joined -> proposal.by(proposal.people().with(List.of(joined.person())));
            case CoAuthorLeft left -> proposal.by(proposal.people().without(left.person()));
            case ProposalSubmitted submitted ->
                proposal.saying(submitted.content(), submitted.version()).at(Stage.SUBMITTED);
            case ProposalAmended amended -> proposal.saying(amended.content(), amended.version());
            case ProposalEndorsed endorsed -> endorsed(proposal, List.of(endorsed.endorsement()));
            case EndorsementWithdrawn withdrawn ->
                proposal.endorsed(all -> {
                    all.remove(withdrawn.endorsement().household().value());
                    return all;
                });
            case ReviewBegun begun -> proposal.reviewedBy(begun.reviewer());
            case ProposalReturned returned -> proposal.at(Stage.RETURNED);
            case ProposalAdmitted admitted -> proposal.at(Stage.ADMITTED);
            case ProposalRejected rejected -> proposal.at(Stage.REJECTED);
            case MergerOffered offered -> proposal.offered(offered.into());
            case ProposalAbsorbed absorbed ->
                endorsed(proposal.by(proposal.people().with(absorbed.authors())), absorbed.endorsements());
            case ProposalMerged merged -> proposal.at(Stage.MERGED);
            case ProposalWithdrawn withdrawn -> proposal.at(Stage.WITHDRAWN);
            case ProposalFunded funded -> proposal.at(Stage.FUNDED);
            case ProposalNotFunded notFunded -> proposal.at(Stage.NOT_FUNDED);
            case ProposalReported reported -> proposal.moderated(reported(proposal.moderation(), reported.by()));
            case ProposalHidden hidden -> proposal.moderated(new Moderation(List.of(), hidden.by(), false, false));
            case ProposalHidingAppealed appealed ->
                proposal.moderated(
                        new Moderation(List.of(), proposal.moderation().hiddenBy(), true, false));
            case ProposalHidingUpheld upheld ->
                proposal.moderated(
                        new Moderation(List.of(), proposal.moderation().hiddenBy(), false, true));
            case ProposalHidingLifted lifted -> proposal.moderated(Moderation.NONE);
        };
    }

    private static Known endorsed(Known proposal, List<Endorsement> endorsements) {
        return proposal.endorsed(all -> {
            endorsements.forEach(one -> all.put(one.household().value(), one.person()));
            return all;
        });
    }

    private static Moderation reported(Moderation before, PersonId by) {
        List<PersonId> reporters =
                Stream.concat(before.reporters().stream(), Stream.of(by)).toList();
        return new Moderation(reporters, before.hiddenBy(), before.isAppealed(), before.isUpheld());
    }
}
