package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.envelope.EventTypes;
import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.eventsourcing.kafka.CommandCodec;
import community.linli.eventsourcing.kafka.CommandReply;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Runs a scenario through topics: commands and facts go in as bytes, replies, events and what rules ask come out as bytes. A {@link World} is
 * folded beside it from the events that really came out.
 */
abstract class LogEngine implements ScenarioEngine {

    private final World world;
    private final EngineSettings settings;
    private final CommandCodec commands;
    private final EventCodec events;
    private final Envelopes envelopes;
    private final Map<String, Recorded<?>> recordedById = new HashMap<>();
    private final Map<String, CommandReply> replies = new HashMap<>();
    private int questions;

    LogEngine(LogSetting setting, EngineSettings settings, District district) {
        this.world = new World(setting.context(), district);
        this.settings = settings;
        this.commands = new CommandCodec(setting.context(), settings);
        this.events = new EventCodec(setting.context(), Upcasters.discovered());
        this.envelopes = new Envelopes(setting.context());
    }

    /** Writes one record to the only partition and waits until it is handled, if nothing replies to it. */
    abstract void put(String topic, Envelope envelope, boolean isReplied);

    /** The committed records of a topic that were not taken yet, at once. */
    abstract List<byte[]> take(String topic);

    /** Waits a moment for more; false when the engine has had all the time there is. */
    abstract boolean awaitMore(long startedNanos);

    /** Told of each fact that the engine is given, however it is. */
    void given(String topic, Envelope fact) {
        // most engines need not know
    }

    private boolean isOwn(Envelope envelope) {
        return topicOf(envelope).equals(settings.eventsTopic());
    }

    private static String topicOf(Envelope recorded) {
        return EngineTopics.events(EventTypes.serviceOf(recorded.type()));
    }

    /** Moves the engine's clock and lets it look at what is due. */
    abstract void moveClock(Instant time);

    @Override
    public final World world() {
        return world;
    }

    @Override
    public final void remember(List<Recorded<?>> history) {
        List<Envelope> past = history.stream().map(envelopes::of).toList();
        past.stream().filter(envelope -> !isOwn(envelope)).forEach(fact -> given(topicOf(fact), fact));
        CommandReply reply = question(asked -> commands.writeHistory(past, asked));
        if (reply.outcome() != CommandReply.Outcome.ACCEPTED) {
            throw new AssertionError("The engine did not take the history: " + reply.detail());
        }
        history.forEach(world::fold);
        passOver(history.stream()
                .filter(recorded -> recorded.occurrence() instanceof Event)
                .count());
    }

    /** Takes the given past out of the log; a reader sees a transaction's topics one after another, so it may come after the reply. */
    private void passOver(long events) {
        long started = System.nanoTime();
        long seen = take(settings.eventsTopic()).size();
        while (seen < events) {
            if (!awaitMore(started)) {
                throw new AssertionError("Of " + events + " events of the past the log shows " + seen);
            }
            seen += take(settings.eventsTopic()).size();
        }
    }

    @Override
    public final List<Answer> ask(Asked asked) {
        boolean isRepeated = replies.containsKey(asked.commandId());
        CommandCodec.Asked about = CommandCodec.Asked.byPerson(
                asked.commandId(), world.district(), asked.actor(), asked.time(), asked.expectedVersion(), 0);
        put(settings.commandsTopic(), commands.write(asked.command(), about), true);
        CommandReply reply = awaitReply(asked.commandId());
        if (reply.duplicate() != isRepeated) {
            throw new AssertionError("Repeated: " + isRepeated + ", but the engine says " + reply);
        }
        takeEvents();
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(asked, reply));
        answers.addAll(followUps());
        return answers;
    }

    @Override
    public final List<Answer> learn(Recorded<? extends Fact> fact) {
        Envelope envelope = envelopes.of(fact);
        given(topicOf(envelope), envelope);
        put(topicOf(envelope), envelope, false);
        world.fold(fact);
        return followUps();
    }

    @Override
    public final List<Answer> passTimeTo(Instant time) {
        List<Answer> all = new ArrayList<>();
        List<World.Open> due = takeDue(time);
        moveClock(time);
        while (!due.isEmpty()) {
            Map<String, Answer> answered = new LinkedHashMap<>();
            long started = System.nanoTime();
            while (!answered.keySet().containsAll(ids(due))) {
                followUps().forEach(answer -> answered.put(answer.asked().commandId(), answer));
                if (!awaitMore(started)) {
                    throw new AssertionError("Due, but not asked: " + due);
                }
            }
            all.addAll(answered.values());
            due = takeDue(time);
        }
        all.addAll(followUps());
        return all;
    }

    private List<World.Open> takeDue(Instant time) {
        List<World.Open> due = new ArrayList<>();
        for (Optional<World.Open> next = world.nextDue(time); next.isPresent(); next = world.nextDue(time)) {
            due.add(next.get());
        }
        return due;
    }

    private List<String> ids(List<World.Open> due) {
        return due.stream().map(open -> open.commandId(world.district())).toList();
    }

    /** Answers of all that rules have asked since the last look; asks the engine itself how each ended. */
    private List<Answer> followUps() {
        List<Answer> all = new ArrayList<>();
        for (List<Envelope> asked = takeRuleCommands(); !asked.isEmpty(); asked = takeRuleCommands()) {
            for (Envelope envelope : asked) {
                CommandReply reply = question(question -> commands.writeProbe(envelope.id(), question));
                takeEvents();
                Asked rule =
                        new Asked(envelope.id(), command(envelope), Actor.RULE, envelope.time(), OptionalLong.empty());
                all.add(answer(rule, reply));
            }
        }
        return all;
    }

    private List<Envelope> takeRuleCommands() {
        return take(settings.commandsTopic()).stream()
                .map(EnvelopeCodec::fromBytes)
                .filter(envelope -> !envelope.extensions().containsKey(Envelope.REPLY_PARTITION))
                .toList();
    }

    private Command command(Envelope envelope) {
        return DomainJson.mapper()
                .treeToValue(
                        envelope.data(), events.types().command(envelope.type()).orElseThrow());
    }

    /** A question of the engine itself, answered like any command. */
    private CommandReply question(Function<CommandCodec.Asked, Envelope> words) {
        String id = NameBasedId.of("question", Integer.toString(++questions));
        put(
                settings.commandsTopic(),
                words.apply(CommandCodec.Asked.byPerson(
                        id, world.district(), Actor.RULE, Instant.EPOCH, OptionalLong.empty(), 0)),
                true);
        return awaitReply(id);
    }

    private CommandReply awaitReply(String commandId) {
        long started = System.nanoTime();
        replies.remove(commandId);
        while (true) {
            for (byte[] bytes : take(settings.repliesTopic())) {
                CommandReply reply = DomainJson.mapper().readValue(bytes, CommandReply.class);
                replies.put(reply.commandId(), reply);
            }
            CommandReply reply = replies.get(commandId);
            if (reply != null) {
                return reply;
            }
            if (!awaitMore(started)) {
                throw new AssertionError("The engine did not reply; parked: "
                        + take(settings.parkedTopic()).stream()
                                .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                                .toList());
            }
        }
    }

    private void takeEvents() {
        for (byte[] bytes : take(settings.eventsTopic())) {
            Envelope envelope = EnvelopeCodec.fromBytes(bytes);
            Recorded<?> recorded = events.read(envelope)
                    .orElseThrow(() -> new AssertionError("No event is called " + envelope.type()));
            world.fold(recorded);
            recordedById.put(recorded.id(), recorded);
        }
    }

    /** An event's id tells its command, also where nothing else does. */
    private List<Recorded<?>> recordedBy(String commandId) {
        List<Recorded<?>> all = new ArrayList<>();
        for (Recorded<?> next = recordedById.get(NameBasedId.ofEvent(commandId, 0));
                next != null;
                next = recordedById.get(NameBasedId.ofEvent(commandId, all.size()))) {
            all.add(next);
        }
        return all;
    }

    private Answer answer(Asked asked, CommandReply reply) {
        // a reader sees a transaction's topics one after another, so the reply may come before its events
        long started = System.nanoTime();
        while (recordedBy(asked.commandId()).size() < reply.events() && awaitMore(started)) {
            takeEvents();
        }
        List<Recorded<?>> recorded = recordedBy(asked.commandId());
        if (reply.events() != recorded.size()) {
            throw new AssertionError("The reply tells of " + reply.events() + " events, the log holds " + recorded);
        }
        Answer.Outcome outcome = switch (reply.outcome()) {
            case ACCEPTED -> Answer.Outcome.ACCEPTED;
            case REJECTED -> Answer.Outcome.REJECTED;
            case UNCHANGED -> Answer.Outcome.UNCHANGED;
            case UNKNOWN -> throw new AssertionError("Asked by a rule, but not decided: " + asked);
        };
        String code = reply.code();
        String detail = reply.detail();
        return new Answer(
                asked, outcome, code == null ? "" : code, detail == null ? "" : detail, reply.violations(), recorded);
    }
}
