package community.linli.proposals.round;

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
import community.linli.proposals.round.RoundState.Candidacy;
import community.linli.proposals.round.RoundState.Election;
import community.linli.proposals.round.RoundState.Known;
import community.linli.proposals.round.RoundState.Progress;
import community.linli.proposals.round.RoundState.Standing;
import community.linli.proposals.round.RoundTerms.Scope;
import java.util.List;

/** What each event makes of a round. */
final class RoundEvolution {

    private RoundEvolution() {}

    /** The state after the event. */
    static RoundState evolve(RoundState state, RoundEvent event) {
        return switch (event) {
            case RoundDrafted drafted -> new Known(drafted.round(), drafted.terms(), null, Phase.DRAFT);
            case NextRoundDrafted drafted -> new Known(drafted.round(), drafted.terms(), null, Phase.DRAFT);
            case RoundEvent later -> state instanceof Known round ? evolve(round, later) : state;
        };
    }

    private static RoundState evolve(Known round, RoundEvent event) {
        return switch (event) {
            case RoundDrafted again -> round;
            case NextRoundDrafted again -> round;
            case TermsRevised revised -> round.with(revised.terms());
            case RoundScheduled scheduled -> round.with(scheduled.schedule(), scheduled.zone());
            case RoundAnnounced announced -> round.in(Phase.ANNOUNCED);
            case SubmissionOpened opened -> round.in(Phase.SUBMISSION);
            case RoundReviewBegun begun -> round.in(Phase.REVIEW);
            case DeliberationBegun begun ->
                round.in(Phase.DELIBERATION).with(round.progress().with(prepared(round.terms(), begun)));
            case ScheduleChanged changed ->
                round.with(changed.after(), round.progress().zone());
            case SlateFrozen frozen ->
                round.in(Phase.VOTING).with(round.progress().with(elections(frozen)));
            case RoundVotingExtended extended ->
                round.with(extended.after(), round.progress().zone());
            case ElectionDecided decided -> round.with(funded(round.progress(), decided));
            case ElectionAnnulled annulled -> round.with(round.progress().ended(annulled.box(), Standing.ANNULLED));
            case RoundDecided decided -> round.in(Phase.DECIDED);
            case ProjectsBegun begun -> round.in(Phase.RUNNING);
            case RoundEvaluated evaluated -> round.in(Phase.EVALUATED);
            case RoundClosed closed -> round.in(Phase.CLOSED);
            case RoundAnnulled annulled -> round.in(Phase.ANNULLED);
        };
    }

    private static List<Election> prepared(RoundTerms terms, DeliberationBegun begun) {
        boolean isOnePerCommunity = terms.scope() == Scope.PER_COMMUNITY;
        return begun.boxes().stream()
                .map(box -> new Election(
                        box.box(), isOnePerCommunity ? box.communities().getFirst() : null, Standing.OPEN, List.of()))
                .toList();
    }

    private static List<Election> elections(SlateFrozen frozen) {
        return frozen.elections().stream()
                .map(election -> new Election(
                        election.box(),
                        election.community(),
                        election.slate().isEmpty() ? Standing.ANNULLED : Standing.OPEN,
                        election.slate().stream()
                                .map(candidate -> new Candidacy(candidate.proposal(), candidate.community()))
                                .toList()))
                .toList();
    }

    private static Progress funded(Progress progress, ElectionDecided decided) {
        long fen = decided.funded().stream().mapToLong(Funded::grantFen).sum();
        int inVillages =
                (int) decided.funded().stream().filter(Funded::isInVillage).count();
        return progress.ended(decided.box(), Standing.DECIDED)
                .funding(decided.funded().size(), fen, inVillages);
    }
}
