package community.linli.proposals.views.proposals;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.Content;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.proposal.Review;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it stands.
 *
 * @param phase how far it has come: {@code draft}, {@code submitted}, {@code under-review}, {@code returned}, {@code admitted}, {@code rejected}, {@code funded}, {@code not-funded}, {@code withdrawn} or {@code merged}
 * @param version its version for If-Match
 * @param textVersion how often it was handed in or amended
 * @param authors pseudonyms
 * @param invited who may become an author
 * @param endorsements how many households stand behind it
 * @param endorsementsNeeded how many must before its review; 0 in a draft
 * @param isReady whether it waits for a reviewer, or is with one
 * @param reviewer who took it on last
 * @param review what the last finished review found
 * @param note what a reviewer asked for, or why it was withdrawn
 * @param isHidden whether its text is shown to its authors alone
 * @param hiddenReason why it is
 * @param into the proposal into which it was merged, or for which a merger is offered
 */
public record ProposalDocument(
        ProposalId proposal,
        RoundId round,
        CommunityId community,
        String phase,
        long version,
        int textVersion,
        Content content,
        long costFen,
        List<PersonId> authors,
        List<PersonId> invited,
        int endorsements,
        int endorsementsNeeded,
        boolean isReady,
        @Nullable PersonId reviewer,
        @Nullable Review review,
        @Nullable String note,
        boolean isHidden,
        @Nullable String hiddenReason,
        @Nullable ProposalId into,
        Instant draftedAt,
        Instant changedAt) {

    /** What may change after the first draft. */
    static final class Changing {
        String phase;
        int textVersion;
        Content content;
        final List<PersonId> authors;
        final List<PersonId> invited;
        int endorsements;
        int endorsementsNeeded;

        @Nullable
        PersonId reviewer;

        @Nullable
        Review review;

        @Nullable
        String note;

        boolean isHidden;

        @Nullable
        String hiddenReason;

        @Nullable
        ProposalId into;

        private Changing(ProposalDocument before) {
            phase = before.phase;
            textVersion = before.textVersion;
            content = before.content;
            authors = new ArrayList<>(before.authors);
            invited = new ArrayList<>(before.invited);
            endorsements = before.endorsements;
            endorsementsNeeded = before.endorsementsNeeded;
            reviewer = before.reviewer;
            review = before.review;
            note = before.note;
            isHidden = before.isHidden;
            hiddenReason = before.hiddenReason;
            into = before.into;
        }

        private boolean waitsForAReviewer() {
            boolean isEndorsed = phase.equals("submitted") && endorsements >= endorsementsNeeded;
            return !isHidden && (isEndorsed || phase.equals("under-review"));
        }
    }

    /** Whether this person writes it, or was invited to. */
    boolean belongsTo(String person) {
        PersonId one = new PersonId(person);
        return authors.contains(one) || invited.contains(one);
    }

    /** The proposal after an event, which gave it this version. */
    ProposalDocument changed(long reached, Instant at, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new ProposalDocument(
                proposal,
                round,
                community,
                now.phase,
                reached,
                now.textVersion,
                now.content,
                now.content.costFen(),
                List.copyOf(now.authors),
                List.copyOf(now.invited),
                now.endorsements,
                now.endorsementsNeeded,
                now.waitsForAReviewer(),
                now.reviewer,
                now.review,
                now.note,
                now.isHidden,
                now.hiddenReason,
                now.into,
                draftedAt,
                at);
    }
}
