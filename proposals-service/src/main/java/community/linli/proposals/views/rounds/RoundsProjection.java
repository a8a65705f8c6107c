package community.linli.proposals.views.rounds;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.round.RoundEvent;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.NextRoundDrafted;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundAnnounced;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundClosed;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundDrafted;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.RoundScheduled;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.ScheduleChanged;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundEvent.TermsRevised;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundTerms;
import community.linli.proposals.round.RoundTerms.CommunityShare;
import community.linli.proposals.round.RoundTerms.Scope;
import community.linli.proposals.views.rounds.RoundDocument.Changing;
import community.linli.proposals.views.rounds.RoundDocument.Election;
import community.linli.proposals.views.rounds.RoundDocument.Entry;
import community.linli.proposals.views.rounds.RoundDocument.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One document per round. */
public final class RoundsProjection implements Projection<RoundDocument> {

    static final String NAME = "rounds";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RoundDocument> documentType() {
        return RoundDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof RoundEvent event
                ? List.of(event.round().value())
                : List.of();
    }

    @Override
    public @Nullable RoundDocument evolve(@Nullable RoundDocument document, String documentId, Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof RoundEvent event)) {
            return document;
        }
        Entry entry = RoundHistory.entry(event, recorded);
        return switch (event) {
            case RoundDrafted drafted -> begun(drafted.round(), drafted.terms(), null, entry);
            case NextRoundDrafted next -> begun(next.round(), next.terms(), next.previous(), entry);
            case RoundEvent later ->
                document == null ? null : document.changed(entry, round -> change(round, later, recorded.time()));
        };
    }

    private static RoundDocument begun(RoundId round, RoundTerms terms, @Nullable RoundId previous, Entry entry) {
        return new RoundDocument(
                round,
                "DRAFT",
                entry.version(),
                terms,
                null,
                null,
                previous,
                List.of(),
                null,
                null,
                0,
                null,
                List.of(entry));
    }

    private static void change(Changing round, RoundEvent event, Instant at) {
        switch (event) {
            case RoundDrafted first -> throw new IllegalArgumentException("A draft begins a round");
            case NextRoundDrafted first -> throw new IllegalArgumentException("A draft begins a round");
            case TermsRevised revised -> round.terms = revised.terms();
            case RoundScheduled scheduled -> {
                round.schedule = scheduled.schedule();
                round.zone = scheduled.zone();
            }
            case RoundAnnounced announced -> round.phase = "ANNOUNCED";
            case SubmissionOpened opened -> round.phase = "SUBMISSION";
            case RoundReviewBegun begun -> round.phase = "REVIEW";
            case DeliberationBegun begun -> {
                round.phase = "DELIBERATION";
                round.elections = prepared(round.terms, begun);
            }
            case SlateFrozen frozen -> {
                round.phase = "VOTING";
                round.admitted = frozen.villageShare();
                round.elections = frozen(frozen);
            }
            case ScheduleChanged changed -> round.schedule = changed.after();
            case RoundVotingExtended extended -> round.schedule = extended.after();
            case ElectionDecided decided -> {
                round.elections = decided(round.elections, decided, at);
                round.fundedFen +=
                        decided.funded().stream().mapToLong(Funded::grantFen).sum();
            }
            case ElectionAnnulled annulled ->
                round.elections = annulled(round.elections, annulled.box(), annulled.reason());
            case RoundDecided decided -> {
                round.phase = "DECIDED";
                round.funded = decided.villageShare();
            }
            case ProjectsBegun begun -> round.phase = "RUNNING";
            case RoundEvaluated evaluated -> {
                round.phase = "EVALUATED";
                round.outcome = new Outcome(evaluated.projects(), evaluated.continued(), evaluated.eliminated());
            }
            case RoundClosed closed -> round.phase = "CLOSED";
            case RoundAnnulled annulled -> {
                round.phase = "ANNULLED";
                for (BoxId box : annulled.boxes()) {
                    round.elections = annulled(round.elections, box, annulled.reason());
                }
            }
        }
    }

    private static List<Election> prepared(RoundTerms terms, DeliberationBegun begun) {
        boolean isOnePerCommunity = terms.scope() == Scope.PER_COMMUNITY;
        return begun.boxes().stream()
                .map(box -> new Election(
                        box.box().value(),
                        isOnePerCommunity ? box.communities().getFirst().value() : null,
                        isOnePerCommunity
                                ? shareOf(terms, box.communities().getFirst().value())
                                : terms.envelopeFen(),
                        "prepared",
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null))
                .toList();
    }

    private static long shareOf(RoundTerms terms, String community) {
        return terms.shares().stream()
                .filter(share -> share.community().value().equals(community))
                .mapToLong(CommunityShare::budgetFen)
                .findFirst()
                .orElse(0);
    }

    private static List<Election> frozen(SlateFrozen frozen) {
        return frozen.elections().stream()
                .map(election -> new Election(
                        election.box().value(),
                        election.community() == null
                                ? null
                                : election.community().value(),
                        election.budgetFen(),
                        election.slate().isEmpty() ? "annulled" : "voting",
                        election.slate(),
                        null,
                        List.of(),
                        null,
                        election.slate().isEmpty() ? "No proposal stands for this election." : null))
                .toList();
    }

    private static List<Election> decided(List<Election> elections, ElectionDecided decided, Instant at) {
        return replaced(
                elections,
                decided.box(),
                one -> new Election(
                        one.box(),
                        one.community(),
                        one.budgetFen(),
                        "decided",
                        one.slate(),
                        decided.isQuorate(),
                        decided.funded(),
                        at,
                        null));
    }

    private static List<Election> annulled(List<Election> elections, BoxId box, String reason) {
        return replaced(
                elections,
                box,
                one -> new Election(
                        one.box(),
                        one.community(),
                        one.budgetFen(),
                        "annulled",
                        one.slate(),
                        null,
                        List.of(),
                        null,
                        reason));
    }

    private static List<Election> replaced(List<Election> elections, BoxId box, UnaryOperator<Election> other) {
        return elections.stream()
                .map(one -> one.box().equals(box.value()) ? other.apply(one) : one)
                .toList();
    }
}
