package community.linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.wantedpost.WantedPostCommand;
import community.linli.catalog.wantedpost.WantedPostCommand.EndWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.ExpireWanted;
import community.linli.catalog.wantedpost.WantedPostCommand.LapseAnswer;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedExpired;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedFilled;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.catalog.wantedpost.WantedPostState;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every command of a wanted post in every state, by everybody who might ask it. */
class WantedTableTest extends WantedScenarios {

    /** A command and who asks it, then what comes of it in which states; each state once per command. */
    private static final String TABLE = """
            AskWanted by asker
              WantedAsked: unasked
              unchanged: asked answered filled withdrawn expired thingless paused closed
            AskWanted by neighbour
              WantedAsked: unasked
              unchanged: asked answered filled withdrawn expired thingless paused closed
            AskWanted by stranger
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            AskWanted by steward
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            AskWanted by rule
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            AnswerWanted by asker
              OWN_POST: asked answered thingless paused
              WANTED_POST_ENDED: filled withdrawn expired closed
              WANTED_POST_NOT_FOUND: unasked
            AnswerWanted by neighbour
              ITEM_NOT_LISTED: thingless
              WANTED_POST_ENDED: filled withdrawn expired closed
              WANTED_POST_NOT_FOUND: unasked
              WantedAnswered: asked
              unchanged: answered paused
            AnswerWanted by stranger
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            AnswerWanted by steward
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            AnswerWanted by rule
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            TakeAnswerBack by asker
              ANSWER_NOT_FOUND: asked answered thingless paused
              WANTED_POST_ENDED: filled withdrawn expired closed
              WANTED_POST_NOT_FOUND: unasked
            TakeAnswerBack by neighbour
              ANSWER_NOT_FOUND: asked thingless
              WANTED_POST_ENDED: filled withdrawn expired closed
              WANTED_POST_NOT_FOUND: unasked
              WantedAnswerTakenBack: answered paused
            TakeAnswerBack by stranger
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            TakeAnswerBack by steward
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            TakeAnswerBack by rule
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            FillWanted by asker
              ANSWER_NOT_FOUND: asked thingless
              WANTED_POST_ENDED: filled withdrawn expired closed
              WANTED_POST_NOT_FOUND: unasked
              WantedFilled: answered paused
            FillWanted by neighbour
              NOT_THE_ASKER: asked answered thingless paused
              WANTED_POST_ENDED: filled withdrawn expired closed
              WANTED_POST_NOT_FOUND: unasked
            FillWanted by stranger
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            FillWanted by steward
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            FillWanted by rule
              NOT_A_MEMBER: unasked asked answered filled withdrawn expired thingless paused closed
            WithdrawWanted by asker
              WANTED_POST_NOT_FOUND: unasked
              WantedWithdrawn: asked answered thingless paused
              unchanged: filled withdrawn expired closed
            WithdrawWanted by neighbour
              NOT_THE_ASKER: asked answered filled withdrawn expired thingless paused closed
              WANTED_POST_NOT_FOUND: unasked
            WithdrawWanted by stranger
              NOT_THE_ASKER: asked answered filled withdrawn expired thingless paused closed
              WANTED_POST_NOT_FOUND: unasked
            WithdrawWanted by steward
              REASON_MISSING: asked answered thingless paused
              WANTED_POST_NOT_FOUND: unasked
              unchanged: filled withdrawn expired closed
            WithdrawWanted by rule
              NOT_THE_ASKER: asked answered filled withdrawn expired thingless paused closed
              WANTED_POST_NOT_FOUND: unasked
            LapseAnswer by asker
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            LapseAnswer by neighbour
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            LapseAnswer by stranger
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            LapseAnswer by steward
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            LapseAnswer by rule
              WantedAnswerLapsed: answered paused
              unchanged: unasked asked filled withdrawn expired thingless closed
            EndWanted by asker
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            EndWanted by neighbour
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            EndWanted by stranger
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            EndWanted by steward
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            EndWanted by rule
              WantedWithdrawn: asked answered thingless paused
              unchanged: unasked filled withdrawn expired closed
            ExpireWanted by asker
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            ExpireWanted by neighbour
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            ExpireWanted by stranger
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            ExpireWanted by steward
              ONLY_BY_RULE: unasked asked answered filled withdrawn expired thingless paused closed
            ExpireWanted by rule
              WantedExpired: asked answered thingless paused
              unchanged: unasked filled withdrawn expired closed
            """;

    private static final List<String> SPEAKERS = List.of("asker", "neighbour", "stranger", "steward", "rule");

    private static final List<WantedPostCommand> COMMANDS = List.of(
            ASK,
            ANSWER,
            TAKE_BACK,
            FILL,
            WITHDRAW,
            new LapseAnswer(POST, BENS_DRILL),
            new EndWanted(POST, Cause.HOUSEHOLD_LEFT),
            new ExpireWanted(POST));

    private static final Map<String, List<Event>> STATES = states();

    private static Map<String, List<Event>> states() {
        Map<String, List<Event>> states = new LinkedHashMap<>();
        states.put("unasked", List.of());
        states.put("asked", List.of(ASKED));
        states.put("answered", List.of(ASKED, ANSWERED));
        states.put("filled", List.of(ASKED, new WantedFilled(POST, JINPING, HOME, null, List.of())));
        states.put(
                "withdrawn",
                List.of(ASKED, new WantedWithdrawn(POST, JINPING, HOME, Cause.NOT_NEEDED, null, List.of())));
        states.put("expired", List.of(ASKED, new WantedExpired(POST, JINPING, HOME, List.of())));
        states.put("thingless", List.of(ASKED, new ItemWithdrawn(BENS_DRILL, JINPING, null, NEXT_DOOR)));
        states.put("paused", List.of(ASKED, ANSWERED, new CommunityPaused(JINPING, null)));
        states.put(
                "closed",
                List.of(
                        ASKED,
                        new WantedWithdrawn(POST, JINPING, HOME, Cause.DISTRICT_CLOSED, null, List.of()),
                        new DistrictClosed("Merged")));
        return states;
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryCommandAndEveryState() {
        assertThat(COMMANDS.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(AnswerTable.records(WantedPostCommand.class));
        assertThat(STATES.keySet().stream()
                        .<Class<?>>map(
                                state -> in(state).world().state(POST.subject()).getClass())
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(AnswerTable.records(WantedPostState.class));
    }

    private String found() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        for (WantedPostCommand command : COMMANDS) {
            SPEAKERS.forEach(speaker -> table.ask(command, speaker, scenario -> by(speaker, scenario)));
        }
        return table.text();
    }

    private static Scenario by(String speaker, Scenario scenario) {
        return switch (speaker) {
            case "asker" -> scenario.by(ANA.value(), "resident");
            case "neighbour" -> scenario.by(BEN.value(), "resident");
            case "stranger" -> scenario.by("dan", "resident");
            case "rule" -> scenario.by("rule", "rule");
            default -> scenario.by("stella", "steward");
        };
    }

    private Scenario in(String state) {
        return neighbours().given(STATES.getOrDefault(state, List.of()));
    }
}
