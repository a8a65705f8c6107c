package community.linli.proposals.views.told;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.proposal.Endorsement;
import community.linli.proposals.proposal.ProposalEvent;
import community.linli.proposals.proposal.ProposalEvent.DraftRevised;
import community.linli.proposals.proposal.ProposalEvent.EndorsementWithdrawn;
import community.linli.proposals.proposal.ProposalEvent.ProposalAbsorbed;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalDrafted;
import community.linli.proposals.proposal.ProposalEvent.ProposalEndorsed;
import community.linli.proposals.proposal.ProposalEvent.ProposalFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalNotFunded;
import community.linli.proposals.proposal.ProposalEvent.ProposalRejected;
import community.linli.proposals.proposal.ProposalEvent.ProposalReturned;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.views.told.ToldDocument.Endorser;
import community.linli.proposals.views.told.ToldDocument.News;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per proposal. */
public final class ToldProjection implements Projection<ToldDocument> {

    static final String NAME = "told";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ToldDocument> documentType() {
        return ToldDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof ProposalEvent event
                ? List.of(event.proposal().value())
                : List.of();
    }

    @Override
    public @Nullable ToldDocument evolve(@Nullable ToldDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof ProposalDrafted drafted) {
            return new ToldDocument(
                    drafted.proposal(), drafted.round(), drafted.content().title(), false, List.of(), List.of());
        }
        if (document == null || !(recorded.occurrence() instanceof ProposalEvent event)) {
            return document;
        }
        return switch (event) {
            case DraftRevised revised -> document.saying(revised.content().title());
            case ProposalEndorsed endorsed -> document.endorsedBy(List.of(endorser(endorsed.endorsement(), recorded)));
            case EndorsementWithdrawn withdrawn ->
                document.without(withdrawn.endorsement().household());
            case ProposalHidden hidden -> document.hidden(true);
            case ProposalHidingLifted lifted -> document.hidden(false);
            case ProposalAmended amended ->
                document.saying(amended.content().title())
                        .with(new News(
                                recorded.streamVersion(),
                                recorded.time(),
                                "amended",
                                amended.version(),
                                amended.reason(),
                                null));
            case ProposalAbsorbed absorbed ->
                document.with(news(recorded, "took-in", null, absorbed.absorbed()))
                        .endorsedBy(absorbed.endorsements().stream()
                                .map(one -> endorser(one, recorded))
                                .toList());
            case ProposalMerged merged -> document.with(news(recorded, "merged", null, merged.into()));
            case ProposalWithdrawn withdrawn -> document.with(news(recorded, "withdrawn", withdrawn.reason(), null));
            case ProposalReturned returned -> document.with(news(recorded, "returned", returned.note(), null));
            case ProposalAdmitted admitted -> document.with(news(recorded, "admitted", null, null));
            case ProposalRejected rejected -> document.with(news(recorded, "rejected", null, null));
            case ProposalFunded funded -> document.with(news(recorded, "funded", null, null));
            case ProposalNotFunded notFunded -> document.with(news(recorded, "not-funded", null, null));
            default -> document;
        };
    }

    private static Endorser endorser(Endorsement endorsement, Recorded<?> recorded) {
        return new Endorser(endorsement.household(), endorsement.person(), recorded.streamVersion());
    }

    private static News news(Recorded<?> recorded, String what, @Nullable String reason, @Nullable ProposalId other) {
        return new News(recorded.streamVersion(), recorded.time(), what, null, reason, other);
    }
}
