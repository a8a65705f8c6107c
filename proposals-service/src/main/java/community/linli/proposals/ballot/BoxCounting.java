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
import community.linli.proposals.ballot.BoxState.Asked;
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

/** What comes after the last ballot: the closing, the count, and counting again. */
final class BoxCounting {

    private static final String NEVER_OPENED =
            "Voting never opened: its key was not in the hands of its trustees, or its roll was not frozen, before it was to end.";

    private static final String NOBODY_ON_THE_ROLL = "Voting never opened: nobody was on its roll.";

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
            when isPastItsEnd(preparing, context) ->
                Decision.accepted(new BoxAnnulled(
                        preparing.setup().box(), preparing.setup().purpose(), why(preparing)));
            case Standing other -> Decision.noChange();
        };
    }

    private static boolean isPastItsEnd(Preparing preparing, CommandContext context) {
        Asked asked = preparing.setup().asked();
        return asked != null && !context.time().isBefore(asked.closesAt());
    }

    private static String why(Preparing preparing) {
        return preparing.setup().voters() == 0 ? NOBODY_ON_THE_ROLL : NEVER_OPENED;
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
        if (!(box instanceof Counted counted) || !(counted.question() instanceof Election election)) {
            return Decision.rejected(BoxRejection.NOT_COUNTED);
        }
        String digest = counted.outcome().inputDigest();
        if (digest == null) {
            return Decision.rejected(BoxRejection.NOT_COUNTED);
        }
        List<Choice> choices = context.lookup()
                .find(OpenedBallots.class, box.setup().box().value())
                .map(OpenedBallots::choices)
                .orElse(List.of());
        return Decision.accepted(again(counted, election, digest, choices));
    }

    /** What the rule said is counted again, whatever two people have decided since. */
    private static BoxEvent again(Counted counted, Election election, String digest, List<Choice> choices) {
        BoxId id = counted.setup().box();
        try {
            Allocation again = Counting.allocate(election, counted.ruling().lot(), choices);
            boolean isSame = again.inputDigest().equals(digest)
                    && Counting.selected(election, again.selected())
                            .equals(counted.outcome().byRule());
            return isSame
                    ? new RecountMatched(id, digest)
                    : new RecountDiffered(id, again.inputDigest(), AllocationJson.of(again));
        } catch (StepLimitReached e) {
            return new RecountDiffered(id, digest, String.valueOf(e.getMessage()));
        }
    }
}
