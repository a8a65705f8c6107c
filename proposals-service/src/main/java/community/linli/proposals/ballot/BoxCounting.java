package community.linli.proposals.ballot;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Lookup;
import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.AllocationJson;
import community.linli.proposals.allocation.StepLimitReached;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.CountFailed;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.PollCounted;
import community.linli.proposals.ballot.BoxEvent.RecountDiffered;
import community.linli.proposals.ballot.BoxEvent.RecountMatched;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxState.Closed;
import community.linli.proposals.ballot.BoxState.Counted;
import community.linli.proposals.ballot.BoxState.Open;
import community.linli.proposals.ballot.BoxState.Preparing;
import community.linli.proposals.ballot.BoxState.Standing;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Referendum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes after the last ballot: the closing, the count, and counting again. */
final class BoxCounting {

    private static final String NEVER_OPENED =
            "Voting never opened: its key was not in the hands of its trustees, or its roll was not frozen, before it was to end.";

    private BoxCounting() {}

    static Decision close(Standing box, CommandContext context) {
        return switch (box) {
            case Open open
            when !context.time().isBefore(open.closesAt()) -> {
                List<String> leaves = leaves(open, context.lookup());
                yield Decision.accepted(new VotingClosed(
                        open.setup().box(), leaves.size(), open.setup().voters(), MerkleTree.root(leaves)));
            }
            case Preparing preparing
            when preparing.setup().asked() != null ->
                Decision.accepted(new BoxAnnulled(
                        preparing.setup().box(), preparing.setup().purpose(), NEVER_OPENED));
            case Standing other -> Decision.noChange();
        };
    }

    private static List<String> leaves(Open open, Lookup lookup) {
        List<String> leaves = new ArrayList<>();
        for (int number = 0; number < open.ruling().compartments(); number++) {
            lookup.find(
                            CompartmentState.class,
                            CompartmentId.of(open.setup().box(), number).value())
                    .ifPresent(compartment -> leaves.addAll(compartment.leaves()));
        }
        return leaves;
    }

    static Decision tally(Standing box, TallyBallots tally, CommandContext context) {
        if (box instanceof Counted) {
            return Decision.noChange();
        }
        if (!(box instanceof Closed closed)) {
            return Decision.rejected(BoxRejection.NOT_CLOSED);
        }
        if (!BoxPolicies.areTheBallots(tally.choices(), tally.invalid(), closed)) {
            return Decision.rejected(BoxRejection.TALLY_WRONG);
        }
        var opened = new BallotsOpened(tally.box(), tally.choices(), tally.invalid());
        Instant appealUntil = context.time().plus(Duration.ofDays(closed.appealDays()));
        boolean isQuorate = Counting.isQuorate(
                closed.question(), closed.ballots(), closed.setup().voters());
        BoxEvent counted = switch (closed.question()) {
            case Election election -> elected(election, closed, tally.choices(), isQuorate, appealUntil);
            case Referendum referendum -> polled(referendum, closed, tally.choices(), isQuorate, appealUntil);
        };
        return Decision.accepted(opened, counted);
    }

    private static BoxEvent elected(
            Election election, Closed closed, List<Choice> choices, boolean isQuorate, Instant appealUntil) {
        BoxId box = closed.setup().box();
        try {
            Allocation allocation = Counting.allocate(election, closed.ruling().lot(), choices);
            return new ElectionCounted(
                    box,
                    allocation.inputDigest(),
                    closed.ruling().rulesetHash(),
                    isQuorate,
                    Counting.selected(election, allocation.selected()),
                    AllocationJson.of(allocation),
                    appealUntil);
        } catch (StepLimitReached e) {
            return new CountFailed(box, String.valueOf(e.getMessage()), isQuorate, appealUntil);
        }
    }

    private static BoxEvent polled(
            Referendum referendum, Closed closed, List<Choice> choices, boolean isQuorate, Instant appealUntil) {
        Map<String, Integer> votes = Counting.votes(referendum, choices);
        int marking = Counting.marking(choices);
        return new PollCounted(
                closed.setup().box(),
                isQuorate,
                votes,
                marking,
                Counting.passed(referendum, votes, marking, closed.setup().voters()),
                appealUntil);
    }

    static Decision recount(Standing box, CommandContext context) {
        if (!BoxPolicies.isOfficial(context)) {
            return Decision.rejected(BoxRejection.NOT_CONCERNED);
        }
        if (!(box instanceof Counted counted)
                || !(counted.question() instanceof Election election)
                || counted.outcome().inputDigest() == null) {
            return Decision.rejected(BoxRejection.NOT_COUNTED);
        }
        Optional<OpenedBallots> opened =
                context.lookup().find(OpenedBallots.class, box.setup().box().value());
        Allocation again = Counting.allocate(
                election,
                counted.ruling().lot(),
                opened.map(OpenedBallots::choices).orElse(List.of()));
        boolean isSame = again.inputDigest().equals(counted.outcome().inputDigest())
                && Counting.selected(election, again.selected())
                        .equals(counted.outcome().selected());
        BoxId id = box.setup().box();
        return Decision.accepted(
                isSame
                        ? new RecountMatched(id, again.inputDigest())
                        : new RecountDiffered(id, again.inputDigest(), AllocationJson.of(again)));
    }
}
