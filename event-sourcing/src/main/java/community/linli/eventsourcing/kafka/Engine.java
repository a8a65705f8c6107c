package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.envelope.EventSchemas;
import community.linli.eventsourcing.kafka.UnitOfWork.Declared;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The parts that all writers of a service share; thread-safe, since each is. */
record Engine(
        BoundedContext context,
        EngineSettings settings,
        CommandCodec commands,
        EventCodec events,
        Judge judge,
        Surroundings surroundings,
        DeciderMetrics metrics,
        Declared declared) {

    static Engine of(BoundedContext context, EngineSettings settings, Surroundings surroundings) {
        CommandCodec commands = new CommandCodec(context, settings);
        EventCodec events = new EventCodec(context, Upcasters.discovered());
        return new Engine(
                context,
                settings,
                commands,
                events,
                new Judge(context, commands, events, EventSchemas.of(context)),
                surroundings,
                new DeciderMetrics(surroundings.registry(), context.name()),
                new Declared(context));
    }

    /** The topics a writer reads. */
    List<String> sources() {
        List<String> topics = new ArrayList<>();
        topics.add(settings.commandsTopic());
        context.factSources().forEach(source -> topics.add(EngineTopics.events(source.service())));
        return topics;
    }

    /** Opens the stores of a writer's partition. */
    Partition open(ProcessorContext<byte[], Outgoing> streams) {
        KeyValueStore<String, byte[]> store = store(streams);
        return new Partition(
                streams.taskId().partition(),
                declared,
                new States(new Section(store, 's')),
                new Timers(new Section(store, 't'), events.types()),
                new Outcomes(new Section(store, 'o')),
                new Bookkeeping(new Section(store, 'b'), surroundings.history().topicIds(sources())));
    }

    /** What a writer folds anew before it decides; nothing where its states are those of this code. */
    Refold refold(Partition stores) {
        return new Refold(new Refold.Sources(context, settings, events, surroundings.history()), stores);
    }

    /** What has come meanwhile. */
    Waiting waiting(ProcessorContext<byte[], Outgoing> streams) {
        return new Waiting(new Section(store(streams), 'w'), settings.commandsTopic());
    }

    private KeyValueStore<String, byte[]> store(ProcessorContext<byte[], Outgoing> streams) {
        return streams.getStateStore(DeciderTopology.store(context.name()));
    }
}
