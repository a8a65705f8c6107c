package community.linli.proposals.views.proposals;

import community.linli.proposals.proposal.Content.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a list of proposals; the page has the rest. */
record ProposalRow(
        String proposal,
        String community,
        String title,
        List<String> dimensions,
        @Nullable String place,
        long costFen,
        String phase,
        int endorsements,
        int endorsementsNeeded,
        @Nullable String organisation,
        int textVersion,
        @Nullable String reviewer,
        boolean isHidden,
        Instant changedAt) {

    static ProposalRow of(ProposalDocument found) {
        Place place = found.content().place();
        return new ProposalRow(
                found.proposal().value(),
                found.community().value(),
                found.content().title(),
                found.content().dimensions().stream().map(Enum::name).toList(),
                place == null ? null : place.name(),
                found.costFen(),
                found.phase(),
                found.endorsements(),
                found.endorsementsNeeded(),
                found.content().parties().organisation(),
                found.textVersion(),
                found.reviewer() == null ? null : found.reviewer().value(),
                found.isHidden(),
                found.changedAt());
    }

    /** A version in a page; its content is a request of its own. */
    record Version(
            int version,
            String title,
            long costFen,
            @Nullable String reason,
            Instant at) {

        static Version of(ProposalVersionDocument one) {
            return new Version(one.version(), one.content().title(), one.costFen(), one.reason(), one.at());
        }
    }
}
