package community.linli.proposals.views.boxes;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxEvent;
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
import community.linli.proposals.views.boxes.BoxDocument.Closing;
import community.linli.proposals.views.boxes.BoxDocument.Count;
import community.linli.proposals.views.boxes.BoxDocument.Line;
import community.linli.proposals.views.boxes.BoxDocument.Preparation;
import community.linli.proposals.views.boxes.BoxDocument.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One document per box. */
public final class BoxesProjection implements Projection<BoxDocument> {

    static final String NAME = "boxes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BoxDocument> documentType() {
        return BoxDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof BoxEvent event
                ? List.of(event.box().value())
                : List.of();
    }

    @Override
    public @Nullable BoxDocument evolve(@Nullable BoxDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof BoxPrepared prepared) {
            return new BoxDocument(
                    prepared.box(),
                    prepared.purpose(),
                    "preparing",
                    false,
                    new Preparation(prepared.rollAt(), null, Map.of(), null),
                    null,
                    null,
                    null,
                    List.of(),
                    recorded.streamVersion());
        }
        if (document == null || !(recorded.occurrence() instanceof BoxEvent event)) {
            return document;
        }
        BoxDocument changed = afterPreparation(document, event);
        BoxDocument counted = afterVoting(changed, event);
        Line line = line(recorded, event);
        return (line == null ? counted : counted.with(line)).inVersion(recorded.streamVersion());
    }

    private static BoxDocument afterPreparation(BoxDocument box, BoxEvent event) {
        Preparation now = box.preparation();
        int voters = now.voters() == null ? 0 : now.voters();
        return switch (event) {
            case RollFrozen frozen ->
                box.with(withVoters(
                        now, (frozen.part() == 1 ? 0 : voters) + frozen.voters().size()));
            case RollCorrected corrected -> box.with(withVoters(now, voters + (corrected.isOnRoll() ? 1 : -1)));
            case TrusteesNamed named -> {
                Map<String, Boolean> trustees = new TreeMap<>();
                named.trustees().forEach(trustee -> trustees.put(trustee, false));
                yield box.with(new Preparation(now.rollAt(), now.voters(), trustees, null));
            }
            case BoxKeyMade made ->
                box.with(new Preparation(now.rollAt(), now.voters(), now.trustees(), made.publicKey()));
            case ShareTaken taken -> {
                Map<String, Boolean> trustees = new TreeMap<>(now.trustees());
                trustees.put(taken.trustee(), true);
                yield box.with(new Preparation(now.rollAt(), now.voters(), trustees, now.publicKey()));
            }
            case QuestionPut put ->
                box.with(new Vote(
                        put.question(),
                        put.opensAt(),
                        put.closesAt(),
                        put.closesAt(),
                        put.appealDays(),
                        null,
                        null,
                        0));
            default -> box;
        };
    }

    private static Preparation withVoters(Preparation now, int voters) {
        return new Preparation(now.rollAt(), voters, now.trustees(), now.publicKey());
    }

    private static BoxDocument afterVoting(BoxDocument box, BoxEvent event) {
        return switch (event) {
            case VotingOpened opened -> opened(box, opened).at("open");
            case VotingExtended extended -> extended(box, extended.closesAt());
            case VotingClosed closed ->
                box.with(new Closing(closed.ballots(), closed.voters(), closed.root()))
                        .at("closed");
            case BallotsOpened opened ->
                box.with(new Count(opened.choices(), opened.invalid(), false, List.of(), null, null, null));
            case ElectionCounted counted ->
                counted(
                                box,
                                count -> new Count(
                                        count.choices(),
                                        count.invalid(),
                                        counted.isQuorate(),
                                        counted.selected(),
                                        counted.allocation(),
                                        null,
                                        counted.appealUntil()))
                        .at("counted");
            case PollCounted counted ->
                counted(
                                box,
                                count -> new Count(
                                        count.choices(),
                                        count.invalid(),
                                        counted.isQuorate(),
                                        counted.selected(),
                                        null,
                                        counted.votes(),
                                        counted.appealUntil()))
                        .at("counted");
            case CountFailed failed ->
                counted(
                                box,
                                count -> new Count(
                                        count.choices(),
                                        count.invalid(),
                                        failed.isQuorate(),
                                        List.of(),
                                        null,
                                        null,
                                        failed.appealUntil()))
                        .at("counted");
            case ResultOverridden overridden ->
                counted(
                        box,
                        count -> new Count(
                                count.choices(),
                                count.invalid(),
                                count.isQuorate(),
                                overridden.selected(),
                                count.allocation(),
                                count.votes(),
                                count.appealUntil()));
            case ResultCertified certified -> box.at("certified");
            case BoxAnnulled annulled -> box.at("annulled");
            case BallotKeysDestroyed destroyed -> box.withKeysDestroyed();
            default -> box;
        };
    }

    private static BoxDocument opened(BoxDocument box, VotingOpened opened) {
        Vote vote = box.vote();
        return vote == null
                ? box
                : box.with(new Vote(
                        vote.question(),
                        vote.opensAt(),
                        vote.closesAt(),
                        vote.closesAt(),
                        vote.appealDays(),
                        opened.rulesetHash(),
                        opened.lot(),
                        opened.compartments()));
    }

    private static BoxDocument extended(BoxDocument box, Instant closesAt) {
        Vote vote = box.vote();
        return vote == null
                ? box
                : box.with(new Vote(
                        vote.question(),
                        vote.opensAt(),
                        closesAt,
                        vote.announcedClosesAt(),
                        vote.appealDays(),
                        vote.rulesetHash(),
                        vote.lot(),
                        vote.compartments()));
    }

    private static BoxDocument counted(BoxDocument box, UnaryOperator<Count> change) {
        Count count = box.count();
        return count == null ? box : box.with(change.apply(count));
    }

    private static @Nullable Line line(Recorded<?> recorded, BoxEvent event) {
        String by = recorded.actor();
        Instant at = recorded.time();
        return switch (event) {
            case RollCorrected corrected ->
                new Line(
                        at,
                        corrected.isOnRoll() ? "voter-put-on-roll" : "voter-struck-off-roll",
                        by,
                        corrected.reason());
            case VotingExtended extended -> new Line(at, "voting-extended", by, extended.reason());
            case CountFailed failed -> new Line(at, "count-failed", by, failed.reason());
            case ObjectionRaised raised -> new Line(at, "objection-raised", by, raised.reason());
            case ObjectionAnswered answered -> new Line(at, "objection-answered", by, answered.answer());
            case RecountMatched matched -> new Line(at, "recount-matched", by, matched.inputDigest());
            case RecountDiffered differed -> new Line(at, "recount-differed", by, differed.inputDigest());
            case CertificationProposed proposed -> new Line(at, "certification-proposed", by, "");
            case OverrideProposed proposed -> new Line(at, "override-proposed", by, proposed.reason());
            case ResultOverridden overridden -> new Line(at, "result-overridden", by, overridden.reason());
            case ResultCertified certified -> new Line(at, "result-certified", by, "");
            case BoxAnnulled annulled -> new Line(at, "annulled", by, annulled.reason());
            case BallotKeysDestroyed destroyed -> new Line(at, "keys-destroyed", by, "");
            default -> null;
        };
    }
}
