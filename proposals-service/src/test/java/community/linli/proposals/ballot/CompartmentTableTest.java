package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxEvent.VotingExtended;
import community.linli.proposals.ballot.CompartmentCommand.CastBallot;
import community.linli.proposals.ballot.CompartmentCommand.EnterPaperBallot;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import community.linli.proposals.ballot.CompartmentEvent.PaperBallotEntered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A ballot from home and one on paper, in every state of the box and of the voter's slip, in time and a moment too late. */
class CompartmentTableTest extends BallotScenarios {

    private static final String TABLE = """
            cast in time
              BOX_NOT_FOUND: unprepared
              BallotCast: open entered extended
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
              unchanged: cast cast-entered entered-cast
            cast at the end
              BOX_NOT_FOUND: unprepared
              BallotCast: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            cast another in time
              BOX_NOT_FOUND: unprepared
              BallotCast: open cast entered cast-entered entered-cast extended
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            cast another at the end
              BOX_NOT_FOUND: unprepared
              BallotCast: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            cast for a stranger in time
              BOX_NOT_FOUND: unprepared
              NOT_ON_THE_ROLL: open cast entered cast-entered entered-cast extended
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            cast for a stranger at the end
              BOX_NOT_FOUND: unprepared
              NOT_ON_THE_ROLL: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter garden by he in time
              BOX_NOT_FOUND: unprepared
              PaperBallotEntered: open cast entered-cast extended
              SAME_STEWARD: entered cast-entered
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter garden by he at the end
              BOX_NOT_FOUND: unprepared
              PaperBallotEntered: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter lamp by he in time
              BOX_NOT_FOUND: unprepared
              PaperBallotEntered: open cast entered cast-entered entered-cast extended
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter lamp by he at the end
              BOX_NOT_FOUND: unprepared
              PaperBallotEntered: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter garden by hu in time
              BOX_NOT_FOUND: unprepared
              BallotCast: entered cast-entered
              PaperBallotEntered: open cast entered-cast extended
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter garden by hu at the end
              BOX_NOT_FOUND: unprepared
              PaperBallotEntered: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter lamp by hu in time
              BOX_NOT_FOUND: unprepared
              PAPERS_DIFFER: entered cast-entered
              PaperBallotEntered: open cast entered-cast extended
              VOTING_CLOSED: closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            enter lamp by hu at the end
              BOX_NOT_FOUND: unprepared
              PaperBallotEntered: extended
              VOTING_CLOSED: open closed failed counted scant objected signed contested overridden certified annulled emptied annulled-emptied cast entered cast-entered entered-cast
              VOTING_NOT_OPEN: prepared frozen named keyed shared put withdrawn
            """;

    private static final String TAG = TAGS.getFirst();
    private static final Map<String, List<Event>> STATES = states();
    private static final Map<String, CompartmentCommand> COMMANDS = commands();

    private static Map<String, List<Event>> states() {
        Map<String, List<Event>> states = new LinkedHashMap<>(BoxLife.states());
        BallotCast cast = new BallotCast(COMPARTMENT, BOX, TAG, "sealed", true);
        PaperBallotEntered entered = new PaperBallotEntered(COMPARTMENT, BOX, TAG, "garden", "he");
        states.put("cast", open(cast));
        states.put("entered", open(entered));
        states.put("cast-entered", open(cast, entered));
        states.put("entered-cast", open(entered, cast));
        states.put("extended", open(new VotingExtended(BOX, CLOSES.plusSeconds(60), "The lift was broken.")));
        return states;
    }

    private static List<Event> open(Event... after) {
        List<Event> events = new ArrayList<>(BoxLife.states().getOrDefault("open", List.of()));
        events.addAll(List.of(after));
        return events;
    }

    private static Map<String, CompartmentCommand> commands() {
        Map<String, CompartmentCommand> commands = new LinkedHashMap<>();
        commands.put("cast", cast(TAG, "sealed"));
        commands.put("cast another", cast(TAG, "other"));
        commands.put("cast for a stranger", cast("f".repeat(32), "sealed"));
        commands.put("enter garden by he", paper("garden", "he"));
        commands.put("enter lamp by he", paper("lamp", "he"));
        commands.put("enter garden by hu", paper("garden", "hu"));
        commands.put("enter lamp by hu", paper("lamp", "hu"));
        return commands;
    }

    private static EnterPaperBallot paper(String choice, String steward) {
        return new EnterPaperBallot(COMPARTMENT, BOX, TAG, "sealed-on-paper", choice, steward);
    }

    @Test
    void everyBallotInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryCommand() {
        assertThat(COMMANDS.values().stream().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(List.of(CompartmentCommand.class.getPermittedSubclasses()));
        assertThat(List.of(CompartmentCommand.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrder(CastBallot.class, EnterPaperBallot.class);
    }

    private String found() {
        List<String> lines = new ArrayList<>();
        COMMANDS.forEach((name, command) -> {
            lines.add(name + " in time" + answers(command, CLOSES.minusMillis(1)));
            lines.add(name + " at the end" + answers(command, CLOSES));
        });
        return String.join("\n", lines);
    }

    private String answers(CompartmentCommand command, Instant at) {
        Map<String, List<String>> byAnswer = new TreeMap<>();
        STATES.keySet()
                .forEach(state -> byAnswer.computeIfAbsent(answer(state, command, at), answer -> new ArrayList<>())
                        .add(state));
        return byAnswer.entrySet().stream()
                .map(entry -> "\n  " + entry.getKey() + ": " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining());
    }

    private String answer(String state, CompartmentCommand command, Instant at) {
        Scenario scenario = scenario()
                .at(ROLL_DAY)
                .given(STATES.getOrDefault(state, List.of()))
                .at(at)
                .by(command.tag(), "voter");
        return scenario.when(command).answers().getFirst().inShort();
    }
}
