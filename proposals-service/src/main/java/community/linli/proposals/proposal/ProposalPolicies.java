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
import community.linli.proposals.organisationoffer.OrganisationVoice;
import community.linli.proposals.proposal.ProposalState.Known;
import community.linli.proposals.proposal.ProposalState.Stage;
import community.linli.proposals.proposal.Review.Answer;
import community.linli.proposals.proposal.Review.Item;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of proposals, one function each, in lists in the order in which a person should hear them. */
final class ProposalPolicies {

    /** Authors and invited together, unless a merger brings more. */
    static final int MAX_AUTHORS = 10;

    /** Authors after mergers. */
    static final int MAX_AUTHORS_MERGED = 40;

    /** Handed in or amended so often. */
    static final int MAX_VERSIONS = 100;

    /** Households behind one proposal. */
    static final int MAX_ENDORSEMENTS = 5_000;

    /** Reports written down; more say nothing new. */
    static final int MAX_REPORTS = 20;

    /** A person's wish about a proposal, in the round as it is. */
    record Asking(Known proposal, RoundState.Known round, CommandContext context) {

        PersonId person() {
            return new PersonId(context.actor().id());
        }

        Stage stage() {
            return proposal.stage();
        }

        /** Whether what stands on the slate may still change. */
        boolean isBeforeVoting() {
            return round.phase().compareTo(Phase.VOTING) < 0;
        }

        boolean isOfficial() {
            return context.actor().is("officer") || context.actor().is("steward");
        }
    }

    static final List<Policy<Asking>> FOR_A_REVISION = List.of(
            rule(ProposalPolicies::anAuthorAsks, ProposalRejection.NOT_AN_AUTHOR),
            rule(asking -> asking.stage() == Stage.DRAFT, ProposalRejection.PROPOSAL_SUBMITTED),
            rule(ProposalPolicies::theRoundCollects, ProposalRejection.SUBMISSION_NOT_OPEN));

    static final List<Policy<Asking>> FOR_AN_INVITATION = List.of(
            rule(ProposalPolicies::anAuthorAsks, ProposalRejection.NOT_AN_AUTHOR),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN));

    static final List<Policy<Asking>> FOR_JOINING = List.of(
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN));

    static final List<Policy<Asking>> FOR_A_SUBMISSION = List.of(
            rule(ProposalPolicies::anAuthorAsks, ProposalRejection.NOT_AN_AUTHOR),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(asking -> asking.stage() != Stage.UNDER_REVIEW, ProposalRejection.PROPOSAL_UNDER_REVIEW),
            rule(asking -> asking.stage() != Stage.ADMITTED, ProposalRejection.PROPOSAL_ADMITTED),
            rule(ProposalPolicies::itsTextIsShown, ProposalRejection.PROPOSAL_HIDDEN),
            rule(ProposalPolicies::theRoundTakesIt, ProposalRejection.SUBMISSION_NOT_OPEN),
            rule(ProposalPolicies::thereIsRoomForAVersion, ProposalRejection.TOO_MANY_VERSIONS));

    static final List<Policy<Asking>> FOR_AN_AMENDMENT = List.of(
            rule(ProposalPolicies::anAuthorAsks, ProposalRejection.NOT_AN_AUTHOR),
            rule(asking -> asking.stage() != Stage.DRAFT, ProposalRejection.PROPOSAL_NOT_SUBMITTED),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN),
            rule(asking -> asking.stage() != Stage.UNDER_REVIEW, ProposalRejection.PROPOSAL_UNDER_REVIEW),
            rule(ProposalPolicies::thereIsRoomForAVersion, ProposalRejection.TOO_MANY_VERSIONS));

    static final List<Policy<Asking>> FOR_A_MERGER = List.of(
            rule(ProposalPolicies::anAuthorAsks, ProposalRejection.NOT_AN_AUTHOR),
            rule(asking -> asking.stage() != Stage.DRAFT, ProposalRejection.PROPOSAL_NOT_SUBMITTED),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN),
            rule(asking -> asking.stage() != Stage.UNDER_REVIEW, ProposalRejection.PROPOSAL_UNDER_REVIEW),
            rule(ProposalPolicies::itsTextIsShown, ProposalRejection.PROPOSAL_HIDDEN));

    static final List<Policy<Asking>> FOR_A_WITHDRAWAL = List.of(
            rule(ProposalPolicies::anAuthorAsks, ProposalRejection.NOT_AN_AUTHOR),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN));

    static final List<Policy<Asking>> FOR_AN_ENDORSEMENT = List.of(
            rule(asking -> asking.stage() != Stage.DRAFT, ProposalRejection.PROPOSAL_NOT_SUBMITTED),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(ProposalPolicies::itsTextIsShown, ProposalRejection.PROPOSAL_HIDDEN),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN));

    /** A household may step back from what is hidden, too. */
    static final List<Policy<Asking>> FOR_STEPPING_BACK = List.of(
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(Asking::isBeforeVoting, ProposalRejection.SLATE_FROZEN));

    static final List<Policy<Asking>> FOR_A_REVIEW = List.of(
            rule(Asking::isOfficial, ProposalRejection.NOT_A_REVIEWER),
            rule(ProposalPolicies::nobodyReviewsTheirOwn, ProposalRejection.CONFLICT_OF_INTEREST),
            rule(asking -> asking.round().phase() == Phase.REVIEW, ProposalRejection.REVIEW_NOT_OPEN),
            rule(ProposalPolicies::itHasNotEnded, ProposalRejection.PROPOSAL_ENDED),
            rule(asking -> asking.stage() != Stage.ADMITTED, ProposalRejection.PROPOSAL_ADMITTED),
            rule(
                    asking -> asking.stage() != Stage.DRAFT && asking.stage() != Stage.RETURNED,
                    ProposalRejection.PROPOSAL_NOT_SUBMITTED),
            rule(ProposalPolicies::itsTextIsShown, ProposalRejection.PROPOSAL_HIDDEN));

    static final List<Policy<Asking>> FOR_A_VERDICT = List.of(
            rule(asking -> asking.stage() == Stage.UNDER_REVIEW, ProposalRejection.PROPOSAL_NOT_UNDER_REVIEW),
            rule(
                    asking -> asking.person().equals(asking.proposal().reviewer()),
                    ProposalRejection.REVIEWED_BY_ANOTHER));

    private ProposalPolicies() {}

    /** Why this cannot be written. */
    static Optional<Decision> againstContent(Content content) {
        return wrong(ProposalRejection.CONTENT_INVALID, ContentPolicies.flaws(content));
    }

    /** Why an admitted proposal cannot say this instead. */
    static Optional<Decision> againstGoingBeyondTheReview(Known proposal, Content content) {
        Content reviewed = proposal.content();
        boolean isWithin = proposal.stage() != Stage.ADMITTED
                || (content.costFen() <= reviewed.costFen()
                        && content.dimensions().equals(reviewed.dimensions())
                        && content.parties().equals(reviewed.parties()));
        return isWithin ? Optional.empty() : Optional.of(Decision.rejected(ProposalRejection.BEYOND_ITS_REVIEW));
    }

    /** Why fewer households than needed stand behind it. */
    static Optional<Decision> againstReviewTooEarly(Asking asking) {
        int needed = asking.round().terms().endorsementsNeeded();
        int there = asking.proposal().endorsements().size();
        return there >= needed
                ? Optional.empty()
                : Optional.of(Decision.rejected(
                        ProposalRejection.ENDORSEMENTS_MISSING,
                        "%d households stand behind it; the round asks for %d.".formatted(there, needed)));
    }

    /** Why the checklist is not answered. */
    static Optional<Decision> againstReview(Review review, boolean isForAdmission) {
        List<Item> answered = review.answers().stream().map(Answer::item).toList();
        if (!answered.equals(List.of(Item.values()))) {
            return Optional.of(Decision.rejected(ProposalRejection.REVIEW_INCOMPLETE));
        }
        for (Answer answer : review.answers()) {
            String pointer = "/review/" + answer.item().name();
            String reason = answer.reason();
            if (!answer.isMet() && (reason == null || reason.isBlank())) {
                return wrong(ProposalRejection.REVIEW_INCOMPLETE, pointer);
            }
            Optional<Decision> flaw = reason == null ? Optional.empty() : againstText(reason, pointer);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return review.passes() == isForAdmission
                ? Optional.empty()
                : Optional.of(Decision.rejected(ProposalRejection.REVIEW_CONTRADICTS));
    }

    /** Why this is no reason. */
    static Optional<Decision> againstReason(@Nullable String reason, String pointer) {
        return reason == null || reason.isBlank()
                ? wrong(ProposalRejection.REASON_MISSING, pointer)
                : againstText(reason, pointer);
    }

    /** Why this text cannot be shown. */
    static Optional<Decision> againstText(String text, String pointer) {
        if (PlainWords.length(text.strip()) > ContentPolicies.MAX_TEXT_LENGTH) {
            return wrong(ProposalRejection.TEXT_TOO_LONG, pointer);
        }
        return PlainWords.isNote(text) ? Optional.empty() : wrong(ProposalRejection.TEXT_UNPRINTABLE, pointer);
    }

    /** Refuses with these violations, if there are any. */
    static Optional<Decision> wrong(ProposalRejection rejection, List<Violation> violations) {
        return violations.isEmpty() ? Optional.empty() : Optional.of(Decision.rejected(rejection, violations));
    }

    private static Optional<Decision> wrong(ProposalRejection rejection, String pointer) {
        return Optional.of(Decision.rejectedAt(pointer, rejection));
    }

    /** The round, once it has been announced. */
    static Optional<RoundState.Known> round(CommandContext context, RoundId round) {
        return context.lookup()
                .find(RoundState.class, round.value())
                .filter(RoundState.Known.class::isInstance)
                .map(RoundState.Known.class::cast)
                .filter(known -> known.phase() != Phase.DRAFT);
    }

    /** The household of this community to which the person who asks belongs. */
    static Optional<HouseholdId> householdOfWhoAsks(CommandContext context, CommunityId community) {
        return context.lookup()
                .find(KnownMember.class, context.actor().id())
                .filter(member -> member.livesIn(community))
                .flatMap(member -> Optional.ofNullable(member.home()))
                .map(KnownMember.Home::household);
    }

    /** A draft is there for its authors and those they invited alone. */
    static boolean isSeenBy(Known proposal, PersonId person) {
        return proposal.stage() != Stage.DRAFT
                || proposal.isBy(person)
                || proposal.people().invited().contains(person);
    }

    private static boolean anAuthorAsks(Asking asking) {
        return asking.proposal().isBy(asking.person());
    }

    private static boolean itHasNotEnded(Asking asking) {
        return asking.stage() == Stage.DRAFT || asking.stage().isOpen();
    }

    private static boolean itsTextIsShown(Asking asking) {
        return !asking.proposal().mayNotBeRead();
    }

    private static boolean thereIsRoomForAVersion(Asking asking) {
        return asking.proposal().version() < MAX_VERSIONS;
    }

    static boolean theRoundCollects(Asking asking) {
        return isCollecting(asking.round());
    }

    /** Drafts may be written from the announcement to the end of submission. */
    static boolean isCollecting(RoundState.Known round) {
        return round.phase() == Phase.ANNOUNCED || round.phase() == Phase.SUBMISSION;
    }

    /** What was returned may come back while the review lasts. */
    private static boolean theRoundTakesIt(Asking asking) {
        return asking.round().phase() == Phase.SUBMISSION
                || (asking.stage() == Stage.RETURNED && asking.round().phase() == Phase.REVIEW);
    }

    private static boolean nobodyReviewsTheirOwn(Asking asking) {
        PersonId reviewer = asking.person();
        Known proposal = asking.proposal();
        String organisation = proposal.content().parties().organisation();
        boolean isItsVoice = organisation != null
                && asking.context()
                        .lookup()
                        .find(OrganisationVoice.class, OrganisationVoice.key(proposal.round(), organisation))
                        .filter(voice -> voice.speakers().contains(reviewer))
                        .isPresent();
        return !isItsVoice
                && !proposal.isBy(reviewer)
                && !proposal.people().invited().contains(reviewer)
                && !reviewer.equals(proposal.content().parties().socialWorker());
    }

    private static Policy<Asking> rule(Predicate<Asking> holds, ProposalRejection rejection) {
        return new Policy<>(holds, rejection);
    }
}
