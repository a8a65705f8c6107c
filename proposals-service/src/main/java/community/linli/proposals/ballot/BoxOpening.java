package community.linli.proposals.ballot;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.BoxKeyMade;
import community.linli.proposals.ballot.BoxEvent.QuestionPut;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.ShareTaken;
import community.linli.proposals.ballot.BoxEvent.TrusteesNamed;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.ballot.BoxEvent.VotingExtended;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.BoxState.Asked;
import community.linli.proposals.ballot.BoxState.Open;
import community.linli.proposals.ballot.BoxState.Preparing;
import community.linli.proposals.ballot.BoxState.Setup;
import community.linli.proposals.ballot.BoxState.Standing;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What leads to the first ballot: the roll, the trustees, the key, the question, the opening, and more time. */
final class BoxOpening {

    private static final String NOBODY_CAN_VOTE =
            "Nobody could vote on this question: too many options, or a ballot that cannot be filled in.";

    private BoxOpening() {}

    static Decision freezeRoll(Standing box, CommandContext context) {
        if (!(box instanceof Preparing) || box.setup().hasRoll()) {
            return Decision.noChange();
        }
        return Decision.accepted(Roll.frozen(box.setup().box(), box.setup().purpose(), context.lookup()));
    }

    static Decision put(Standing box, PutQuestion put) {
        Setup setup = box.setup();
        Asked asked = new Asked(put.question(), put.opensAt(), put.closesAt(), put.appealDays());
        if (asked.equals(setup.asked())) {
            return Decision.noChange();
        }
        if (!(box instanceof Preparing) || setup.asked() != null) {
            return Decision.rejected(BoxRejection.QUESTION_PUT);
        }
        return QuestionPolicies.isAVote(put)
                ? Decision.accepted(
                        new QuestionPut(setup.box(), put.question(), put.opensAt(), put.closesAt(), put.appealDays()))
                : Decision.accepted(new BoxAnnulled(setup.box(), setup.purpose(), NOBODY_CAN_VOTE));
    }

    static Decision nameTrustees(Standing box, NameTrustees name) {
        Setup setup = box.setup();
        List<String> sorted = name.trustees().stream().sorted().toList();
        if (sorted.equals(List.copyOf(setup.trustees().keySet()))) {
            return Decision.noChange();
        }
        if (!(box instanceof Preparing) || setup.publicKey() != null) {
            return Decision.rejected(BoxRejection.KEY_MADE);
        }
        return BoxPolicies.threeDifferentPeople(name.trustees())
                ? Decision.accepted(new TrusteesNamed(setup.box(), sorted))
                : Decision.rejected(BoxRejection.TRUSTEES_WRONG);
    }

    static Decision recordKey(Standing box, RecordKey key) {
        Setup setup = box.setup();
        if (key.publicKey().equals(setup.publicKey())) {
            return Decision.noChange();
        }
        boolean isAwaited = box instanceof Preparing
                && setup.publicKey() == null
                && !setup.trustees().isEmpty()
                && List.copyOf(setup.trustees().keySet()).equals(key.trustees());
        return isAwaited
                ? Decision.accepted(new BoxKeyMade(setup.box(), key.publicKey()))
                : Decision.rejected(BoxRejection.KEY_MADE);
    }

    static Decision confirmShare(Standing box, CommandContext context) {
        String trustee = context.actor().id();
        Boolean isTaken = box.setup().trustees().get(trustee);
        if (isTaken == null) {
            return Decision.rejected(BoxRejection.NOT_A_TRUSTEE);
        }
        if (isTaken) {
            return Decision.noChange();
        }
        return box.setup().publicKey() == null || !(box instanceof Preparing)
                ? Decision.rejected(BoxRejection.KEY_NOT_MADE)
                : Decision.accepted(new ShareTaken(box.setup().box(), trustee));
    }

    static Decision correctRoll(Standing box, CorrectRoll correct, CommandContext context) {
        Setup setup = box.setup();
        Optional<String> reason = BoxPolicies.reason(correct.reason());
        if (reason.isEmpty()) {
            return Decision.rejected(BoxRejection.REASON_MISSING);
        }
        if (!(box instanceof Preparing)) {
            return Decision.rejected(BoxRejection.ROLL_FINAL);
        }
        if (!setup.hasRoll()) {
            return Decision.rejected(BoxRejection.ROLL_NOT_FROZEN);
        }
        boolean isOnRoll = context.lookup()
                .find(RollEntry.class, RollEntry.key(setup.box(), correct.voter()))
                .filter(RollEntry::isOnRoll)
                .isPresent();
        if (isOnRoll == correct.isOnRoll()) {
            return Decision.noChange();
        }
        return voter(correct, setup, context)
                .map(voter ->
                        Decision.accepted(new RollCorrected(setup.box(), voter, correct.isOnRoll(), reason.get())))
                .orElseGet(() -> Decision.rejected(BoxRejection.VOTER_UNKNOWN));
    }

    /** Who is on the roll can be struck off although the catalogue knows the voter elsewhere since. */
    private static Optional<Voter> voter(CorrectRoll correct, Setup setup, CommandContext context) {
        Optional<Voter> known = Roll.voter(setup.purpose(), correct.voter(), context.lookup());
        return correct.isOnRoll() ? known : known.or(() -> Optional.of(new Voter(correct.voter(), List.of())));
    }

    static Decision open(Standing box, OpenVoting open, CommandContext context) {
        if (box.hasOpened()) {
            return Decision.noChange();
        }
        Setup setup = box.setup();
        Asked asked = setup.asked();
        if (!(box instanceof Preparing) || asked == null || !BoxPolicies.isReady(setup, context)) {
            return Decision.rejected(BoxRejection.NOT_READY);
        }
        if (!BoxPolicies.areTagsOfTheRoll(open, setup.voters())) {
            return Decision.rejected(BoxRejection.TAGS_WRONG);
        }
        if (!BoxPolicies.namesEveryOptionOnce(open.lot(), asked.question())) {
            return Decision.rejected(BoxRejection.LOT_WRONG);
        }
        return Decision.accepted(opened(setup, asked, open));
    }

    private static List<Event> opened(Setup setup, Asked asked, OpenVoting open) {
        int compartments = CompartmentId.countFor(setup.voters());
        var terms = new Rulebook.Terms(
                setup.box(),
                setup.purpose(),
                setup.voters(),
                setup.rollAt(),
                asked.question(),
                asked.opensAt(),
                asked.closesAt(),
                asked.appealDays());
        String hash = Rulebook.hash(Rulebook.text(terms, open.lot()));
        List<Event> events = new ArrayList<>();
        events.add(new VotingOpened(setup.box(), hash, open.lot(), setup.voters(), compartments));
        Map<CompartmentId, List<String>> tags = new LinkedHashMap<>();
        open.tags()
                .forEach(tag -> tags.computeIfAbsent(
                                CompartmentId.of(setup.box(), tag, compartments), id -> new ArrayList<>())
                        .add(tag));
        tags.forEach((id, some) -> events.add(new CompartmentOpened(id, setup.box(), some)));
        return events;
    }

    static Decision extend(Standing box, ExtendVoting extend, CommandContext context) {
        Instant until = closesAt(box);
        if (until != null && until.equals(extend.closesAt())) {
            return Decision.noChange();
        }
        boolean isLater = until != null && context.time().isBefore(until) && until.isBefore(extend.closesAt());
        return isLater
                ? Decision.accepted(new VotingExtended(box.setup().box(), extend.closesAt(), extend.reason()))
                : Decision.rejected(BoxRejection.NOT_LATER);
    }

    private static @Nullable Instant closesAt(Standing box) {
        Asked asked = box.setup().asked();
        return switch (box) {
            case Open open -> open.closesAt();
            case Preparing preparing -> asked == null ? null : asked.closesAt();
            default -> null;
        };
    }
}
