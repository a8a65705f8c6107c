package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.ballot.BoxCommand.AnswerObjection;
import community.linli.proposals.ballot.BoxCommand.CertifyResult;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.ConfirmOverride;
import community.linli.proposals.ballot.BoxCommand.ConfirmShare;
import community.linli.proposals.ballot.BoxCommand.CorrectRoll;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.FreezeRoll;
import community.linli.proposals.ballot.BoxCommand.GiveUpVote;
import community.linli.proposals.ballot.BoxCommand.NameTrustees;
import community.linli.proposals.ballot.BoxCommand.OfTheRule;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.BoxCommand.ProposeOverride;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.BoxCommand.RaiseObjection;
import community.linli.proposals.ballot.BoxCommand.RecordKey;
import community.linli.proposals.ballot.BoxCommand.RecordKeysDestroyed;
import community.linli.proposals.ballot.BoxCommand.Recount;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command in every state, by whoever could send it, at the moment at which it is usually sent. */
class BoxTableTest extends BallotScenarios {

    /** A command and who sends it, then what comes of it in which states; each state once per command and sender. */
    private static final String TABLE = """
            PrepareBox by rule
              BoxPrepared: unprepared
              unchanged: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            FreezeRoll by rule
              BOX_NOT_FOUND: unprepared
              RollFrozen: prepared
              unchanged: frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            RecordKey by rule
              BOX_NOT_FOUND: unprepared
              BoxKeyMade: named
              KEY_MADE: prepared frozen keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            PutQuestion by rule
              BOX_NOT_FOUND: unprepared
              QUESTION_PUT: put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
              QuestionPut: prepared frozen named keyed shared
            OpenVoting by rule
              BOX_NOT_FOUND: unprepared
              NOT_READY: prepared frozen named keyed shared withdrawn
              VotingOpened + CompartmentOpened: put
              unchanged: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
            ExtendVoting by rule
              BOX_NOT_FOUND: unprepared
              NOT_LATER: prepared frozen named keyed shared closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
              VotingExtended: put open
            CloseVoting by rule
              BOX_NOT_FOUND: unprepared
              BoxAnnulled: put
              VotingClosed: open
              unchanged: prepared frozen named keyed shared closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            TallyBallots by rule
              BOX_NOT_FOUND: unprepared
              BallotsOpened + ElectionCounted: closed
              NOT_CLOSED: prepared frozen named keyed shared put open certified annulled withdrawn emptied annulled-emptied
              unchanged: failed counted scant objected signed contested overridden
            AnnulBox by rule
              BOX_NOT_FOUND: unprepared
              BoxAnnulled: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden
              CERTIFIED: certified emptied
              unchanged: annulled withdrawn annulled-emptied
            RecordKeysDestroyed by rule
              BOX_NOT_FOUND: unprepared
              BallotKeysDestroyed: withdrawn
              BallotKeysDestroyed + CompartmentEmptied: certified annulled
              KEYS_NEEDED: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden
              unchanged: emptied annulled-emptied
            NameTrustees by officer
              BOX_NOT_FOUND: unprepared
              KEY_MADE: keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
              TrusteesNamed: prepared frozen named
            NameTrustees by steward trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICER: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            ConfirmShare by officer steward trustee
              BOX_NOT_FOUND: unprepared
              KEY_NOT_MADE: named
              NOT_A_TRUSTEE: prepared frozen
              ShareTaken: keyed
              unchanged: shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            ConfirmShare by resident stranger
              BOX_NOT_FOUND: unprepared
              NOT_A_TRUSTEE: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            CorrectRoll by officer
              BOX_NOT_FOUND: unprepared
              ROLL_FINAL: open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
              ROLL_NOT_FROZEN: prepared
              RollCorrected: frozen named keyed shared put
            CorrectRoll by steward trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICER: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            GiveUpVote by officer
              BOX_NOT_FOUND: unprepared
              BoxAnnulled: closed
              CERTIFIED: certified emptied
              NOT_WAITING_TO_BE_OPENED: prepared frozen named keyed shared put open failed counted scant objected signed contested overridden
              unchanged: annulled withdrawn annulled-emptied
            GiveUpVote by steward trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICER: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            RaiseObjection by officer steward resident
              BOX_NOT_FOUND: unprepared
              CERTIFIED: certified emptied
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              ObjectionRaised: failed counted scant objected signed contested overridden
            RaiseObjection by trustee stranger
              BOX_NOT_FOUND: unprepared
              NOT_CONCERNED: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            AnswerObjection by officer
              BOX_NOT_FOUND: unprepared
              CERTIFIED: certified emptied
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              OBJECTION_NOT_OPEN: failed counted scant signed contested overridden
              ObjectionAnswered: objected
            AnswerObjection by steward trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICER: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            Recount by officer steward
              BOX_NOT_FOUND: unprepared
              NOT_COUNTED: prepared frozen named keyed shared put open closed failed certified annulled withdrawn emptied annulled-emptied
              RecountMatched: counted scant objected signed contested overridden
            Recount by trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICIAL: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            CertifyResult by officer
              APPEAL_OPEN: objected
              BOX_NOT_FOUND: unprepared
              COUNT_FAILED: failed
              CertificationProposed: counted scant contested overridden
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              ResultCertified: signed
              unchanged: certified emptied
            CertifyResult by steward
              APPEAL_OPEN: objected
              BOX_NOT_FOUND: unprepared
              COUNT_FAILED: failed
              CertificationProposed: counted scant contested overridden
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              SECOND_PERSON_NEEDED: signed
              unchanged: certified emptied
            CertifyResult by trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICIAL: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            ProposeOverride by officer steward
              BOX_NOT_FOUND: unprepared
              CERTIFIED: certified emptied
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              NOT_QUORATE: scant
              OverrideProposed: failed counted objected signed contested overridden
            ProposeOverride by trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICIAL: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            ConfirmOverride by officer
              BOX_NOT_FOUND: unprepared
              CERTIFIED: certified emptied
              NOTHING_PROPOSED: failed counted scant objected signed overridden
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              ResultOverridden: contested
            ConfirmOverride by steward
              BOX_NOT_FOUND: unprepared
              CERTIFIED: certified emptied
              NOTHING_PROPOSED: failed counted scant objected signed overridden
              NOT_COUNTED: prepared frozen named keyed shared put open closed annulled withdrawn annulled-emptied
              SECOND_PERSON_NEEDED: contested
            ConfirmOverride by trustee resident stranger
              BOX_NOT_FOUND: unprepared
              ONLY_BY_OFFICIAL: prepared frozen named keyed shared put open closed failed counted scant objected signed contested overridden certified annulled withdrawn emptied annulled-emptied
            """;

    private static final Map<String, List<Event>> STATES = BoxLife.states();

    private static final List<String> PEOPLE = List.of("officer", "steward", "trustee", "resident", "stranger");

    private static final Map<BoxCommand, Instant> COMMANDS = commands();

    private static Map<BoxCommand, Instant> commands() {
        Map<BoxCommand, Instant> commands = new LinkedHashMap<>();
        commands.put(new PrepareBox(BOX, ROUND, ROLL_DAY), ROLL_DAY);
        commands.put(new FreezeRoll(BOX), ROLL_DAY);
        commands.put(new RecordKey(BOX, "cd".repeat(32), TRUSTEES), ROLL_DAY);
        commands.put(put(election("mes_cost_sat", 0)), ROLL_DAY);
        commands.put(new OpenVoting(BOX, TAGS, LOT), OPENS);
        commands.put(new ExtendVoting(BOX, CLOSES.plusSeconds(60), "The lift was broken."), NOON);
        commands.put(new CloseVoting(BOX), CLOSES);
        commands.put(new TallyBallots(BOX, BoxLife.CHOICES, 0), CLOSES);
        commands.put(new AnnulBox(BOX, "The slate was wrong."), CLOSES);
        commands.put(new RecordKeysDestroyed(BOX), AFTER_APPEAL);
        commands.put(new NameTrustees(BOX, List.of("officer-li", "resident-wu", "steward-hu")), ROLL_DAY);
        commands.put(new ConfirmShare(BOX), ROLL_DAY);
        commands.put(new CorrectRoll(BOX, "home-of-ana", true, "It was forgotten."), ROLL_DAY);
        commands.put(new GiveUpVote(BOX, "Two parts of the key are lost."), CLOSES);
        commands.put(new RaiseObjection(BOX, "The lamp was counted twice."), CLOSES);
        commands.put(new AnswerObjection(BOX, 1, "It was not."), CLOSES);
        commands.put(new Recount(BOX), CLOSES);
        commands.put(new CertifyResult(BOX), AFTER_APPEAL);
        commands.put(new ProposeOverride(BOX, List.of("library"), "The ground was sold."), AFTER_APPEAL);
        commands.put(new ConfirmOverride(BOX), AFTER_APPEAL);
        return commands;
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void whatTheRuleAsksNobodyElseMay() {
        for (BoxCommand command : COMMANDS.keySet()) {
            if (command instanceof OfTheRule) {
                for (String speaker : PEOPLE) {
                    for (String state : STATES.keySet()) {
                        assertThat(answer(state, command, speaker))
                                .as("%s by %s in %s", command, speaker, state)
                                .isEqualTo("ONLY_BY_RULE");
                    }
                }
            }
        }
    }

    @Test
    void theTableKnowsEveryStateAndEveryCommand() {
        assertThat(COMMANDS.keySet().stream().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(AnswerTable.records(BoxCommand.class));
        assertThat(COMMANDS.keySet().stream().filter(PutQuestion.class::isInstance))
                .hasSize(1);
        assertThat(STATES.keySet().stream()
                        .<Class<?>>map(
                                state -> in(state).world().state(BOX.subject()).getClass()))
                .hasSameElementsAs(AnswerTable.records(BoxState.class));
    }

    private String found() {
        List<String> lines = new ArrayList<>();
        for (BoxCommand command : COMMANDS.keySet()) {
            Map<String, List<String>> speakers = new LinkedHashMap<>();
            for (String speaker : command instanceof OfTheRule ? List.of("rule") : PEOPLE) {
                speakers.computeIfAbsent(answers(command, speaker), answers -> new ArrayList<>())
                        .add(speaker);
            }
            speakers.forEach((answers, alike) ->
                    lines.add(command.getClass().getSimpleName() + " by " + String.join(" ", alike) + answers));
        }
        return String.join("\n", lines);
    }

    private String answers(BoxCommand command, String speaker) {
        Map<String, List<String>> byAnswer = new TreeMap<>();
        STATES.keySet()
                .forEach(state -> byAnswer.computeIfAbsent(answer(state, command, speaker), answer -> new ArrayList<>())
                        .add(state));
        return byAnswer.entrySet().stream()
                .map(entry -> "\n  " + entry.getKey() + ": " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining());
    }

    private String answer(String state, BoxCommand command, String speaker) {
        Scenario scenario = in(state).at(COMMANDS.getOrDefault(command, NOON));
        switch (speaker) {
            case "officer" -> scenario.by("officer-li", "officer");
            case "steward" -> scenario.by("steward-he", "steward");
            case "trustee" -> scenario.by("resident-wu", "resident");
            case "resident" -> scenario.by("ana", "resident");
            case "stranger" -> scenario.by("dan", "resident");
            default -> byRule(scenario);
        }
        return scenario.when(command).answers().getFirst().inShort();
    }

    private Scenario in(String state) {
        HouseholdId home = new HouseholdId("home-of-ana");
        return scenario()
                .at(ROLL_DAY)
                .given(new HouseholdRegistered(home, JINPING), new ResidentJoined(new PersonId("ana"), JINPING, home))
                .given(STATES.getOrDefault(state, List.of()));
    }
}
