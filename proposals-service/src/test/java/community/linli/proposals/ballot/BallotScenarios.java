package community.linli.proposals.ballot;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.proposals.ballot.BoxCommand.ConfirmShare;
import community.linli.proposals.ballot.BoxCommand.FreezeRoll;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.CompartmentCommand.CastBallot;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.facts.CatalogFacts.AboutDoors;
import community.linli.proposals.facts.CatalogFacts.AboutResident;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import community.linli.proposals.facts.CatalogFacts.DistrictRegistered;
import community.linli.proposals.facts.CatalogFacts.HouseholdLeft;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CatalogFacts.ResidentLeft;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.KnownDoors;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.facts.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Four doors of Jinping 26, of which the fourth has nobody behind it, vote on a garden, a lamp and a library. */
abstract class BallotScenarios extends ScenarioTest {

    static final Instant ROLL_DAY = Instant.parse("2026-05-01T00:00:00Z");
    static final Instant OPENS = Instant.parse("2026-05-02T00:00:00Z");
    static final Instant NOON = Instant.parse("2026-05-03T04:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-05-09T10:30:00Z");
    static final Instant AFTER_APPEAL = Instant.parse("2026-05-20T00:00:00Z");
    static final int APPEAL_DAYS = 7;
    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final BoxId BOX = new BoxId("2026.jinping-26");
    static final Purpose ROUND = new Purpose(Purpose.Kind.ROUND, "2026", List.of(JINPING), Electorate.HOUSEHOLDS);
    static final List<String> TRUSTEES = List.of("officer-li", "resident-wu", "steward-he");
    static final String KEY = "ab".repeat(32);
    static final List<String> TAGS = List.of("0".repeat(32), "4".repeat(32), "8".repeat(32), "c".repeat(32));
    static final List<String> LOT = List.of("lamp", "garden", "library");
    static final CompartmentId COMPARTMENT = CompartmentId.of(BOX, 0);

    BallotScenarios() {
        super(context());
    }

    /** The rooms under test alone, so that no round or poll answers to what happens here. */
    static BoundedContext context() {
        return BoundedContext.named("proposals")
                .entity(BoxId.SUBJECT_TYPE, new BoxDecider(), BoxState.class, BoxCommand.class, BoxEvent.class)
                .entity(
                        CompartmentId.SUBJECT_TYPE,
                        new CompartmentDecider(),
                        CompartmentState.class,
                        CompartmentCommand.class,
                        CompartmentEvent.class)
                .fold("roll-entry", new RollEntry.Folding(), RollEntry.class, BoxEvent.class)
                .fold("opened-ballots", new OpenedBallots.Folding(), OpenedBallots.class, BallotsOpened.class)
                .fold("known-member", new KnownMember.Folding(), KnownMember.class, AboutResident.class)
                .fold("known-doors", new KnownDoors.Folding(), KnownDoors.class, AboutDoors.class)
                .fact("catalog", "household-registered.v1", HouseholdRegistered.class)
                .fact("catalog", "household-left.v1", HouseholdLeft.class)
                .fact("catalog", "resident-joined.v1", ResidentJoined.class)
                .fact("catalog", "resident-left.v1", ResidentLeft.class)
                .fact("catalog", "community-founded.v1", CommunityFounded.class)
                .fact("catalog", "district-registered.v1", DistrictRegistered.class)
                .build();
    }

    static Election election(String rule, int quorumPercent) {
        return new Election(
                300_00,
                List.of(
                        new Candidate("garden", 200_00, JINPING, Set.of("景")),
                        new Candidate("lamp", 100_00, JINPING, Set.of("地")),
                        new Candidate("library", 250_00, JINPING, Set.of("文"))),
                VotingMethod.approving(3),
                new RuleTerms(rule, 100, 10_000, "recommended", 0, null, null, null),
                quorumPercent);
    }

    static Referendum referendum(int quorumPercent, Threshold threshold) {
        return new Referendum(
                List.of(
                        new Option("yes", "Yes", true),
                        new Option("no", "No", false),
                        new Option("abstain", "Neither", false)),
                new VotingMethod(VotingMethod.Form.APPROVAL, 1, 1, 0, 0),
                quorumPercent,
                threshold);
    }

    static PutQuestion put(Question question) {
        return new PutQuestion(BOX, question, OPENS, CLOSES, APPEAL_DAYS);
    }

    /** The doors with the people behind them. */
    final Scenario doors() {
        Scenario scenario = scenario().at(ROLL_DAY);
        for (String person : List.of("ana", "ben", "cho")) {
            scenario.given(
                    new HouseholdRegistered(new HouseholdId("home-of-" + person), JINPING),
                    new ResidentJoined(new PersonId(person), JINPING, new HouseholdId("home-of-" + person)));
        }
        return scenario.given(new HouseholdRegistered(new HouseholdId("empty-home"), JINPING));
    }

    final Scenario prepared() {
        return byRule(doors()).when(new PrepareBox(BOX, ROUND, ROLL_DAY));
    }

    /** All is there but the hour. */
    final Scenario ready(Question question) {
        Scenario scenario = byRule(prepared()).when(new FreezeRoll(BOX)).when(put(question));
        scenario.by("officer-li", "officer").when(new NameTrustees(BOX, TRUSTEES));
        byRule(scenario).when(new RecordKey(BOX, KEY, TRUSTEES));
        TRUSTEES.forEach(trustee -> scenario.by(trustee, "resident").when(new ConfirmShare(BOX)));
        return scenario;
    }

    final Scenario open(Question question) {
        return byRule(ready(question).at(OPENS)).when(new OpenVoting(BOX, TAGS, lot(question)));
    }

    private static List<String> lot(Question question) {
        return question instanceof Election ? LOT : question.optionIds();
    }

    /** So many of the four have voted, and voting has ended. */
    final Scenario closed(Question question, int votes) {
        Scenario scenario = open(question).at(NOON);
        for (int voter = 0; voter < votes; voter++) {
            scenario.by(TAGS.get(voter), "voter").when(cast(TAGS.get(voter), "sealed-" + voter));
        }
        return scenario.whenItIs(CLOSES);
    }

    final Scenario counted(Question question, Choice... choices) {
        int votes = List.of(choices).stream().mapToInt(Choice::count).sum();
        List<Choice> sorted = List.of(choices).stream().sorted(Choice.ORDER).toList();
        return byRule(closed(question, votes)).when(new TallyBallots(BOX, sorted, 0));
    }

    static Scenario byRule(Scenario scenario) {
        return scenario.by("rule", "rule");
    }

    static CastBallot cast(String tag, String sealed) {
        return new CastBallot(COMPARTMENT, BOX, tag, sealed);
    }

    static Choice choice(int count, String... options) {
        Map<String, Long> marks = new java.util.TreeMap<>();
        for (String option : options) {
            marks.put(option, 1L);
        }
        return new Choice(marks, count);
    }

    static Selected selected(String option, long costFen) {
        return new Selected(option, costFen);
    }
}
