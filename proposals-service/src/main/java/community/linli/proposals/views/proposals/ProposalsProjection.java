package community.linli.proposals.views.proposals;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.proposal.ProposalEvent;
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
import community.linli.proposals.views.proposals.ProposalDocument.Changing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per proposal. */
public final class ProposalsProjection implements Projection<ProposalDocument> {

    static final String NAME = "proposals";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProposalDocument> documentType() {
        return ProposalDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProposalEvent event
                ? List.of(event.proposal().value())
                : List.of();
    }

    @Override
    public @Nullable ProposalDocument evolve(
            @Nullable ProposalDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ProposalDrafted drafted) {
            return drafted(drafted, recorded);
        }
        if (document == null || !(recorded.occurrence() instanceof ProposalEvent event)) {
            return document;
        }
        return document.changed(recorded.streamVersion(), recorded.time(), now -> change(now, event));
    }

    private static void change(Changing now, ProposalEvent event) {
        switch (event) {
            case ProposalDrafted first -> throw new IllegalArgumentException("A draft begins a proposal");
            case DraftRevised revised -> now.content = revised.content();
            case CoAuthorInvited invited -> now.invited.add(invited.person());
            case CoAuthorJoined joined -> {
                now.invited.remove(joined.person());
                now.authors.add(joined.person());
            }
            case CoAuthorLeft left -> {
                now.invited.remove(left.person());
                now.authors.remove(left.person());
            }
            case ProposalSubmitted submitted -> {
                now.phase = "submitted";
                now.content = submitted.content();
                now.textVersion = submitted.version();
                now.endorsementsNeeded = submitted.endorsementsNeeded();
                now.note = null;
            }
            case ProposalAmended amended -> {
                now.content = amended.content();
                now.textVersion = amended.version();
            }
            case ProposalEndorsed endorsed -> now.endorsements++;
            case EndorsementWithdrawn withdrawn -> now.endorsements--;
            case MergerOffered offered -> now.into = offered.into();
            case ProposalAbsorbed absorbed -> {
                now.endorsements += absorbed.endorsements().size();
                now.invited.removeAll(absorbed.authors());
                now.authors.addAll(absorbed.authors());
            }
            case ProposalMerged merged -> {
                now.phase = "merged";
                now.into = merged.into();
            }
            case ProposalWithdrawn withdrawn -> {
                now.phase = "withdrawn";
                now.note = withdrawn.reason();
            }
            case ProposalFunded funded -> now.phase = "funded";
            case ProposalNotFunded notFunded -> now.phase = "not-funded";
            case ReviewBegun begun -> reviewed(now, begun);
            case ProposalReturned returned -> reviewed(now, returned);
            case ProposalAdmitted admitted -> reviewed(now, admitted);
            case ProposalRejected rejected -> reviewed(now, rejected);
            case ProposalReported reported -> {}
            case ProposalHidden hidden -> {
                now.isHidden = true;
                now.hiddenReason = hidden.reason();
            }
            case ProposalHidingAppealed appealed -> {}
            case ProposalHidingUpheld upheld -> now.hiddenReason = upheld.reason();
            case ProposalHidingLifted lifted -> {
                now.isHidden = false;
                now.hiddenReason = null;
            }
        }
    }

    private static void reviewed(Changing now, ProposalEvent event) {
        switch (event) {
            case ReviewBegun begun -> {
                now.phase = "under-review";
                now.reviewer = begun.reviewer();
            }
            case ProposalReturned returned -> {
                now.phase = "returned";
                now.review = returned.review();
                now.note = returned.note();
            }
            case ProposalAdmitted admitted -> {
                now.phase = "admitted";
                now.review = admitted.review();
            }
            case ProposalRejected rejected -> {
                now.phase = "rejected";
                now.review = rejected.review();
            }
            default -> throw new IllegalArgumentException(event + " is no part of a review");
        }
    }

    private static ProposalDocument drafted(ProposalDrafted drafted, Recorded<?> recorded) {
        return new ProposalDocument(
                drafted.proposal(),
                drafted.round(),
                drafted.content().community(),
                "draft",
                recorded.streamVersion(),
                0,
                drafted.content(),
                drafted.content().costFen(),
                List.of(drafted.author()),
                List.of(),
                0,
                0,
                false,
                null,
                null,
                null,
                false,
                null,
                null,
                recorded.time(),
                recorded.time());
    }
}
