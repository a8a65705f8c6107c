package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.Folded;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.EventSchemas;
import community.linli.eventsourcing.envelope.EventTypes;
import community.linli.eventsourcing.testkit.architecture.ArchitectureRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What every step proves beside what the scenario says. Safe for several threads. */
final class Laws {

    private static final Map<Set<Class<?>>, Laws> BY_CLASSES = new ConcurrentHashMap<>();

    private final EventTypes types;
    private final EventSchemas schemas;

    private Laws(BoundedContext context) {
        this.types = new EventTypes(context);
        this.schemas = EventSchemas.of(context);
    }

    /** The laws of one context; schemas and byte code are read once for the same classes. */
    static Laws of(BoundedContext context) {
        Set<Class<?>> classes = deciding(context);
        Laws known = BY_CLASSES.get(classes);
        if (known == null) {
            readNoClock(classes);
            known = new Laws(context);
            BY_CLASSES.put(classes, known);
        }
        return known;
    }

    /** The same command once more gives the first answer, and nothing further is recorded. */
    static void sameCommandAgain(ScenarioEngine engine, Asked asked, Answer first) {
        int before = engine.world().history().size();
        List<Answer> again = engine.ask(asked);
        if (!again.getFirst().equals(first)) {
            throw new AssertionError("The same command sent again is answered otherwise:\n  " + Telling.of(first)
                    + "\n  " + Telling.of(again.getFirst()));
        }
        if (engine.world().history().size() != before) {
            throw new AssertionError(
                    "The same command sent again records events once more: " + Telling.of(asked.command()));
        }
    }

    /** What was recorded survives JSON, holds to its schema, and so do the states it was folded into. */
    void recorded(Recorded<?> recorded, World world) {
        Occurrence occurrence = recorded.occurrence();
        survivesJson(occurrence, occurrence.getClass());
        if (occurrence instanceof Event event) {
            JsonNode data = DomainJson.mapper().valueToTree(event);
            List<String> flaws = schemas.flaws(types.nameOf(event.getClass()), data);
            if (!flaws.isEmpty()) {
                throw new AssertionError(
                        Telling.of(event) + " breaks its schema: " + String.join("; ", flaws) + "\n  " + data);
            }
            GoldenSamples.offer(world, recorded);
            survivesJson(
                    world.state(event.subject()),
                    world.entity(event.subject().type()).state());
        }
        for (Folded<?, ?> fold : world.context().folds()) {
            if (fold.occurrences().isInstance(occurrence)) {
                for (String id : world.foldedIds(fold, occurrence)) {
                    world.find(fold.state(), id).ifPresent(state -> survivesJson(state, fold.state()));
                }
            }
        }
    }

    /** What is written and read back as this type is the same. */
    void survivesJson(Object value, Class<?> type) {
        String json = "";
        try {
            json = DomainJson.mapper().writerFor(type).writeValueAsString(value);
            Object back = DomainJson.mapper().readValue(json, type);
            if (!back.equals(value)) {
                throw new AssertionError("Written and read back it is another one:\n  " + Telling.of(value) + "\n  "
                        + json + "\n  " + Telling.of(back));
            }
        } catch (JacksonException unwritable) {
            throw new AssertionError(
                    Telling.of(value) + " cannot be written and read back: " + unwritable.getMessage() + "\n  " + json,
                    unwritable);
        }
    }

    private static Set<Class<?>> deciding(BoundedContext context) {
        Set<Class<?>> classes = new HashSet<>();
        context.entities().forEach(entity -> {
            classes.add(entity.decider().getClass());
            classes.add(entity.state());
        });
        context.folds().forEach(fold -> classes.add(fold.fold().getClass()));
        context.reactions().forEach(reacting -> classes.add(reacting.reaction().getClass()));
        context.projections().forEach(projection -> classes.add(projection.getClass()));
        return Set.copyOf(classes);
    }

    private static void readNoClock(Set<Class<?>> classes) {
        Set<String> breaches = new TreeSet<>(ArchitectureRules.impurities(classes));
        if (!breaches.isEmpty()) {
            throw new AssertionError("A decision is a function of state, command and context alone, but\n  "
                    + String.join("\n  ", breaches));
        }
    }
}
