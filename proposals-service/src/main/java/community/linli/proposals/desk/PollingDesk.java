package community.linli.proposals.desk;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.CommandAnswer;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.proposals.ballot.BallotPaper;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.CompartmentCommand;
import community.linli.proposals.ballot.CompartmentCommand.CastBallot;
import community.linli.proposals.ballot.CompartmentCommand.EnterPaperBallot;
import community.linli.proposals.ballot.CompartmentId;
import community.linli.proposals.ballot.CompartmentRejection;
import community.linli.proposals.ballot.MerkleTree;
import community.linli.proposals.ballot.Question;
import community.linli.proposals.views.boxes.BoxDocument;
import community.linli.proposals.views.boxes.BoxDocument.Vote;
import community.linli.proposals.views.boxes.BoxesQuery;
import community.linli.proposals.views.slips.SlipsQuery;
import community.linli.proposals.views.voters.VotersQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes ballots from people and hands them on without the people. Decides nothing; a refusal of the deciders is passed on as it is. */
@Component
class PollingDesk {

    private static final String VOTER = "voter";

    private final Commands commands;
    private final KeyRoom keys;
    private final BoxesQuery boxes;
    private final VotersQuery voters;
    private final SlipsQuery slips;
    private final BallotSealing sealing = new BallotSealing();

    PollingDesk(Commands commands, KeyRoom keys, BoxesQuery boxes, VotersQuery voters, SlipsQuery slips) {
        this.commands = commands;
        this.keys = keys;
        this.boxes = boxes;
        this.voters = voters;
        this.slips = slips;
    }

    /** A voter's place in an open box. */
    private record Place(BoxDocument box, Vote vote, BoxSecrets secrets, String tag) {
        CompartmentId compartment() {
            return CompartmentId.of(box.box(), tag, vote.compartments());
        }

        BallotSealing.Place forSealing() {
            return new BallotSealing.Place(box.box().value(), tag);
        }
    }

    /** What became of a ballot. */
    record Cast(ResponseEntity<CommandAnswer> answer, String receipt) {}

    /** What a person needs to vote, and what has been cast for the same voter. */
    record Paper(BoxDocument box, Vote vote, String publicKey, String tag, Optional<String> receipt) {}

    /** The paper of who asks. */
    Paper paper(ReadRequest request, BoxId box) {
        Place place = ownPlace(request, box);
        Optional<String> receipt =
                slips.sealed(request, place.compartment(), place.tag()).map(slip -> MerkleTree.leaf(place.tag(), slip));
        return new Paper(place.box(), place.vote(), place.secrets().publicKey(), place.tag(), receipt);
    }

    /** Casts what a person marked. */
    Cast cast(CommandRequest request, BoxId box, Marked marked) {
        Place place = ownPlace(asker(request), box);
        Map<String, Long> marks = marksOn(place, marked);
        return send(request, place, VOTER, seal(request, place, marks), slip -> cast(place, slip));
    }

    /** Casts what a person's own device has sealed. */
    Cast castSealed(CommandRequest request, BoxId box, String sealed) {
        Place place = ownPlace(asker(request), box);
        return send(request, place, VOTER, sealed, slip -> cast(place, slip));
    }

    private static CompartmentCommand cast(Place place, String sealed) {
        return new CastBallot(place.compartment(), place.box().box(), place.tag(), sealed);
    }

    /** Enters what a voter marked on paper. */
    Cast enter(CommandRequest request, BoxId box, String voter, Marked marked) {
        ReadRequest asker = asker(request);
        Place place = place(asker, found(asker, box), voters.voter(asker, box, voter));
        Map<String, Long> marks = marksOn(place, marked);
        String choice = place.tag() + new TreeMap<>(marks);
        return send(
                request,
                place,
                "steward",
                seal(request, place, marks),
                slip -> new EnterPaperBallot(
                        place.compartment(),
                        place.box().box(),
                        place.tag(),
                        slip,
                        place.secrets().mark("choice", choice),
                        place.secrets().mark("steward", request.actor().id())));
    }

    private BoxDocument found(ReadRequest request, BoxId box) {
        return boxes.one(request, box).orElseThrow(Problems::notFound);
    }

    private Place ownPlace(ReadRequest request, BoxId box) {
        return place(
                request,
                found(request, box),
                voters.voterOf(request, box, request.actor().id()));
    }

    private Place place(ReadRequest request, BoxDocument box, Optional<String> onRoll) {
        String voter = onRoll.orElseThrow(() -> problem(CompartmentRejection.NOT_ON_THE_ROLL));
        Vote vote = box.vote();
        if (vote == null || vote.compartments() == 0) {
            throw problem(CompartmentRejection.VOTING_NOT_OPEN);
        }
        BoxSecrets secrets = keys.secrets(request.district(), box.box().value())
                .orElseThrow(() -> problem(CompartmentRejection.VOTING_CLOSED));
        return new Place(box, vote, secrets, secrets.tag(voter));
    }

    private static Map<String, Long> marksOn(Place place, Marked marked) {
        Question question = place.vote().question();
        Map<String, Long> marks = marked.on(question);
        BallotPaper.flaw(question, marks).ifPresent(flaw -> {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-a-ballot",
                    flaw,
                    List.of(new Violation("/marks", "not-a-ballot", flaw)));
        });
        return marks;
    }

    private String seal(CommandRequest request, Place place, Map<String, Long> marks) {
        byte[] ballot = BallotBytes.of(place.vote().question().optionIds(), marks);
        String about = request.commandId() + " " + place.tag() + " " + new TreeMap<>(marks);
        return sealing.seal(
                place.secrets().publicKey(),
                place.forSealing(),
                ballot,
                place.secrets().mac("seal", about));
    }

    /** From here on nothing names the person: not the actor, not the command's id. */
    private Cast send(
            CommandRequest request,
            Place place,
            String role,
            String sealed,
            Function<String, CompartmentCommand> command) {
        CommandRequest unnamed = new CommandRequest(
                place.secrets().commandId(request.commandId()),
                request.district(),
                new Actor(place.tag(), Set.of(role)),
                request.time(),
                OptionalLong.empty());
        return new Cast(commands.execute(unnamed, command.apply(sealed)), MerkleTree.leaf(place.tag(), sealed));
    }

    private static ReadRequest asker(CommandRequest request) {
        return new ReadRequest(request.district(), request.actor(), List.of());
    }

    /** The secrets that a trustee of this box may ask about. */
    BoxSecrets secretsFor(District district, BoxDocument box, String trustee) {
        if (!box.preparation().trustees().containsKey(trustee)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "not-a-trustee", "You hold no part of this box's key.");
        }
        return keys.secrets(district, box.box().value())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT,
                        "key-not-made",
                        "The key of this box is not made yet, or is destroyed already."));
    }

    private static ProblemException problem(CompartmentRejection rejection) {
        HttpStatus status =
                rejection == CompartmentRejection.NOT_ON_THE_ROLL ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return new ProblemException(status, rejection.code(), rejection.meaning());
    }
}
