package community.linli.proposals.desk;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.http.CommandRequest;
import community.linli.eventsourcing.http.Commands;
import community.linli.eventsourcing.http.Districts;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.proposals.ballot.BallotPaper;
import community.linli.proposals.ballot.BoxCommand;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxCommand.RecordKeysDestroyed;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.Choice;
import community.linli.proposals.ballot.MerkleTree;
import community.linli.proposals.ballot.Question;
import community.linli.proposals.views.boxes.BoxDocument;
import community.linli.proposals.views.boxes.BoxDocument.Closing;
import community.linli.proposals.views.boxes.BoxDocument.Preparation;
import community.linli.proposals.views.boxes.BoxDocument.Vote;
import community.linli.proposals.views.boxes.BoxesQuery;
import community.linli.proposals.views.slips.SlipsQuery;
import community.linli.proposals.views.voters.VotersQuery;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does for each box what needs keys or chance: makes the key, opens voting, opens the ballots, destroys the keys. It looks at the read models every
 * now and then and does what is not done yet, so that nothing is lost by a restart; each step may be done twice, by this instance or another, and the
 * decider takes it once.
 */
@Component
class BallotClerk {

    private static final Logger LOG = LoggerFactory.getLogger(BallotClerk.class);

    private final Commands commands;
    private final Districts districts;
    private final KeyRoom keys;
    private final BoxesQuery boxes;
    private final VotersQuery voters;
    private final SlipsQuery slips;
    private final InstantSource clock;
    private final BallotSealing sealing = new BallotSealing();

    BallotClerk(
            Commands commands,
            Districts districts,
            KeyRoom keys,
            BoxesQuery boxes,
            VotersQuery voters,
            SlipsQuery slips,
            InstantSource clock) {
        this.commands = commands;
        this.districts = districts;
        this.keys = keys;
        this.boxes = boxes;
        this.voters = voters;
        this.slips = slips;
        this.clock = clock;
    }

    /** Looks through all districts. */
    @Scheduled(fixedDelayString = "${linli.proposals.clerk-every:PT1S}")
    void look() {
        for (District district : districts.all()) {
            ReadRequest request = new ReadRequest(district, Actor.RULE, List.of());
            try {
                boxes.forTheClerk(request).forEach(box -> work(request, box));
            } catch (ProblemException e) {
                LOG.debug("The clerk cannot read in {}: {}", district, e.getMessage());
            }
        }
    }

    private void work(ReadRequest request, BoxDocument box) {
        try {
            switch (box.phase()) {
                case "preparing" -> prepare(request, box);
                case "closed" -> count(request, box);
                // only now, for a count that was refused is tried again
                case "counted" ->
                    keys.forgetBroughtBack(request.district(), box.box().value());
                case "certified", "annulled" -> destroy(request, box);
                default -> {
                    // voters have their time
                }
            }
        } catch (ProblemException e) {
            LOG.info("Box {} of {} has to wait: {}", box.box(), request.district(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The clerk failed at box {} of {}", box.box(), request.district(), e);
        }
    }

    private void prepare(ReadRequest request, BoxDocument box) {
        Preparation now = box.preparation();
        District district = request.district();
        // also of those whose confirmation was decided after nobody waited for it any more
        keys.forgetParts(district, box.box().value(), takenBy(now));
        if (now.publicKey() == null && !now.trustees().isEmpty()) {
            List<String> trustees = now.trustees().keySet().stream().sorted().toList();
            BoxSecrets made = keys.make(district, box.box().value(), trustees);
            ask(district, new RecordKey(box.box(), made.publicKey(), trustees));
        } else if (isReady(box)) {
            keys.secrets(district, box.box().value()).ifPresent(secrets -> open(request, box, secrets));
        }
    }

    private static List<String> takenBy(Preparation now) {
        return now.trustees().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isReady(BoxDocument box) {
        Preparation now = box.preparation();
        Vote vote = box.vote();
        boolean areTaken =
                !now.trustees().isEmpty() && now.trustees().values().stream().allMatch(taken -> taken);
        return areTaken
                && now.voters() != null
                && vote != null
                && !clock.instant().isBefore(vote.opensAt());
    }

    private void open(ReadRequest request, BoxDocument box, BoxSecrets secrets) {
        Vote vote = box.vote();
        List<String> roll = voters.all(request, box.box());
        if (vote == null
                || !Integer.valueOf(roll.size()).equals(box.preparation().voters())) {
            return;
        }
        List<String> tags = roll.stream().map(secrets::tag).sorted().toList();
        List<String> lot = new ArrayList<>(vote.question().optionIds());
        lot.sort(Comparator.comparing(option -> secrets.mark("lot", option)));
        ask(request.district(), new OpenVoting(box.box(), tags, lot));
    }

    private void count(ReadRequest request, BoxDocument box) {
        BoxSecrets secrets = keys.secrets(request.district(), box.box().value()).orElse(null);
        Vote vote = box.vote();
        Closing closing = box.closing();
        if (secrets == null || vote == null || closing == null) {
            return;
        }
        Optional<AsymmetricCipherKeyPair> pair =
                keys.join(secrets, secrets.broughtBack().values());
        if (pair.isEmpty()) {
            return;
        }
        Map<String, String> sealed = slips.all(request, box.box());
        List<String> leaves = new ArrayList<>();
        sealed.forEach((tag, ballot) -> leaves.add(MerkleTree.leaf(tag, ballot)));
        if (!MerkleTree.root(leaves).equals(closing.root())) {
            LOG.info("Box {} of {}: not all ballots are read yet", box.box(), request.district());
            return;
        }
        ask(request.district(), tally(box, vote.question(), pair.get(), sealed));
    }

    private TallyBallots tally(
            BoxDocument box, Question question, AsymmetricCipherKeyPair pair, Map<String, String> sealed) {
        Map<Map<String, Long>, Integer> counts = new HashMap<>();
        int invalid = 0;
        for (Map.Entry<String, String> slip : sealed.entrySet()) {
            Optional<Map<String, Long>> marks = sealing.open(
                            pair, new BallotSealing.Place(box.box().value(), slip.getKey()), slip.getValue())
                    .flatMap(ballot -> BallotBytes.marks(question.optionIds(), ballot))
                    .filter(found -> BallotPaper.flaw(question, found).isEmpty());
            if (marks.isPresent()) {
                counts.merge(new TreeMap<>(marks.get()), 1, Math::addExact);
            } else {
                invalid++;
            }
        }
        List<Choice> choices = counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(Choice.ORDER)
                .toList();
        return new TallyBallots(box.box(), choices, invalid);
    }

    /** First the keys, then the word that they are gone: it must never be said too early. */
    private void destroy(ReadRequest request, BoxDocument box) {
        keys.destroy(request.district(), box.box().value());
        ask(request.district(), new RecordKeysDestroyed(box.box()));
    }

    /** Each try is a command of its own, for what was refused a second ago may be right now. */
    private void ask(District district, BoxCommand command) {
        commands.execute(
                new CommandRequest(
                        UUID.randomUUID().toString(), district, Actor.RULE, clock.instant(), OptionalLong.empty()),
                command);
    }
}
