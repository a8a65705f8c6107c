package community.linli.proposals.proposal;

import community.linli.eventsourcing.Decision;
import community.linli.proposals.proposal.ProposalCommand.AppealProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.HideProposal;
import community.linli.proposals.proposal.ProposalCommand.LiftProposalHiding;
import community.linli.proposals.proposal.ProposalCommand.OfModeration;
import community.linli.proposals.proposal.ProposalCommand.ReportProposal;
import community.linli.proposals.proposal.ProposalCommand.UpholdProposalHiding;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingAppealed;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingUpheld;
import community.linli.proposals.proposal.ProposalEvent.ProposalReported;
import community.linli.proposals.proposal.ProposalPolicies.Asking;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.proposal.ProposalState.Moderation;
import community.linli.proposals.proposal.ProposalState.Stage;
import java.util.Optional;

/** What has to do with hiding a proposal's text, decided. Its slate place goes with the text while the slate is not frozen. */
final class Moderating {

    private Moderating() {}

    static Decision decide(OfModeration command, Asking asking) {
        return switch (command) {
            case ReportProposal report -> report(report.reason(), asking);
            case HideProposal hide -> hide(hide.reason(), asking);
            case AppealProposalHiding appeal -> appeal(appeal.text(), asking);
            case LiftProposalHiding lift -> lift(lift.reason(), asking);
            case UpholdProposalHiding uphold -> uphold(uphold.reason(), asking);
        };
    }

    private static Decision report(String reason, Asking asking) {
        Known proposal = asking.proposal();
        Moderation moderation = proposal.moderation();
        boolean isKnownAlready = proposal.mayNotBeRead()
                || moderation.reporters().contains(asking.person())
                || moderation.reporters().size() >= ProposalPolicies.MAX_REPORTS;
        return ProposalPolicies.againstReason(reason, "/reason")
                .orElseGet(() -> isKnownAlready
                        ? Decision.noChange()
                        : Decision.accepted(
                                new ProposalReported(proposal.proposal(), asking.person(), reason.strip())));
    }

    private static Decision hide(String reason, Asking asking) {
        Known proposal = asking.proposal();
        boolean leavesTheSlate = proposal.stage() == Stage.ADMITTED && asking.isBeforeVoting();
        return againstJudging(asking)
                .or(() -> ProposalPolicies.againstReason(reason, "/reason"))
                .orElseGet(() -> proposal.mayNotBeRead()
                        ? Decision.noChange()
                        : Decision.accepted(new ProposalHidden(
                                proposal.proposal(),
                                proposal.round(),
                                asking.person(),
                                reason.strip(),
                                leavesTheSlate)));
    }

    private static Decision appeal(String text, Asking asking) {
        Known proposal = asking.proposal();
        if (!proposal.isBy(asking.person())) {
            return Decision.rejected(ProposalRejection.NOT_AN_AUTHOR);
        }
        return againstShown(asking)
                .or(() -> proposal.moderation().isUpheld()
                        ? Optional.of(Decision.rejected(ProposalRejection.APPEAL_DECIDED))
                        : Optional.empty())
                .or(() -> ProposalPolicies.againstReason(text, "/text"))
                .orElseGet(() -> proposal.moderation().isAppealed()
                        ? Decision.noChange()
                        : Decision.accepted(
                                new ProposalHidingAppealed(proposal.proposal(), asking.person(), text.strip())));
    }

    private static Decision lift(String reason, Asking asking) {
        Known proposal = asking.proposal();
        boolean isBackOnTheSlate =
                proposal.mayNotBeRead() && proposal.stage() == Stage.ADMITTED && asking.isBeforeVoting();
        return againstJudging(asking)
                .or(() -> proposal.moderation().reporters().isEmpty() ? againstShown(asking) : Optional.empty())
                .or(() -> ProposalPolicies.againstReason(reason, "/reason"))
                .orElseGet(() -> Decision.accepted(new ProposalHidingLifted(
                        proposal.proposal(),
                        proposal.round(),
                        asking.person(),
                        reason.strip(),
                        isBackOnTheSlate ? proposal.content() : null)));
    }

    private static Decision uphold(String reason, Asking asking) {
        Known proposal = asking.proposal();
        Moderation moderation = proposal.moderation();
        return againstJudging(asking)
                .or(() -> againstShown(asking))
                .or(() -> asking.person().equals(moderation.hiddenBy())
                        ? Optional.of(Decision.rejected(ProposalRejection.NOT_IN_OWN_CASE))
                        : Optional.empty())
                .or(() -> moderation.isAppealed() || moderation.isUpheld()
                        ? Optional.empty()
                        : Optional.of(Decision.rejected(ProposalRejection.NO_APPEAL)))
                .or(() -> ProposalPolicies.againstReason(reason, "/reason"))
                .orElseGet(() -> moderation.isUpheld()
                        ? Decision.noChange()
                        : Decision.accepted(
                                new ProposalHidingUpheld(proposal.proposal(), asking.person(), reason.strip())));
    }

    private static Optional<Decision> againstJudging(Asking asking) {
        if (!asking.isOfficial()) {
            return Optional.of(Decision.rejected(ProposalRejection.NOT_A_MODERATOR));
        }
        return asking.proposal().isBy(asking.person())
                ? Optional.of(Decision.rejected(ProposalRejection.NOT_IN_OWN_CASE))
                : Optional.empty();
    }

    private static Optional<Decision> againstShown(Asking asking) {
        return asking.proposal().mayNotBeRead()
                ? Optional.empty()
                : Optional.of(Decision.rejected(ProposalRejection.PROPOSAL_NOT_HIDDEN));
    }
}
