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
import community.linli.proposals.views.boxes.BoxDocument.Changing;
import community.linli.proposals.views.boxes.BoxDocument.Closing;
import community.linli.proposals.views.boxes.BoxDocument.Count;
import community.linli.proposals.views.boxes.BoxDocument.Line;
import community.linli.proposals.views.boxes.BoxDocument.Preparation;
import community.linli.proposals.views.boxes.BoxDocument.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return document.changed(recorded.streamVersion(), box -> {
            change(box, event);
            Line line = line(recorded, event);
            if (line != null) {
                box.history.add(line);
            }
        });
    }

    private static void change(Changing box, BoxEvent event) {
        switch (event) {
            case RollFrozen frozen ->
                box.preparation = box.preparation.with(
                        (frozen.part() == 1 ? 0 : voters(box)) + frozen.voters().size());
            case RollCorrected corrected ->
                box.preparation = box.preparation.with(voters(box) + (corrected.isOnRoll() ? 1 : -1));
            case TrusteesNamed named ->
                box.preparation = box.preparation.with(taken(named.trustees())).with((String) null);
            case BoxKeyMade made -> box.preparation = box.preparation.with(made.publicKey());
            case ShareTaken taken -> {
                Map<String, Boolean> trustees = new TreeMap<>(box.preparation.trustees());
                trustees.put(taken.trustee(), true);
                box.preparation = box.preparation.with(trustees);
            }
            case QuestionPut put ->
                box.vote = new Vote(
                        put.question(), put.opensAt(), put.closesAt(), put.closesAt(), put.appealDays(), null, null, 0);
            case VotingOpened opened -> {
                box.phase = "open";
                box.vote = box.vote == null ? null : box.vote.opened(opened);
            }
            case VotingExtended extended -> box.vote = box.vote == null ? null : box.vote.until(extended.closesAt());
            case VotingClosed closed -> {
                box.phase = "closed";
                box.closing = new Closing(closed.ballots(), closed.voters(), closed.root());
            }
            case ResultCertified certified -> box.phase = "certified";
            case BoxAnnulled annulled -> box.phase = "annulled";
            case BallotKeysDestroyed destroyed -> box.areKeysDestroyed = true;
            default -> box.count = counted(box, event);
        }
    }

    private static int voters(Changing box) {
        Integer voters = box.preparation.voters();
        return voters == null ? 0 : voters;
    }

    private static Map<String, Boolean> taken(List<String> trustees) {
        Map<String, Boolean> taken = new TreeMap<>();
        trustees.forEach(trustee -> taken.put(trustee, false));
        return taken;
    }

    private static @Nullable Count counted(Changing box, BoxEvent event) {
        if (event instanceof BallotsOpened opened) {
            return new Count(opened.choices(), opened.invalid(), false, List.of(), null, null, null);
        }
        Count count = box.count;
        if (count == null) {
            return null;
        }
        return switch (event) {
            case ElectionCounted counted -> {
                box.phase = "counted";
                yield count.selecting(counted.isQuorate(), counted.selected())
                        .told(counted.allocation(), null, counted.appealUntil());
            }
            case PollCounted counted -> {
                box.phase = "counted";
                yield count.selecting(counted.isQuorate(), counted.selected())
                        .told(null, counted.votes(), counted.appealUntil());
            }
            case CountFailed failed -> {
                box.phase = "counted";
                yield count.selecting(failed.isQuorate(), List.of()).told(null, null, failed.appealUntil());
            }
            case ResultOverridden overridden -> count.selecting(count.isQuorate(), overridden.selected());
            default -> count;
        };
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
