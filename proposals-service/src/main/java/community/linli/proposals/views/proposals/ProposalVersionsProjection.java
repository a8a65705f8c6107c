package community.linli.proposals.views.proposals;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalSubmitted;
import community.linli.proposals.proposal.ProposalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per version of a proposal; written once. */
public final class ProposalVersionsProjection implements Projection<ProposalVersionDocument> {

    static final String NAME = "proposal-versions";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProposalVersionDocument> documentType() {
        return ProposalVersionDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ProposalSubmitted submitted -> List.of(id(submitted.proposal(), submitted.version()));
            case ProposalAmended amended -> List.of(id(amended.proposal(), amended.version()));
            default -> List.of();
        };
    }

    private static String id(ProposalId proposal, int version) {
        return proposal + "." + version;
    }

    @Override
    public @Nullable ProposalVersionDocument evolve(
            @Nullable ProposalVersionDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ProposalSubmitted submitted ->
                new ProposalVersionDocument(
                        submitted.proposal(),
                        submitted.version(),
                        submitted.content(),
                        submitted.costFen(),
                        null,
                        recorded.time());
            case ProposalAmended amended ->
                new ProposalVersionDocument(
                        amended.proposal(),
                        amended.version(),
                        amended.content(),
                        amended.costFen(),
                        amended.reason(),
                        recorded.time());
            default -> document;
        };
    }
}
