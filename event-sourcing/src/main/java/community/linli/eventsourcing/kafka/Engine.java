package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.envelope.EventSchemas;
import community.linli.eventsourcing.kafka.UnitOfWork.Declared;
import community.linli.eventsourcing.upcasting.Upcasters;
import io.micrometer.core.instrument.MeterRegistry;
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
        Refold refold,
        RecordedHistory history,
        DeciderMetrics metrics,
        Declared declared) {

    static Engine of(BoundedContext context, EngineSettings settings, RecordedHistory history, MeterRegistry registry) {
        CommandCodec commands = new CommandCodec(context, settings);
        EventCodec events = new EventCodec(context, Upcasters.discovered());
        return new Engine(
                context,
                settings,
                commands,
                events,
                new Judge(context, commands, events, EventSchemas.of(context)),
                new Refold(context, settings, events, history),
                history,
                new DeciderMetrics(registry, context.name()),
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
        KeyValueStore<String, byte[]> store = streams.getStateStore(DeciderTopology.store(context.name()));
        return new Partition(
                streams.taskId().partition(),
                declared,
                new States(new Section(store, 's')),
                new Timers(new Section(store, 't'), events.types()),
                new Outcomes(new Section(store, 'o')),
                new Bookkeeping(new Section(store, 'b'), history.topicIds(sources())));
    }
}
