package community.linli.proposals.ballot;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.proposals.ballot.BoxState.Open;
import community.linli.proposals.ballot.BoxState.Standing;
import community.linli.proposals.ballot.CompartmentCommand.CastBallot;
import community.linli.proposals.ballot.CompartmentCommand.EnterPaperBallot;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentEmptied;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentOpened;
import community.linli.proposals.ballot.CompartmentEvent.PaperBallotEntered;
import community.linli.proposals.ballot.CompartmentState.Paper;
import community.linli.proposals.ballot.CompartmentState.Slip;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides on sealed ballots: hours, roll, one per tag, the last one counts. Whether voting is open is computed from the moment at which the ballot
 * was handed in, and from the log: before the box was closed in it, or after.
 */
public final class CompartmentDecider implements Decider<CompartmentState, CompartmentCommand, CompartmentEvent> {

    @Override
    public CompartmentState initialState() {
        return new CompartmentState(Map.of());
    }

    @Override
    public Decision decide(CompartmentState state, CompartmentCommand command, CommandContext context) {
        return againstCasting(state, command, context).orElseGet(() -> switch (command) {
            case CastBallot cast -> cast(state, cast);
            case EnterPaperBallot paper -> enter(state, paper);
        });
    }

    private static Optional<Decision> againstCasting(
            CompartmentState state, CompartmentCommand command, CommandContext context) {
        Optional<BoxState> box =
                context.lookup().find(BoxState.class, command.box().value());
        if (box.isEmpty()) {
            return no(CompartmentRejection.BOX_NOT_FOUND);
        }
        if (!(box.get() instanceof Standing standing) || !standing.hasOpened()) {
            return no(CompartmentRejection.VOTING_NOT_OPEN);
        }
        if (!(standing instanceof Open open) || !context.time().isBefore(open.closesAt())) {
            return no(CompartmentRejection.VOTING_CLOSED);
        }
        if (!state.slips().containsKey(command.tag()) || !isOfTheBox(command, open)) {
            return no(CompartmentRejection.NOT_ON_THE_ROLL);
        }
        if (command.sealed().isEmpty() || command.sealed().length() > BallotPaper.SEALED_LENGTH) {
            return no(CompartmentRejection.BALLOT_MALFORMED);
        }
        return Optional.empty();
    }

    /** Else a ballot could come into a closed box by way of an open one. */
    private static boolean isOfTheBox(CompartmentCommand command, Open open) {
        return command.compartment()
                .equals(CompartmentId.of(
                        command.box(), command.tag(), open.ruling().compartments()));
    }

    private static Optional<Decision> no(CompartmentRejection rejection) {
        return Optional.of(Decision.rejected(rejection));
    }

    private static Decision cast(CompartmentState state, CompartmentCommand command) {
        Slip slip = state.slips().getOrDefault(command.tag(), Slip.EMPTY);
        String leaf = MerkleTree.leaf(command.tag(), command.sealed());
        if (leaf.equals(slip.leaf())) {
            return Decision.noChange();
        }
        return Decision.accepted(new BallotCast(
                command.compartment(), command.box(), command.tag(), command.sealed(), slip.leaf() == null));
    }

    private static Decision enter(CompartmentState state, EnterPaperBallot command) {
        Paper first = state.slips().getOrDefault(command.tag(), Slip.EMPTY).paper();
        if (first == null) {
            return Decision.accepted(entered(command));
        }
        boolean isSameChoice = first.choiceMark().equals(command.choiceMark());
        if (first.stewardMark().equals(command.stewardMark())) {
            return isSameChoice
                    ? Decision.rejected(CompartmentRejection.SAME_STEWARD)
                    : Decision.accepted(entered(command));
        }
        return isSameChoice ? cast(state, command) : Decision.rejected(CompartmentRejection.PAPERS_DIFFER);
    }

    private static PaperBallotEntered entered(EnterPaperBallot command) {
        return new PaperBallotEntered(
                command.compartment(), command.box(), command.tag(), command.choiceMark(), command.stewardMark());
    }

    @Override
    public CompartmentState evolve(CompartmentState state, CompartmentEvent event) {
        return switch (event) {
            case CompartmentOpened opened -> {
                Map<String, Slip> slips = new TreeMap<>();
                opened.tags().forEach(tag -> slips.put(tag, Slip.EMPTY));
                yield new CompartmentState(slips);
            }
            case BallotCast cast -> with(state, cast.tag(), new Slip(MerkleTree.leaf(cast.tag(), cast.sealed()), null));
            case PaperBallotEntered entered ->
                with(
                        state,
                        entered.tag(),
                        new Slip(
                                state.slips()
                                        .getOrDefault(entered.tag(), Slip.EMPTY)
                                        .leaf(),
                                new Paper(entered.choiceMark(), entered.stewardMark())));
            case CompartmentEmptied emptied -> initialState();
        };
    }

    private static CompartmentState with(CompartmentState state, String tag, Slip slip) {
        Map<String, Slip> slips = new TreeMap<>(state.slips());
        slips.put(tag, slip);
        return new CompartmentState(slips);
    }
}
