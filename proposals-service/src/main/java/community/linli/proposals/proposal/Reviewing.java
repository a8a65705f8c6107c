package community.linli.proposals.proposal;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.proposal.ProposalCommand.AdmitProposal;
import community.linli.proposals.proposal.ProposalCommand.BeginReview;
import community.linli.proposals.proposal.ProposalCommand.OfAReviewer;
import community.linli.proposals.proposal.ProposalCommand.RejectProposal;
import community.linli.proposals.proposal.ProposalCommand.ReturnProposal;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalReturned;
import community.linli.proposals.proposal.ProposalEvent.ReviewBegun;
import community.linli.proposals.proposal.ProposalPolicies.Asking;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.proposal.ProposalState.Stage;
import community.linli.proposals.proposal.Review.Answer;
import java.util.Comparator;
import java.util.Optional;

/** What those who hold proposals against the checklist ask, decided. */
final class Reviewing {

    private Reviewing() {}

    static Decision decide(OfAReviewer command, Asking asking) {
        return switch (command) {
            case BeginReview begin -> begin(asking);
            case AdmitProposal admit -> admit(tidied(admit.review()), asking);
            case RejectProposal reject -> reject(tidied(reject.review()), asking);
            case ReturnProposal back -> giveBack(tidied(back.review()), back.note(), asking);
        };
    }

    private static Review tidied(Review review) {
        return new Review(review.answers().stream()
                .sorted(Comparator.comparing(Answer::item))
                .map(answer -> new Answer(answer.item(), answer.isMet(), PlainWords.orNothing(answer.reason())))
                .toList());
    }

    private static Decision begin(Asking asking) {
        Known proposal = asking.proposal();
        return Policy.firstBroken(ProposalPolicies.FOR_A_REVIEW, asking)
                .or(() -> ProposalPolicies.againstReviewTooEarly(asking))
                .orElseGet(() -> proposal.stage() == Stage.UNDER_REVIEW
                                && asking.person().equals(proposal.reviewer())
                        ? Decision.noChange()
                        : Decision.accepted(new ReviewBegun(proposal.proposal(), asking.person())));
    }

    private static Decision admit(Review review, Asking asking) {
        Known proposal = asking.proposal();
        if (isAlready(Stage.ADMITTED, asking)) {
            return Decision.noChange();
        }
        return againstVerdict(asking)
                .or(() -> ProposalPolicies.againstReview(review, true))
                .or(() -> ProposalPolicies.againstReviewTooEarly(asking))
                .or(() -> ProposalPolicies.wrong(
                        ProposalRejection.PROPOSAL_INCOMPLETE,
                        ContentPolicies.gapsOfAProject(
                                proposal.content(), asking.round().terms())))
                .orElseGet(() -> Decision.accepted(new ProposalAdmitted(
                        proposal.proposal(),
                        proposal.round(),
                        asking.person(),
                        review,
                        proposal.content(),
                        proposal.content().costFen())));
    }

    private static Decision reject(Review review, Asking asking) {
        if (isAlready(Stage.REJECTED, asking)) {
            return Decision.noChange();
        }
        return againstVerdict(asking)
                .or(() -> ProposalPolicies.againstReview(review, false))
                .orElseGet(() ->
                        Decision.accepted(new ProposalRejected(asking.proposal().proposal(), asking.person(), review)));
    }

    private static Decision giveBack(Review review, String note, Asking asking) {
        if (isAlready(Stage.RETURNED, asking)) {
            return Decision.noChange();
        }
        return againstVerdict(asking)
                .or(() -> ProposalPolicies.againstReview(review, false))
                .or(() -> ProposalPolicies.againstReason(note, "/note"))
                .orElseGet(() -> Decision.accepted(
                        new ProposalReturned(asking.proposal().proposal(), asking.person(), review, note.strip())));
    }

    private static Optional<Decision> againstVerdict(Asking asking) {
        return Policy.firstBroken(ProposalPolicies.FOR_A_REVIEW, asking)
                .or(() -> Policy.firstBroken(ProposalPolicies.FOR_A_VERDICT, asking));
    }

    private static boolean isAlready(Stage stage, Asking asking) {
        return asking.stage() == stage
                && asking.person().equals(asking.proposal().reviewer());
    }
}
