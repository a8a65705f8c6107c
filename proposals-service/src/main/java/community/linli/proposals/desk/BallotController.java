package community.linli.proposals.desk;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.proposals.ballot.BallotPaper;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.ballot.MerkleTree;
import community.linli.proposals.ballot.MerkleTree.Sibling;
import community.linli.proposals.ballot.Question;
import community.linli.proposals.views.boxes.BoxDocument;
import community.linli.proposals.views.boxes.BoxesQuery;
import community.linli.proposals.views.slips.SlipsQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out ballot papers, takes ballots, and proves that they are in. */
@RestController
@RequestMapping("/api/districts/{district}/ballot-boxes/{box}")
class BallotController {

    private static final String POSITION = "Linli-Position";

    private final PollingDesk desk;
    private final BoxesQuery boxes;
    private final SlipsQuery slips;

    BallotController(PollingDesk desk, BoxesQuery boxes, SlipsQuery slips) {
        this.desk = desk;
        this.boxes = boxes;
        this.slips = slips;
    }

    /**
     * What was chosen: {@code {"marks":["garden","lamp"]}} (in a ranking in this order), {@code {"points":{"garden":3}}}, or, by a device that seals
     * itself, {@code {"sealed":"…"}}.
     */
    record Ballot(
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 64) String> marks,
            @Nullable @Size(max = 300) Map<@NotBlank @Size(max = 64) String, @NotNull Long> points,

            @Nullable @Pattern(regexp = "[0-9a-f]*") @Size(max = BallotPaper.SEALED_LENGTH)
            String sealed) {}

    /** A paper: {@code {"voter":"…","marks":["garden"]}}; the voter is the household's or the person's id. */
    record PaperBallot(
            @NotBlank @Size(max = 64) String voter,
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 64) String> marks,
            @Nullable @Size(max = 300) Map<@NotBlank @Size(max = 64) String, @NotNull Long> points) {}

    /**
     * What became of it.
     *
     * @param outcome {@code accepted}, {@code unchanged} or, with status 202, {@code pending}
     * @param receipt proves that the ballot is in the box and not what it says; keep it, the last one counts
     */
    record Receipt(String outcome, String receipt) {}

    /**
     * The paper.
     *
     * @param tag the name under which the ballot lies in the box; yours alone, and nobody can compute it once the keys are destroyed
     * @param publicKey to seal with, for devices that do so: HPKE base mode, X25519, HKDF-SHA256, AES-256-GCM, info {@code "linli ballot 1 " + box},
     *     associated data {@code box + "/" + tag}, two bytes for each option in order
     * @param receipt of the ballot that lies there; null where none does
     */
    record Paper(
            BoxId box,
            Question question,
            Instant opensAt,
            Instant closesAt,
            String tag,
            String publicKey,
            @Nullable String receipt) {}

    /**
     * The way from a ballot to the root.
     *
     * @param root as it was published when voting closed; null while it is open
     * @param way the nearest sibling first
     */
    record Proof(String receipt, @Nullable String root, List<Sibling> way) {}

    @GetMapping("/ballot-paper")
    @Access("resident")
    Paper paper(ReadRequest request, @PathVariable String box) {
        PollingDesk.Paper paper = desk.paper(request, new BoxId(box));
        return new Paper(
                paper.box().box(),
                paper.vote().question(),
                paper.vote().opensAt(),
                paper.vote().closesAt(),
                paper.tag(),
                paper.publicKey(),
                paper.receipt().orElse(null));
    }

    @PostMapping("/ballots")
    @Access("resident")
    ResponseEntity<Receipt> cast(@PathVariable String box, CommandRequest request, @Valid @RequestBody Ballot ballot) {
        BoxId id = new BoxId(box);
        String sealed = ballot.sealed();
        if (sealed != null) {
            return answer(desk.castSealed(request, id, sealed), request, box);
        }
        return answer(desk.cast(request, id, marked(ballot.marks(), ballot.points())), request, box);
    }

    @PostMapping("/paper-ballots")
    @Access("steward")
    ResponseEntity<Receipt> enter(
            @PathVariable String box, CommandRequest request, @Valid @RequestBody PaperBallot paper) {
        Marked marked = marked(paper.marks(), paper.points());
        return answer(desk.enter(request, new BoxId(box), paper.voter(), marked), request, box);
    }

    /** Anyone who has a receipt can ask whether it is in; it tells nothing about whose it is. */
    @GetMapping("/receipts/{receipt}")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Proof proof(ReadRequest request, @PathVariable String box, @PathVariable String receipt) {
        BoxDocument found = boxes.one(request, new BoxId(box)).orElseThrow(Problems::notFound);
        List<String> leaves = slips.leaves(request, found.box());
        int place = leaves.indexOf(receipt);
        if (place < 0) {
            throw Problems.notFound();
        }
        BoxDocument.Closing closing = found.closing();
        return closing == null
                ? new Proof(receipt, null, List.of())
                : new Proof(receipt, closing.root(), MerkleTree.proof(leaves, place));
    }

    private static Marked marked(@Nullable List<String> marks, @Nullable Map<String, Long> points) {
        if (points != null && marks == null) {
            return Marked.dealing(points);
        }
        if (marks == null || points != null) {
            throw noBallot("A ballot has marks or points, one of the two.");
        }
        return Marked.naming(marks).orElseThrow(() -> noBallot("Option " + namedTwice(marks) + " is named twice."));
    }

    private static String namedTwice(List<String> marks) {
        Set<String> seen = new HashSet<>();
        return marks.stream().filter(mark -> !seen.add(mark)).findFirst().orElseThrow();
    }

    private static ProblemException noBallot(String why) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-ballot", why);
    }

    private static ResponseEntity<Receipt> answer(PollingDesk.Cast cast, CommandRequest request, String box) {
        boolean isPending = cast.answer().getStatusCode().equals(HttpStatus.ACCEPTED);
        String paper = "/api/districts/" + request.district() + "/ballot-boxes/" + box + "/ballot-paper";
        ResponseEntity.BodyBuilder answer = isPending
                ? ResponseEntity.accepted().location(URI.create(paper))
                : ResponseEntity.status(HttpStatus.CREATED);
        String position = cast.answer().getHeaders().getFirst(POSITION);
        if (position != null) {
            answer.header(POSITION, position);
        }
        var body = cast.answer().getBody();
        return answer.body(new Receipt(body == null ? "accepted" : body.outcome(), cast.receipt()));
    }
}
