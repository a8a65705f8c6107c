package community.linli.proposals.round;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.OpenedBallots;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundCommand.RecordElectionDecided;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundEvent.ProjectsBegun;
import community.linli.proposals.round.RoundEvent.RoundClosed;
import community.linli.proposals.round.RoundEvent.RoundDecided;
import community.linli.proposals.round.RoundEvent.RoundEvaluated;
import community.linli.proposals.round.RoundState.Election;
import community.linli.proposals.round.RoundState.Known;
import community.linli.proposals.round.RoundState.Progress;
import community.linli.proposals.round.RoundState.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A round from its first certified result to its closed books. */
final class RoundResults {

    private RoundResults() {}

    /** One election is certified; with the last one the round is decided. */
    static Decision record(Known round, RecordElectionDecided command, CommandContext context) {
        Optional<Election> open = electionOf(round, command.box())
                .filter(election -> election.standing() == Standing.OPEN)
                .filter(election -> round.phase() == Phase.VOTING);
        if (open.isEmpty()) {
            return Decision.noChange();
        }
        List<Funded> funded = command.isQuorate()
                ? RoundElections.funded(open.get(), command.selected(), context.lookup())
                : List.of();
        return Decision.accepted(andPerhapsDecided(
                round, new ElectionDecided(round.round(), command.box(), command.isQuorate(), funded)));
    }

    /**
     * Gives up one election; with the last one the round is decided. Nobody gives up what is counted, but where the box itself was called off the
     * round does not wait for it.
     */
    static Decision annul(Known round, AnnulElection command, CommandContext context) {
        Optional<Election> election = electionOf(round, command.box());
        boolean isAnnulled = round.phase() == Phase.ANNULLED
                || election.filter(one -> one.standing() == Standing.ANNULLED).isPresent();
        if (isAnnulled) {
            return Decision.noChange();
        }
        if (round.phase() != Phase.VOTING
                || election.isEmpty()
                || election.get().standing() != Standing.OPEN) {
            return Decision.rejected(RoundRejection.ELECTION_NOT_OPEN);
        }
        if (!context.actor().is("rule") && isThere(command.box(), context)) {
            return Decision.rejected(RoundRejection.ELECTION_COUNTED);
        }
        return RoundTexts.againstReason(command.reason())
                .orElseGet(() -> Decision.accepted(andPerhapsDecided(
                        round,
                        new ElectionAnnulled(
                                round.round(), command.box(), command.reason().strip()))));
    }

    /** Whether the ballots of a box are opened: from then on its result is known, and nobody alone undoes it. */
    static boolean isThere(BoxId box, CommandContext context) {
        return context.lookup().find(OpenedBallots.class, box.value()).isPresent();
    }

    /** The events, and with the last open election of the round that it is decided. */
    static List<RoundEvent> andPerhapsDecided(Known round, RoundEvent... events) {
        List<RoundEvent> all = new ArrayList<>(List.of(events));
        RoundState after = round;
        for (RoundEvent event : events) {
            after = RoundEvolution.evolve(after, event);
        }
        if (after instanceof Known ended && ended.progress().open().isEmpty()) {
            Progress made = ended.progress();
            all.add(new RoundDecided(
                    round.round(),
                    made.fundedFen(),
                    RoundElections.share(
                            made.fundedProjects(),
                            made.villageProjects(),
                            round.terms().ruralPercent())));
        }
        return all;
    }

    /** The funded projects set to work. */
    static Decision run(Known round) {
        return switch (round.phase()) {
            case RUNNING -> Decision.noChange();
            case DECIDED ->
                round.progress().fundedProjects() == 0
                        ? Decision.rejected(RoundRejection.NOTHING_FUNDED)
                        : Decision.accepted(new ProjectsBegun(round.round()));
            case EVALUATED, CLOSED, ANNULLED -> Decision.rejected(over(round));
            case DRAFT, ANNOUNCED, SUBMISSION, REVIEW, DELIBERATION, VOTING ->
                Decision.rejected(RoundRejection.ROUND_NOT_DECIDED);
        };
    }

    /** Every project has its outcome. */
    static Decision evaluate(Known round, CommandContext context) {
        return switch (round.phase()) {
            case EVALUATED -> Decision.noChange();
            case RUNNING -> evaluated(round, books(round.round(), context));
            case CLOSED, ANNULLED -> Decision.rejected(over(round));
            case DRAFT, ANNOUNCED, SUBMISSION, REVIEW, DELIBERATION, VOTING, DECIDED ->
                Decision.rejected(RoundRejection.ROUND_NOT_RUNNING);
        };
    }

    private static Decision evaluated(Known round, RoundBooks books) {
        return books.projects() == 0 || books.awaiting() > 0
                ? Decision.rejected(RoundRejection.PROJECTS_AWAITING)
                : Decision.accepted(
                        new RoundEvaluated(round.round(), books.projects(), books.continued(), books.eliminated()));
    }

    /** Closes the books. */
    static Decision close(Known round) {
        boolean hasNothingToEvaluate =
                round.phase() == Phase.DECIDED && round.progress().fundedProjects() == 0;
        if (round.phase() == Phase.EVALUATED || hasNothingToEvaluate) {
            return Decision.accepted(new RoundClosed(round.round()));
        }
        return switch (round.phase()) {
            case CLOSED -> Decision.noChange();
            case ANNULLED -> Decision.rejected(RoundRejection.ROUND_ANNULLED);
            case DRAFT, ANNOUNCED, SUBMISSION, REVIEW, DELIBERATION, VOTING, DECIDED, RUNNING, EVALUATED ->
                Decision.rejected(RoundRejection.ROUND_NOT_EVALUATED);
        };
    }

    /** Why it is too late for what belongs before the decision. */
    static RoundRejection over(Known round) {
        return switch (round.phase()) {
            case ANNULLED -> RoundRejection.ROUND_ANNULLED;
            case EVALUATED, CLOSED -> RoundRejection.ROUND_EVALUATED;
            case DRAFT, ANNOUNCED, SUBMISSION, REVIEW, DELIBERATION, VOTING, DECIDED, RUNNING ->
                RoundRejection.ROUND_DECIDED;
        };
    }

    /** What the projects of the round have come to. */
    static RoundBooks books(RoundId round, CommandContext context) {
        return context.lookup().find(RoundBooks.class, round.value()).orElse(RoundBooks.EMPTY);
    }

    private static Optional<Election> electionOf(Known round, BoxId box) {
        return round.progress().elections().stream()
                .filter(election -> election.box().equals(box))
                .findFirst();
    }
}
