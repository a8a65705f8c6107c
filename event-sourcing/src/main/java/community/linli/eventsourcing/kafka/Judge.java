package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.Entity;
import community.linli.eventsourcing.BoundedContext.Reacting;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.Unsigned;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.envelope.EventSchemas;
import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.eventsourcing.kafka.CommandCodec.Asked;
import community.linli.eventsourcing.kafka.CommandReply.Refusal;
import community.linli.eventsourcing.kafka.UnitOfWork.Changes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Puts a command to its decider and works out all that follows, without writing anything yet. */
final class Judge {

    private static final Changes NOTHING = new Changes(List.of());

    private final BoundedContext context;
    private final CommandCodec commands;
    private final EventCodec events;
    private final EventSchemas schemas;

    Judge(BoundedContext context, CommandCodec commands, EventCodec events, EventSchemas schemas) {
        this.context = context;
        this.commands = commands;
        this.events = events;
        this.schemas = schemas;
    }

    /** What follows: the reply, the events in order, the commands that reactions ask. */
    record Verdict(CommandReply reply, List<Envelope> events, List<Envelope> followUps, Changes changes) {}

    /** What follows from a fact: the commands that reactions ask, and the states that change. */
    record Consequences(List<Envelope> followUps, Changes changes) {}

    /**
     * Decides.
     *
     * @throws RuntimeException if domain code is at fault: it threw, an event breaks its schema, or a state cannot be written
     */
    Verdict decide(Partition stores, Envelope asked, Command command, long offset) {
        UnitOfWork work = stores.begin(asked.district());
        Entity<?, ?, ?> entity = stores.declared()
                .entity(command.subject().type())
                .filter(declared -> declared.commands().isInstance(command))
                .orElseThrow(() -> new IllegalStateException("No decider answers " + command.getClass()));
        long version = work.version(command.subject());
        if (asked.extensions().containsKey(Envelope.EXPECTED_VERSION)
                && asked.number(Envelope.EXPECTED_VERSION) != version) {
            String detail =
                    "It has changed since: version " + version + " is current, and the request was made for version "
                            + asked.number(Envelope.EXPECTED_VERSION) + ".";
            CommandReply stale = CommandReply.rejected(
                    asked, version, new Refusal("stale-version", Rejection.Kind.CONFLICT, detail));
            return unheeded(stale);
        }
        return switch (decide(entity, command, work, asked)) {
            case Decision.Accepted accepted -> accepted(accepted.events(), stores, work, asked, offset);
            case Decision.Rejected no -> unheeded(CommandReply.rejected(asked, version, refusal(no)));
            case Decision.NoChange unchanged -> unheeded(CommandReply.unchanged(asked, version));
        };
    }

    private static Refusal refusal(Decision.Rejected no) {
        return new Refusal(no.rejection().code(), no.rejection().kind(), no.detail(), no.violations());
    }

    /** Folds a fact and works out what reactions ask because of it. */
    Consequences hear(Partition stores, Envelope written, Recorded<?> fact) {
        UnitOfWork work = stores.begin(written.district());
        work.fold(fact.occurrence());
        List<Envelope> followUps = react(fact, work, written.correlationId());
        return new Consequences(followUps, work.prepare(stores.timers()));
    }

    private static <S, C extends Command, E extends Event> Decision decide(
            Entity<S, C, E> entity, Command command, UnitOfWork work, Envelope asked) {
        S state = work.state(entity, command.subject());
        CommandContext about =
                new CommandContext(asked.id(), asked.district(), asked.time(), CommandCodec.actor(asked), work);
        return entity.decider().decide(state, entity.commands().cast(command), about);
    }

    private Verdict accepted(List<Event> happened, Partition stores, UnitOfWork work, Envelope asked, long offset) {
        List<Envelope> written = new ArrayList<>();
        List<Envelope> followUps = new ArrayList<>();
        String position = stores.number() + ":" + offset;
        for (int index = 0; index < happened.size(); index++) {
            Event event = happened.get(index);
            long version = work.apply(event);
            Place place = new Place(position, index, index == happened.size() - 1);
            Envelope envelope = envelope(event, version, asked, place);
            written.add(envelope);
            Recorded<Event> recorded = new Recorded<>(
                    envelope.id(),
                    asked.district(),
                    event.subject(),
                    version,
                    envelope.time(),
                    CommandCodec.actorId(envelope),
                    event);
            followUps.addAll(react(recorded, work, asked.correlationId()));
        }
        CommandReply reply = CommandReply.accepted(
                asked, work.version(asked.subject()), context.name() + ":" + position, happened.size());
        return new Verdict(reply, written, followUps, work.prepare(stores.timers()));
    }

    /** Where an event stands among those of its command, and where that command lies. */
    private record Place(String position, int index, boolean isLast) {}

    private Envelope envelope(Event event, long version, Envelope asked, Place place) {
        String type = events.types().nameOf(event.getClass());
        JsonNode data = events.data(event);
        List<String> flaws = schemas.flaws(type, data);
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("The event " + type + " breaks its schema: " + flaws);
        }
        Map<String, Object> extensions = new HashMap<>();
        extensions.put(Envelope.DISTRICT, asked.district().slug());
        extensions.put(Envelope.STREAM_VERSION, version);
        extensions.put(Envelope.COMMAND_POSITION, place.position());
        extensions.put(Envelope.LAST_OF_COMMAND, place.isLast());
        boolean isSigned = !(event instanceof Unsigned);
        if (isSigned) {
            sign(extensions, asked);
        }
        return new Envelope(
                NameBasedId.ofEvent(asked.id(), place.index()),
                Envelope.source(asked.district(), context.name()),
                type,
                event.subject(),
                isSigned ? asked.time() : Unsigned.day(asked.time()),
                data,
                extensions);
    }

    private static void sign(Map<String, Object> extensions, Envelope asked) {
        extensions.put(Envelope.ACTOR, CommandCodec.actorId(asked));
        extensions.put(Envelope.CORRELATION_ID, asked.correlationId());
        extensions.put(Envelope.CAUSATION_ID, asked.id());
        asked.text(Envelope.TRACE_PARENT).ifPresent(trace -> extensions.put(Envelope.TRACE_PARENT, trace));
    }

    private List<Envelope> react(Recorded<?> recorded, UnitOfWork work, String correlationId) {
        List<Command> asked = new ArrayList<>();
        context.reactions().forEach(reacting -> asked.addAll(react(reacting, recorded, work)));
        List<Envelope> envelopes = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            envelopes.add(commands.write(
                    asked.get(index),
                    new Asked(
                            NameBasedId.ofReaction(recorded.id(), index),
                            recorded.district(),
                            Actor.RULE,
                            recorded.time(),
                            OptionalLong.empty(),
                            OptionalInt.empty(),
                            correlationId,
                            recorded.id())));
        }
        return envelopes;
    }

    private static <I extends Occurrence> List<Command> react(
            Reacting<I> reacting, Recorded<?> recorded, UnitOfWork work) {
        if (!reacting.occurrences().isInstance(recorded.occurrence())) {
            return List.of();
        }
        I occurrence = reacting.occurrences().cast(recorded.occurrence());
        return reacting.reaction()
                .react(
                        new Recorded<>(
                                recorded.id(),
                                recorded.district(),
                                recorded.subject(),
                                recorded.streamVersion(),
                                recorded.time(),
                                recorded.actor(),
                                occurrence),
                        work);
    }

    private static Verdict unheeded(CommandReply reply) {
        return new Verdict(reply, List.of(), List.of(), NOTHING);
    }
}
