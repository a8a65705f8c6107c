package community.linli.proposals.poll;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.poll.PollCommand.CancelPoll;
import community.linli.proposals.poll.PollCommand.DraftPoll;
import community.linli.proposals.poll.PollCommand.GiveUpPoll;
import community.linli.proposals.poll.PollCommand.OfTheRule;
import community.linli.proposals.poll.PollCommand.OpenPoll;
import community.linli.proposals.poll.PollCommand.RecordPollDecided;
import community.linli.proposals.poll.PollCommand.RevisePoll;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import community.linli.proposals.poll.PollEvent.PollDecided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command in every state, by its author, a neighbour and the steward. */
class PollTableTest extends PollScenarios {

    private static final String TABLE = """
            DraftPoll by author
              POLL_EXISTS: opened voting decided cancelled
              PollDrafted: undrafted
              unchanged: drafted
            DraftPoll by neighbour
              POLL_EXISTS: opened voting decided cancelled
              PollDrafted: undrafted
              unchanged: drafted
            DraftPoll by steward
              POLL_EXISTS: opened voting decided cancelled
              PollDrafted: undrafted
              unchanged: drafted
            RevisePoll by author
              POLL_ENDED: decided cancelled
              POLL_NOT_FOUND: undrafted
              POLL_OPENED: opened voting
              PollRevised: drafted
            RevisePoll by neighbour
              NOT_THE_AUTHOR: drafted
              POLL_ENDED: decided cancelled
              POLL_NOT_FOUND: undrafted
              POLL_OPENED: opened voting
            RevisePoll by steward
              POLL_ENDED: decided cancelled
              POLL_NOT_FOUND: undrafted
              POLL_OPENED: opened voting
              PollRevised: drafted
            OpenPoll by author
              NOT_A_STEWARD: drafted opened voting decided cancelled
              POLL_NOT_FOUND: undrafted
            OpenPoll by neighbour
              NOT_A_STEWARD: drafted opened voting decided cancelled
              POLL_NOT_FOUND: undrafted
            OpenPoll by steward
              POLL_ENDED: decided cancelled
              POLL_NOT_FOUND: undrafted
              PollOpened: drafted
              unchanged: opened voting
            CancelPoll by author
              NOT_A_STEWARD: opened voting
              POLL_ENDED: decided
              POLL_NOT_FOUND: undrafted
              PollCancelled: drafted
              unchanged: cancelled
            CancelPoll by neighbour
              NOT_A_STEWARD: opened voting
              NOT_THE_AUTHOR: drafted
              POLL_ENDED: decided
              POLL_NOT_FOUND: undrafted
              unchanged: cancelled
            CancelPoll by steward
              POLL_ENDED: decided
              POLL_NOT_FOUND: undrafted
              PollCancelled: drafted opened
              VOTING_BEGUN: voting
              unchanged: cancelled
            RecordPollDecided by rule
              PollDecided: opened voting
              unchanged: undrafted drafted decided cancelled
            GiveUpPoll by rule
              PollCancelled: opened voting
              unchanged: undrafted drafted decided cancelled
            """;

    private static final Map<String, List<PollEvent>> STATES = states();

    private static final List<PollCommand> COMMANDS = List.of(
            new DraftPoll(POLL, JINPING, TERMS),
            new RevisePoll(POLL, JINPING, terms("Shall the gate be closed at nine?", List.of(), 1)),
            new OpenPoll(POLL, JINPING),
            new CancelPoll(POLL, JINPING, "The gate is gone."),
            new RecordPollDecided(POLL, true, List.of("yes")),
            new GiveUpPoll(POLL, "Its keys were never taken."));

    private static Map<String, List<PollEvent>> states() {
        Map<String, List<PollEvent>> states = new LinkedHashMap<>();
        states.put("undrafted", List.of());
        states.put("drafted", List.of(DRAFTED));
        states.put("opened", List.of(DRAFTED, OPENED));
        states.put("voting", List.of(DRAFTED, OPENED));
        states.put("decided", List.of(DRAFTED, OPENED, new PollDecided(POLL, true, List.of("yes"))));
        states.put("cancelled", List.of(DRAFTED, new PollCancelled(POLL, "The gate is gone.", false)));
        return states;
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryStateAndEveryCommand() {
        assertThat(COMMANDS.stream().map(Object::getClass)).hasSameElementsAs(AnswerTable.records(PollCommand.class));
        assertThat(STATES.keySet().stream()
                        .map(state -> in(state).world().state(POLL.subject()))
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .hasSameElementsAs(AnswerTable.records(PollState.class));
    }

    private String found() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        for (PollCommand command : COMMANDS) {
            List<String> speakers =
                    command instanceof OfTheRule ? List.of("rule") : List.of("author", "neighbour", "steward");
            speakers.forEach(speaker -> table.ask(command, speaker, scenario -> by(speaker, scenario)));
        }
        return table.text();
    }

    private static Scenario by(String speaker, Scenario scenario) {
        return switch (speaker) {
            case "author" -> scenario.by("ana", "resident");
            case "neighbour" -> scenario.by("ben", "resident");
            case "steward" -> scenario.by("sun", "steward");
            default -> scenario.by("rules", "rule");
        };
    }

    private Scenario in(String state) {
        Scenario scenario = inTheCommunity().given(STATES.getOrDefault(state, List.of()));
        return state.equals("voting") ? scenario.at(OPENS) : scenario;
    }
}
