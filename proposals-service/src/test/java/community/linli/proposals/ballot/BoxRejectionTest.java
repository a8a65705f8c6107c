package community.linli.proposals.ballot;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.ConfirmShare;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.RecordKeysDestroyed;
import community.linli.proposals.ballot.BoxCommand.Recount;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switches do not compile without one. */
class BoxRejectionTest extends BallotScenarios {

    private static final Map<String, List<Event>> STATES = BoxLife.states();
    private static final Question GREEDY = BoxLife.QUESTION;
    private static final String TAG = TAGS.getFirst();

    private record Story(Scenario before, BoxCommand asked) {}

    private record Cast(Scenario before, CompartmentCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalOfABoxHasItsStory() {
        return Stream.of(BoxRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalOfABallotHasItsStory() {
        return Stream.of(CompartmentRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Cast story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(BoxRejection rejection) {
        return switch (rejection) {
            case BOX_NOT_FOUND -> new Story(officer("unprepared"), new CertifyResult(BOX));
            case BOX_EXISTS -> {
                Purpose poll = new Purpose(Purpose.Kind.POLL, "p", List.of(JINPING), Electorate.RESIDENTS);
                yield new Story(rule("prepared"), new PrepareBox(BOX, poll, ROLL_DAY));
            }
            case ONLY_BY_RULE -> new Story(officer("open").at(CLOSES), new CloseVoting(BOX));
            case NOT_A_TRUSTEE -> new Story(resident("keyed"), new ConfirmShare(BOX));
            case ONLY_BY_OFFICER -> new Story(resident("frozen"), new NameTrustees(BOX, TRUSTEES));
            case ONLY_BY_OFFICIAL -> new Story(resident("counted"), new Recount(BOX));
            case NOT_CONCERNED -> new Story(resident("counted"), new RaiseObjection(BOX, "No."));
            case TRUSTEES_WRONG ->
                new Story(officer("frozen"), new NameTrustees(BOX, List.of("officer-li", "officer-li", "wu")));
            case KEY_MADE -> new Story(officer("keyed"), new NameTrustees(BOX, List.of("a", "b", "c")));
            case KEY_NOT_MADE -> new Story(officer("named"), new ConfirmShare(BOX));
            case ROLL_NOT_FROZEN -> new Story(officer("prepared"), new CorrectRoll(BOX, "home-0", false, "Gone."));
            case ROLL_FINAL -> new Story(officer("open"), new CorrectRoll(BOX, "home-0", false, "Gone."));
            case VOTER_UNKNOWN -> new Story(officer("frozen"), new CorrectRoll(BOX, "castle", true, "Forgotten."));
            case QUESTION_PUT -> new Story(rule("put"), put(election("mes_cost_sat", 0)));
            case NOT_READY -> new Story(rule("put").at(OPENS.minusMillis(1)), new OpenVoting(BOX, TAGS, LOT));
            case TAGS_WRONG -> new Story(rule("put").at(OPENS), new OpenVoting(BOX, TAGS.reversed(), LOT));
            case LOT_WRONG ->
                new Story(rule("put").at(OPENS), new OpenVoting(BOX, TAGS, List.of("lamp", "lamp", "library")));
            case NOT_LATER -> new Story(rule("open").at(NOON), new ExtendVoting(BOX, CLOSES.minusMillis(1), "Enough."));
            case NOT_CLOSED -> new Story(rule("open"), new TallyBallots(BOX, List.of(), 0));
            case NOT_WAITING_TO_BE_OPENED -> new Story(officer("counted"), new GiveUpVote(BOX, "I dislike it."));
            case TALLY_WRONG -> new Story(rule("closed"), new TallyBallots(BOX, List.of(), 0));
            default -> ofTheResult(rejection);
        };
    }

    private Story ofTheResult(BoxRejection rejection) {
        List<String> library = List.of("library");
        return switch (rejection) {
            case NOT_COUNTED -> new Story(officer("closed"), new Recount(BOX));
            case APPEAL_OVER -> new Story(officer("counted").at(AFTER_APPEAL), new RaiseObjection(BOX, "No."));
            case TOO_MANY_OBJECTIONS -> new Story(flooded(), new RaiseObjection(BOX, "Once more."));
            case APPEAL_OPEN -> new Story(officer("counted").at(CLOSES), new CertifyResult(BOX));
            case OBJECTION_NOT_OPEN -> new Story(officer("objected"), new AnswerObjection(BOX, 2, "It was not."));
            case SECOND_PERSON_NEEDED -> new Story(steward("signed").at(AFTER_APPEAL), new CertifyResult(BOX));
            case NOTHING_PROPOSED -> new Story(officer("signed"), new ConfirmOverride(BOX));
            case SELECTION_WRONG ->
                new Story(officer("counted"), new ProposeOverride(BOX, List.of("garden", "library"), "Both."));
            case COUNT_FAILED -> new Story(officer("failed").at(AFTER_APPEAL), new CertifyResult(BOX));
            case NOT_QUORATE -> new Story(officer("scant"), new ProposeOverride(BOX, library, "It rained."));
            case CERTIFIED -> new Story(officer("certified"), new ProposeOverride(BOX, library, "Sold."));
            case KEYS_NEEDED -> new Story(rule("counted"), new RecordKeysDestroyed(BOX));
            case REASON_MISSING -> new Story(officer("counted"), new ProposeOverride(BOX, library, " \n "));
            default -> throw new AssertionError("No story tells of " + rejection);
        };
    }

    private Cast of(CompartmentRejection rejection) {
        return switch (rejection) {
            case BOX_NOT_FOUND -> new Cast(voter("unprepared"), cast(TAG, "sealed"));
            case VOTING_NOT_OPEN -> new Cast(voter("put"), cast(TAG, "sealed"));
            case VOTING_CLOSED -> new Cast(voter("open").at(CLOSES), cast(TAG, "sealed"));
            case NOT_ON_THE_ROLL -> new Cast(voter("open"), cast("e".repeat(32), "sealed"));
            case BALLOT_MALFORMED -> new Cast(voter("open"), cast(TAG, "x".repeat(BallotPaper.SEALED_LENGTH + 1)));
            case SAME_STEWARD -> new Cast(voter("open").when(paper("garden", "he")), paper("garden", "he"));
            case PAPERS_DIFFER -> new Cast(voter("open").when(paper("garden", "he")), paper("lamp", "hu"));
        };
    }

    private static CompartmentCommand paper(String choice, String steward) {
        return new CompartmentCommand.EnterPaperBallot(COMPARTMENT, BOX, TAG, "sealed", choice, steward);
    }

    private Scenario in(String state) {
        return scenario()
                .at(ROLL_DAY)
                .given(STATES.getOrDefault(state, List.of()))
                .at(NOON);
    }

    private Scenario rule(String state) {
        return byRule(in(state));
    }

    private Scenario officer(String state) {
        return in(state).by("officer-li", "officer");
    }

    private Scenario steward(String state) {
        return in(state).by("steward-he", "steward");
    }

    private Scenario resident(String state) {
        return in(state).by("dan", "resident");
    }

    private Scenario voter(String state) {
        return in(state).by(TAG, "voter");
    }

    @TestFactory
    Stream<DynamicTest> noReasonIsEmptyTooLongOrHoldsWhatIsNotSeen() {
        return Stream.of(
                        "",
                        " \n",
                        "字".repeat(501),
                        "a\u0000b",
                        "a\u001Bb",
                        "a\u202Eb",
                        "a\u2066b",
                        "a\uD800b",
                        "a\u2028b")
                .map(text -> DynamicTest.dynamicTest(text.length() + " " + text.hashCode(), () -> {
                    officer("frozen")
                            .when(new CorrectRoll(BOX, "home-0", false, text))
                            .thenRejected(BoxRejection.REASON_MISSING);
                    officer("closed").when(new GiveUpVote(BOX, text)).thenRejected(BoxRejection.REASON_MISSING);
                    officer("counted").when(new RaiseObjection(BOX, text)).thenRejected(BoxRejection.REASON_MISSING);
                    officer("objected")
                            .when(new AnswerObjection(BOX, 1, text))
                            .thenRejected(BoxRejection.REASON_MISSING);
                    officer("counted")
                            .when(new ProposeOverride(BOX, List.of("library"), text))
                            .thenRejected(BoxRejection.REASON_MISSING);
                }));
    }

    @Test
    void aReasonMayHaveSeveralLinesAndAnySign() {
        String reason = "=1+1\n邻里 \uD83D\uDC69\u200D\uD83D\uDC67";
        officer("counted")
                .when(new RaiseObjection(BOX, "  " + reason + "\n"))
                .thenEvents(new BoxEvent.ObjectionRaised(BOX, 1, reason));
        officer("counted")
                .when(new RaiseObjection(BOX, "字".repeat(500)))
                .thenEvents(new BoxEvent.ObjectionRaised(BOX, 1, "字".repeat(500)));
    }

    @TestFactory
    Stream<DynamicTest> aBallotComesIntoItsOwnBoxOnly() {
        BoxId other = new BoxId("2026.other");
        return Stream.of("closed", "certified", "annulled")
                .map(state -> DynamicTest.dynamicTest(state, () -> {
                    Scenario scenario = in(state);
                    scenario.at(ROLL_DAY).given(elsewhere(other));
                    scenario.at(NOON)
                            .by(TAG, "voter")
                            .when(new CompartmentCommand.CastBallot(COMPARTMENT, other, TAG, "smuggled"))
                            .thenRejected(CompartmentRejection.NOT_ON_THE_ROLL);
                }));
    }

    private static List<Event> elsewhere(BoxId other) {
        return List.of(
                new BoxEvent.BoxPrepared(other, ROUND, ROLL_DAY),
                new BoxEvent.QuestionPut(other, GREEDY, OPENS, CLOSES, APPEAL_DAYS),
                new BoxEvent.VotingOpened(other, "cd".repeat(32), LOT, 1, 1));
    }

    private Scenario flooded() {
        Scenario scenario = officer("counted").at(CLOSES);
        for (int number = 1; number <= BoxPolicies.MOST_OBJECTIONS; number++) {
            scenario.when(new RaiseObjection(BOX, "For the " + number + ". time."));
        }
        return scenario;
    }
}
