package community.linli.proposals.views.proposals;

import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds proposals, their versions and what was said about them, for those who may see them. */
@Component
class ProposalsQuery {

    private final DistrictDocuments documents;

    ProposalsQuery(DistrictDocuments documents) {
        this.documents = documents;
    }

    /** What a reader looks for; null for any. */
    record Wanted(
            @Nullable String community,
            @Nullable String dimension,
            @Nullable String phase) {}

    /** What was handed in and is not hidden, the newest change first. */
    List<ProposalDocument> all(ReadRequest request, String round, Wanted wanted) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("round").is(round));
        all.add(Criteria.where("isHidden").is(false));
        all.add(Criteria.where("phase").ne("draft"));
        all.add(Criteria.where("textVersion").gt(0));
        if (wanted.community() != null) {
            all.add(Criteria.where("community").is(wanted.community()));
        }
        if (wanted.dimension() != null) {
            all.add(Criteria.where("content.dimensions").is(wanted.dimension()));
        }
        if (wanted.phase() != null) {
            all.add(Criteria.where("phase").is(wanted.phase()));
        }
        return find(request, all);
    }

    /** What the asker writes or is invited to write, drafts and hidden ones too. */
    List<ProposalDocument> mine(ReadRequest request, String round) {
        String me = request.actor().id();
        return find(
                request,
                List.of(
                        Criteria.where("round").is(round),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("authors").is(me),
                                        Criteria.where("invited").is(me))));
    }

    /** What waits for a reviewer, or is with one, and may be reviewed by who asks. */
    List<ProposalDocument> toReview(ReadRequest request, String round) {
        String me = request.actor().id();
        return find(
                request,
                List.of(
                        Criteria.where("round").is(round),
                        Criteria.where("isReady").is(true),
                        Criteria.where("authors").ne(me),
                        Criteria.where("invited").ne(me),
                        Criteria.where("content.parties.socialWorker").ne(me)));
    }

    private List<ProposalDocument> find(ReadRequest request, List<Criteria> all) {
        return documents.find(
                request,
                ProposalsProjection.NAME,
                ProposalDocument.class,
                new Criteria().andOperator(all),
                Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("proposal")));
    }

    /** One proposal, if the asker may see it. */
    Optional<ProposalDocument> one(ReadRequest request, String round, String proposal) {
        return documents
                .findById(request, ProposalsProjection.NAME, ProposalDocument.class, proposal)
                .filter(found -> found.round().value().equals(round))
                .filter(found -> isSeenBy(request, found));
    }

    private static boolean isSeenBy(ReadRequest request, ProposalDocument proposal) {
        if (proposal.belongsTo(request.actor().id())) {
            return true;
        }
        boolean wasHandedIn = proposal.textVersion() > 0;
        return wasHandedIn && (!proposal.isHidden() || isOfficial(request));
    }

    /** What it said and says, the oldest first. */
    List<ProposalVersionDocument> versions(ReadRequest request, ProposalDocument proposal) {
        return documents.find(
                request,
                ProposalVersionsProjection.NAME,
                ProposalVersionDocument.class,
                Criteria.where("proposal").is(proposal.proposal().value()),
                Sort.by("version"));
    }

    /** What was said about it and is shown to who asks, the oldest first. */
    List<CommentDocument> comments(ReadRequest request, ProposalDocument proposal) {
        return documents
                .find(
                        request,
                        CommentsProjection.NAME,
                        CommentDocument.class,
                        Criteria.where("proposal").is(proposal.proposal().value()),
                        Sort.by("at", "comment"))
                .stream()
                .filter(comment -> !comment.standing().equals("hidden")
                        || isOfficial(request)
                        || comment.author().value().equals(request.actor().id()))
                .toList();
    }

    private static boolean isOfficial(ReadRequest request) {
        return request.actor().is("officer") || request.actor().is("steward");
    }
}
