package community.linli.proposals.round;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.proposals.round.RoundCommand.AnnounceRound;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.AnnulRound;
import community.linli.proposals.round.RoundCommand.BeginPhase;
import community.linli.proposals.round.RoundCommand.BeginRunning;
import community.linli.proposals.round.RoundCommand.ChangeSchedule;
import community.linli.proposals.round.RoundCommand.CloseRound;
import community.linli.proposals.round.RoundCommand.DraftNextRound;
import community.linli.proposals.round.RoundCommand.DraftRound;
import community.linli.proposals.round.RoundCommand.EndEvaluation;
import community.linli.proposals.round.RoundCommand.OfAnOfficer;
import community.linli.proposals.round.RoundCommand.OfTheRule;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundCommand.ReviseTerms;
import community.linli.proposals.round.RoundCommand.SetSchedule;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import community.linli.proposals.round.RoundEvent.FrozenElection;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import community.linli.proposals.round.RoundEvent.RoundReviewBegun;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import community.linli.proposals.round.RoundEvent.ScheduleChanged;
import community.linli.proposals.round.RoundEvent.SlateFrozen;
import community.linli.proposals.round.RoundEvent.SubmissionOpened;
import community.linli.proposals.round.RoundState.Known;
import community.linli.proposals.round.RoundState.Standing;
import community.linli.proposals.round.RoundState.Undrafted;
import java.util.List;
import java.util.Optional;

/**
 * Decides on rounds: {@link RoundDrafts} up to the announcement, {@link RoundResults} from the first certified result on, and here what lies between.
 * {@link TermsPolicies} and {@link SchedulePolicies} hold the rules of terms and dates.
 */
public final class RoundDecider implements Decider<RoundState, RoundCommand, RoundEvent> {

    @Override
    public RoundState initialState() {
        return new Undrafted();
    }

    @Override
    public Decision decide(RoundState state, RoundCommand command, CommandContext context) {
        if (command instanceof OfTheRule && !context.actor().is("rule")) {
            return Decision.rejected(RoundRejection.ONLY_BY_RULE);
        }
        return switch (command) {
            case DraftRound draft -> RoundDrafts.draft(state, draft);
            case DraftNextRound next -> RoundDrafts.draftNext(state, next, context);
            case OfAnOfficer asked ->
                state instanceof Known round
                        ? hear(round, asked, context)
                        : Decision.rejected(RoundRejection.ROUND_NOT_FOUND);
            case OfTheRule rule -> state instanceof Known round ? settle(round, rule, context) : Decision.noChange();
        };
    }

    private static Decision hear(Known round, OfAnOfficer command, CommandContext context) {
        return switch (command) {
            case DraftRound draft -> Decision.rejected(RoundRejection.ROUND_EXISTS);
            case DraftNextRound next -> Decision.rejected(RoundRejection.ROUND_EXISTS);
            case ReviseTerms revise -> RoundDrafts.revise(round, revise);
            case SetSchedule set -> RoundDrafts.schedule(round, set, context);
            case AnnounceRound announce -> RoundDrafts.announce(round, context);
            case ChangeSchedule change -> change(round, change, context);
            case AnnulRound annul -> annul(round, annul, context);
            case AnnulElection annul -> RoundResults.annul(round, annul, context);
            case BeginRunning begin -> RoundResults.run(round);
            case EndEvaluation end -> RoundResults.evaluate(round, context);
            case CloseRound close -> RoundResults.close(round);
        };
    }

    private static Decision change(Known round, ChangeSchedule command, CommandContext context) {
        RoundSchedule before = round.schedule();
        if (round.phase() == Phase.DRAFT || before == null) {
            return Decision.rejected(RoundRejection.ROUND_NOT_ANNOUNCED);
        }
        if (round.phase().compareTo(Phase.VOTING) > 0) {
            return Decision.rejected(RoundResults.over(round));
        }
        if (before.equals(command.schedule())) {
            return Decision.noChange();
        }
        return RoundTexts.againstReason(command.reason())
                .or(() -> SchedulePolicies.againstChange(round, before, command.schedule(), context.time()))
                .orElseGet(() -> Decision.accepted(changed(round, before, command)));
    }

    private static RoundEvent changed(Known round, RoundSchedule before, ChangeSchedule command) {
        RoundSchedule after = command.schedule();
        String reason = command.reason().strip();
        return round.phase() == Phase.VOTING
                ? new RoundVotingExtended(
                        round.round(),
                        before,
                        after,
                        round.at(after.votingEnds()),
                        round.progress().open(),
                        reason)
                : new ScheduleChanged(round.round(), before, after, reason);
    }

    private static Decision annul(Known round, AnnulRound command, CommandContext context) {
        if (round.phase() == Phase.ANNULLED) {
            return Decision.noChange();
        }
        if (round.phase().compareTo(Phase.VOTING) > 0) {
            return Decision.rejected(RoundResults.over(round));
        }
        boolean isCertified =
                round.progress().elections().stream().anyMatch(election -> election.standing() == Standing.DECIDED);
        if (isCertified) {
            return Decision.rejected(RoundRejection.RESULT_CERTIFIED);
        }
        if (round.progress().open().stream().anyMatch(box -> RoundResults.isThere(box, context))) {
            return Decision.rejected(RoundRejection.ELECTION_COUNTED);
        }
        return RoundTexts.againstReason(command.reason())
                .orElseGet(() -> Decision.accepted(new RoundAnnulled(
                        round.round(),
                        command.reason().strip(),
                        round.progress().open())));
    }

    private static Decision settle(Known round, OfTheRule command, CommandContext context) {
        return switch (command) {
            case BeginPhase begin -> begin(round, begin.phase(), context);
            case RecordElectionDecided decided -> RoundResults.record(round, decided, context);
        };
    }

    private static Decision begin(Known round, Phase phase, CommandContext context) {
        RoundSchedule schedule = round.schedule();
        boolean isNext = next(round.phase()).filter(phase::equals).isPresent();
        if (!isNext || schedule == null || context.time().isBefore(round.at(schedule.beginOf(phase)))) {
            return Decision.noChange();
        }
        return Decision.accepted(
                switch (phase) {
                    case SUBMISSION -> List.of(new SubmissionOpened(round.round()));
                    case REVIEW -> List.of(new RoundReviewBegun(round.round()));
                    case DELIBERATION -> List.of(deliberation(round, schedule));
                    case VOTING, DRAFT, ANNOUNCED, DECIDED, RUNNING, EVALUATED, CLOSED, ANNULLED ->
                        RoundResults.andPerhapsDecided(round, frozen(round, schedule, context));
                });
    }

    private static DeliberationBegun deliberation(Known round, RoundSchedule schedule) {
        return new DeliberationBegun(
                round.round(),
                round.terms().electorate(),
                round.at(schedule.rollAt()),
                RoundElections.boxes(round.round(), round.terms()));
    }

    private static SlateFrozen frozen(Known round, RoundSchedule schedule, CommandContext context) {
        List<FrozenElection> elections = RoundElections.frozen(round, context.lookup());
        return new SlateFrozen(
                round.round(),
                round.terms(),
                round.at(schedule.voting()),
                round.at(schedule.votingEnds()),
                elections,
                RoundElections.shareOf(elections, round.terms(), context.lookup()));
    }

    private static Optional<Phase> next(Phase phase) {
        return switch (phase) {
            case ANNOUNCED -> Optional.of(Phase.SUBMISSION);
            case SUBMISSION -> Optional.of(Phase.REVIEW);
            case REVIEW -> Optional.of(Phase.DELIBERATION);
            case DELIBERATION -> Optional.of(Phase.VOTING);
            case DRAFT, VOTING, DECIDED, RUNNING, EVALUATED, CLOSED, ANNULLED -> Optional.empty();
        };
    }

    @Override
    public List<Deadline> deadlines(RoundState state) {
        if (!(state instanceof Known round)) {
            return List.of();
        }
        RoundSchedule schedule = round.schedule();
        Optional<Phase> next = next(round.phase());
        if (schedule == null || next.isEmpty()) {
            return List.of();
        }
        return List.of(new Deadline(
                "phase", round.at(schedule.beginOf(next.get())), new BeginPhase(round.round(), next.get())));
    }

    @Override
    public RoundState evolve(RoundState state, RoundEvent event) {
        return RoundEvolution.evolve(state, event);
    }
}
