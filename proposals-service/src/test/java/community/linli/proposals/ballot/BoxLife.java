package community.linli.proposals.ballot;

import community.linli.eventsourcing.Event;
import community.linli.proposals.ballot.BoxEvent.BallotKeysDestroyed;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.ballot.BoxEvent.BoxKeyMade;
import community.linli.proposals.ballot.BoxEvent.BoxPrepared;
import community.linli.proposals.ballot.BoxEvent.CertificationProposed;
import community.linli.proposals.ballot.BoxEvent.CountFailed;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.ObjectionRaised;
import community.linli.proposals.ballot.BoxEvent.OverrideProposed;
import community.linli.proposals.ballot.BoxEvent.QuestionPut;
import community.linli.proposals.ballot.BoxEvent.ResultCertified;
import community.linli.proposals.ballot.BoxEvent.ResultOverridden;
import community.linli.proposals.ballot.BoxEvent.RollFrozen;
import community.linli.proposals.ballot.BoxEvent.ShareTaken;
import community.linli.proposals.ballot.BoxEvent.TrusteesNamed;
import community.linli.proposals.ballot.BoxEvent.Voter;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxEvent.VotingOpened;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.CompartmentOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Histories of one box by the state in which they end; each goes on where one before it stopped. */
final class BoxLife {

    static final Question QUESTION = BallotScenarios.election("greedy_cost_sat", 0);
    static final List<Choice> CHOICES = List.of(BallotScenarios.choice(1, "garden"));
    private static final BoxId BOX = BallotScenarios.BOX;
    private static final Instant APPEAL_UNTIL = BallotScenarios.CLOSES.plusSeconds(7 * 86_400L);

    private BoxLife() {}

    static List<Event> untilPut(int voters) {
        List<Event> events = new ArrayList<>();
        events.add(new BoxPrepared(BOX, BallotScenarios.ROUND, BallotScenarios.ROLL_DAY));
        int parts = Math.max(1, (voters + 999) / 1_000);
        for (int part = 0; part < parts; part++) {
            List<Voter> some = IntStream.range(part * 1_000, Math.min(voters, (part + 1) * 1_000))
                    .mapToObj(voter -> new Voter("home-" + voter, List.of()))
                    .toList();
            events.add(new RollFrozen(BOX, part + 1, parts, some));
        }
        events.add(new TrusteesNamed(BOX, BallotScenarios.TRUSTEES));
        events.add(new BoxKeyMade(BOX, BallotScenarios.KEY));
        BallotScenarios.TRUSTEES.forEach(trustee -> events.add(new ShareTaken(BOX, trustee)));
        events.add(new QuestionPut(
                BOX, QUESTION, BallotScenarios.OPENS, BallotScenarios.CLOSES, BallotScenarios.APPEAL_DAYS));
        return events;
    }

    static List<Event> opening(List<String> tags) {
        int compartments = CompartmentId.countFor(tags.size());
        List<Event> events = new ArrayList<>();
        events.add(new VotingOpened(BOX, "cd".repeat(32), BallotScenarios.LOT, tags.size(), compartments));
        Map<CompartmentId, List<String>> cut = new LinkedHashMap<>();
        tags.forEach(tag -> cut.computeIfAbsent(CompartmentId.of(BOX, tag, compartments), id -> new ArrayList<>())
                .add(tag));
        cut.forEach((id, some) -> events.add(new CompartmentOpened(id, BOX, some)));
        return events;
    }

    /** Every state there is, and within a state what makes a difference to a command. */
    static Map<String, List<Event>> states() {
        List<Event> put = untilPut(4);
        Map<String, List<Event>> all = new LinkedHashMap<>();
        all.put("unprepared", List.of());
        all.put("prepared", put.subList(0, 1));
        all.put("frozen", put.subList(0, 2));
        all.put("named", put.subList(0, 3));
        all.put("keyed", put.subList(0, 4));
        all.put("shared", put.subList(0, 7));
        all.put("put", put);
        all.put("open", and(put, opening(BallotScenarios.TAGS).toArray(new Event[0])));
        List<Event> cast = and(
                from(all, "open"),
                new BallotCast(BallotScenarios.COMPARTMENT, BOX, BallotScenarios.TAGS.getFirst(), "sealed", true));
        String root = MerkleTree.leaf(BallotScenarios.TAGS.getFirst(), "sealed");
        all.put("closed", and(cast, new VotingClosed(BOX, 1, 4, root)));
        List<Event> opened = and(from(all, "closed"), new BallotsOpened(BOX, CHOICES, 0));
        all.put("failed", and(opened, new CountFailed(BOX, "No result.", true, APPEAL_UNTIL)));
        all.put("counted", and(opened, counted(true)));
        all.put("scant", and(opened, counted(false)));
        all.put("objected", and(from(all, "counted"), new ObjectionRaised(BOX, 1, "The lamp was counted twice.")));
        all.put("signed", and(from(all, "counted"), new CertificationProposed(BOX, "steward-hu", false)));
        List<String> library = List.of("library");
        all.put(
                "contested",
                and(from(all, "counted"), new OverrideProposed(BOX, "steward-hu", false, library, "Sold.")));
        all.put(
                "overridden",
                and(
                        from(all, "counted"),
                        new ResultOverridden(
                                BOX,
                                List.of(BallotScenarios.selected("library", 250_00)),
                                "Sold.",
                                "steward-hu",
                                "officer-qi")));
        all.put(
                "certified",
                and(from(all, "counted"), new ResultCertified(BOX, BallotScenarios.ROUND, true, List.of())));
        all.put(
                "annulled",
                and(from(all, "open"), new BoxAnnulled(BOX, BallotScenarios.ROUND, "The slate was wrong.")));
        all.put("withdrawn", and(put, new BoxAnnulled(BOX, BallotScenarios.ROUND, "Voting never opened.")));
        BallotKeysDestroyed destroyed = new BallotKeysDestroyed(BOX, BallotScenarios.ROUND);
        all.put("emptied", and(from(all, "certified"), destroyed));
        all.put("annulled-emptied", and(from(all, "annulled"), destroyed));
        return all;
    }

    static ElectionCounted counted(boolean isQuorate) {
        Question.Election election = (Question.Election) QUESTION;
        var allocation = Counting.allocate(election, BallotScenarios.LOT, CHOICES);
        return new ElectionCounted(
                BOX,
                allocation.inputDigest(),
                "cd".repeat(32),
                isQuorate,
                Counting.selected(election, allocation.selected()),
                "{}",
                APPEAL_UNTIL);
    }

    private static List<Event> from(Map<String, List<Event>> all, String state) {
        return all.getOrDefault(state, List.of());
    }

    private static List<Event> and(List<Event> before, Event... after) {
        List<Event> events = new ArrayList<>(before);
        events.addAll(List.of(after));
        return events;
    }
}
