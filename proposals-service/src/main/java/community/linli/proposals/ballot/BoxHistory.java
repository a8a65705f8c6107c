package community.linli.proposals.ballot;

import community.linli.proposals.ballot.BoxEvent.BallotKeysDestroyed;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.BoxKeyMade;
import community.linli.proposals.ballot.BoxEvent.BoxPrepared;
import community.linli.proposals.ballot.BoxEvent.CertificationProposed;
import community.linli.proposals.ballot.BoxEvent.CountFailed;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.ObjectionAnswered;
import community.linli.proposals.ballot.BoxEvent.ObjectionRaised;
import community.linli.proposals.ballot.BoxEvent.OverrideProposed;
import community.linli.proposals.ballot.BoxEvent.PollCounted;
import community.linli.proposals.ballot.BoxEvent.QuestionPut;
import community.linli.proposals.ballot.BoxEvent.RecountDiffered;
import community.linli.proposals.ballot.BoxEvent.RecountMatched;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.ResultOverridden;
import community.linli.proposals.ballot.BoxEvent.RollCorrected;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.ShareTaken;
import community.linli.proposals.ballot.BoxEvent.TrusteesNamed;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxEvent.VotingExtended;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.BoxState.Annulled;
import community.linli.proposals.ballot.BoxState.Appeals;
import community.linli.proposals.ballot.BoxState.Asked;
import community.linli.proposals.ballot.BoxState.Certified;
import community.linli.proposals.ballot.BoxState.Closed;
import community.linli.proposals.ballot.BoxState.Counted;
import community.linli.proposals.ballot.BoxState.Emptied;
import community.linli.proposals.ballot.BoxState.Open;
import community.linli.proposals.ballot.BoxState.Outcome;
import community.linli.proposals.ballot.BoxState.Preparing;
import community.linli.proposals.ballot.BoxState.Proposed;
import community.linli.proposals.ballot.BoxState.Ruling;
import community.linli.proposals.ballot.BoxState.Setup;
import community.linli.proposals.ballot.BoxState.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What each event makes of a ballot box; an event that history cannot bring there changes nothing. */
final class BoxHistory {

    private BoxHistory() {}

    static BoxState after(BoxState state, BoxEvent event) {
        if (event instanceof BoxPrepared prepared) {
            return new Preparing(new Setup(
                    prepared.box(), prepared.purpose(), prepared.rollAt(), Setup.NO_ROLL, Map.of(), null, null));
        }
        return state instanceof Standing box ? after(box, event) : state;
    }

    private static BoxState after(Standing box, BoxEvent event) {
        return switch (event) {
            case BoxPrepared again -> box;
            case RollFrozen frozen -> preparing(box, setup -> withPart(setup, frozen));
            case RollCorrected corrected ->
                preparing(box, setup -> setup.withVoters(setup.voters() + (corrected.isOnRoll() ? 1 : -1)));
            case TrusteesNamed named -> preparing(box, setup -> setup.withTrustees(named.trustees()));
            case BoxKeyMade made -> preparing(box, setup -> setup.withKey(made.publicKey()));
            case ShareTaken taken -> preparing(box, setup -> setup.withTaken(taken.trustee()));
            case QuestionPut put ->
                preparing(
                        box,
                        setup -> setup.withAsked(
                                new Asked(put.question(), put.opensAt(), put.closesAt(), put.appealDays())));
            case VotingOpened opened -> opened(box, opened);
            case VotingExtended extended -> extended(box, extended.closesAt());
            case VotingClosed closed -> closed(box, closed);
            case BallotsOpened opened -> box;
            case ElectionCounted counted ->
                counted(
                        box,
                        Outcome.counted(counted.inputDigest(), counted.isQuorate(), counted.selected()),
                        counted.appealUntil());
            case PollCounted counted ->
                counted(box, Outcome.counted(null, counted.isQuorate(), counted.selected()), counted.appealUntil());
            case CountFailed failed -> counted(box, Outcome.failed(failed.isQuorate()), failed.appealUntil());
            case RecountMatched matched -> box;
            case RecountDiffered differed -> box;
            case ObjectionRaised raised -> result(box, counted -> counted.with(raised(counted.objections(), raised)));
            case ObjectionAnswered answered ->
                result(box, counted -> counted.with(answered(counted.objections(), answered)));
            case CertificationProposed proposed ->
                result(box, counted -> counted.with(new Proposed(proposed.by(), proposed.isOfficer(), null, null)));
            case OverrideProposed proposed ->
                result(
                        box,
                        counted -> counted.with(new Proposed(
                                proposed.by(), proposed.isOfficer(), proposed.selected(), proposed.reason())));
            case ResultOverridden overridden ->
                result(box, counted -> counted.with(counted.outcome().decided(overridden.selected())));
            case ResultCertified certified -> new Certified(box.setup(), compartments(box));
            case BoxAnnulled annulled -> new Annulled(box.setup(), compartments(box), box.hasOpened());
            case BallotKeysDestroyed destroyed -> new Emptied(box.setup(), box.hasOpened(), box instanceof Certified);
        };
    }

    private static BoxState preparing(Standing box, UnaryOperator<Setup> change) {
        return box instanceof Preparing ? new Preparing(change.apply(box.setup())) : box;
    }

    private static Setup withPart(Setup setup, RollFrozen frozen) {
        int before = frozen.part() == 1 ? 0 : setup.voters();
        return setup.withVoters(before + frozen.voters().size());
    }

    private static BoxState opened(Standing box, VotingOpened opened) {
        Asked asked = box.setup().asked();
        return asked == null
                ? box
                : new Open(
                        box.setup(),
                        asked.question(),
                        asked.closesAt(),
                        asked.appealDays(),
                        new Ruling(opened.rulesetHash(), opened.lot(), opened.compartments()));
    }

    private static BoxState extended(Standing box, Instant closesAt) {
        Asked asked = box.setup().asked();
        if (box instanceof Open open) {
            return new Open(open.setup(), open.question(), closesAt, open.appealDays(), open.ruling());
        }
        return asked == null ? box : preparing(box, setup -> setup.withAsked(asked.until(closesAt)));
    }

    private static BoxState closed(Standing box, VotingClosed closed) {
        return box instanceof Open open
                ? new Closed(
                        open.setup(),
                        open.question(),
                        open.appealDays(),
                        open.ruling(),
                        closed.ballots(),
                        closed.root())
                : box;
    }

    private static BoxState counted(Standing box, Outcome outcome, Instant appealUntil) {
        return box instanceof Closed closed
                ? new Counted(
                        closed.setup(),
                        closed.question(),
                        closed.ruling(),
                        outcome,
                        appealUntil,
                        new Appeals(0, List.of()),
                        null)
                : box;
    }

    private static BoxState result(Standing box, UnaryOperator<Counted> change) {
        return box instanceof Counted counted ? change.apply(counted) : box;
    }

    private static Appeals raised(Appeals appeals, ObjectionRaised raised) {
        List<Integer> open = new ArrayList<>(appeals.open());
        open.add(raised.objection());
        return new Appeals(raised.objection(), open);
    }

    private static Appeals answered(Appeals appeals, ObjectionAnswered answered) {
        return new Appeals(
                appeals.raised(),
                appeals.open().stream()
                        .filter(number -> number != answered.objection())
                        .toList());
    }

    private static int compartments(Standing box) {
        return switch (box) {
            case Open open -> open.ruling().compartments();
            case Closed closed -> closed.ruling().compartments();
            case Counted counted -> counted.ruling().compartments();
            case Standing other -> 0;
        };
    }
}
