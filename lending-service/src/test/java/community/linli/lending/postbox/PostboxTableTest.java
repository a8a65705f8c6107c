package community.linli.lending.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.postbox.PostboxCommand.BeginSending;
import community.linli.lending.postbox.PostboxCommand.ErasePostbox;
import community.linli.lending.postbox.PostboxCommand.ForgetContact;
import community.linli.lending.postbox.PostboxCommand.GiveContact;
import community.linli.lending.postbox.PostboxCommand.MarkRead;
import community.linli.lending.postbox.PostboxCommand.OfTheRule;
import community.linli.lending.postbox.PostboxCommand.RecordFailed;
import community.linli.lending.postbox.PostboxCommand.RecordKeyDestroyed;
import community.linli.lending.postbox.PostboxCommand.RecordSent;
import community.linli.lending.postbox.PostboxCommand.RenewFeed;
import community.linli.lending.postbox.PostboxCommand.RevokeFeed;
import community.linli.lending.postbox.PostboxCommand.SetPreferences;
import community.linli.lending.postbox.PostboxCommand.TryAgain;
import community.linli.lending.postbox.PostboxEvent.FeedRenewed;
import community.linli.lending.postbox.PostboxEvent.NoticesSent;
import community.linli.lending.postbox.PostboxEvent.PostboxErased;
import community.linli.lending.postbox.PostboxEvent.PreferencesSet;
import community.linli.lending.postbox.PostboxEvent.SendingFailed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state of a postbox. */
class PostboxTableTest extends PostboxScenarios {

    /** A command, then what comes of it in which states; each state once per command. */
    private static final String TABLE = """
            SetPreferences
              PreferencesSet: new wished reached subscribed under-way waiting sent
              postbox-being-cleared: erased
            GiveContact
              ContactGiven: new wished
              postbox-being-cleared: erased
              unchanged: reached subscribed under-way waiting sent
            ForgetContact
              ContactForgotten: reached subscribed under-way waiting sent
              unchanged: new wished erased
            MarkRead
              NoticesRead: new wished reached subscribed under-way waiting sent
              postbox-being-cleared: erased
            RenewFeed
              FeedRenewed: new wished reached under-way waiting sent
              postbox-being-cleared: erased
              unchanged: subscribed
            RevokeFeed
              FeedRevoked: subscribed
              unchanged: new wished reached under-way waiting sent erased
            BeginSending
              SendingBegun: reached subscribed
              channel-not-wished: new
              contact-unknown: wished
              notice-already-begun: under-way waiting sent
              postbox-being-cleared: erased
            TryAgain
              not-to-be-tried-now: under-way waiting
              sending-not-under-way: new wished reached subscribed sent erased
            RecordSent
              NoticesSent: under-way waiting
              sending-not-under-way: new wished reached subscribed sent erased
            RecordFailed
              SendingFailed: under-way
              sending-not-under-way: new wished reached subscribed sent erased
              unchanged: waiting
            ErasePostbox
              PostboxErased: new wished reached subscribed under-way waiting sent
              unchanged: erased
            RecordKeyDestroyed
              PostboxKeyDestroyed: erased
              unchanged: new wished reached subscribed under-way waiting sent
            """;

    private static final List<PostboxCommand> COMMANDS = List.of(
            new SetPreferences(ANA, AT_ONCE),
            new GiveContact(ANA, ContactKind.WEBHOOK, "aG9vaw"),
            new ForgetContact(ANA, ContactKind.WEBHOOK),
            new MarkRead(ANA, FIRST, List.of()),
            new RenewFeed(ANA, DIGEST),
            new RevokeFeed(ANA),
            new BeginSending(ANA, "b-2", ContactKind.WEBHOOK, List.of(FIRST)),
            new TryAgain(ANA, "b-1"),
            new RecordSent(ANA, "b-1"),
            new RecordFailed(ANA, "b-1", Failure.NOT_TAKEN),
            new ErasePostbox(ANA),
            new RecordKeyDestroyed(ANA));

    private Map<String, Scenario> states() {
        SendingFailed waits = new SendingFailed(ANA, "b-1", Failure.NOT_TAKEN, NOON.plus(Duration.ofMinutes(1)));
        Map<String, Scenario> states = new LinkedHashMap<>();
        states.put("new", atHome());
        states.put("wished", atHome().given(new PreferencesSet(ANA, BY_HOOK)));
        states.put("reached", hooked());
        states.put("subscribed", hooked().given(new FeedRenewed(ANA, DIGEST)));
        states.put("under-way", hooked().given(begun(ContactKind.WEBHOOK, FIRST)));
        states.put("waiting", hooked().given(begun(ContactKind.WEBHOOK, FIRST), waits));
        states.put("sent", hooked().given(begun(ContactKind.WEBHOOK, FIRST), new NoticesSent(ANA, "b-1")));
        states.put("erased", hooked().given(new PostboxErased(ANA)));
        return states;
    }

    @Test
    void everyCommandInEveryStateDoesWhatTheTableSays() {
        assertThat(COMMANDS.stream().map(this::rows).collect(Collectors.joining()))
                .isEqualTo(TABLE);
    }

    @Test
    void everyCommandIsInTheTable() {
        assertThat(COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PostboxCommand.class.getPermittedSubclasses())
                        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                        .collect(Collectors.toSet()));
    }

    private String rows(PostboxCommand command) {
        Map<String, List<String>> outcomes = new TreeMap<>();
        states().forEach((state, scenario) -> outcomes.merge(
                outcome(scenario, command),
                List.of(state),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return command.getClass().getSimpleName() + "\n"
                + outcomes.entrySet().stream()
                        .map(row -> "  " + row.getKey() + ": " + String.join(" ", row.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    private String outcome(Scenario scenario, PostboxCommand command) {
        Scenario asked = command instanceof OfTheRule ? byRule(scenario) : asAna(scenario);
        Answer answer = asked.when(command).answers().getFirst();
        return switch (answer.outcome()) {
            case ACCEPTED ->
                answer.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(" + "));
            case REJECTED -> answer.code();
            case UNCHANGED -> "unchanged";
        };
    }
}
