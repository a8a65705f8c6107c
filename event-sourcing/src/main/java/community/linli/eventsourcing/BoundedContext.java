package community.linli.eventsourcing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one service declares to the engine: its deciders, folds, facts, reactions and projections, in one place.
 *
 * <p>Event type names are derived: {@code LoanAccepted} of the context {@code lending} is {@code community.linli.lending.loan-accepted.v1}.
 *
 * @param name the service's name and the prefix of its topics, such as {@code lending}
 * @param stateVersion raised when a state's shape or an {@code evolve} changes; the engine then refolds before it takes commands
 */
public record BoundedContext(
        String name,
        int stateVersion,
        List<Entity<?, ?, ?>> entities,
        List<Folded<?, ?>> folds,
        List<FactSource> factSources,
        List<Reacting<?>> reactions,
        List<Projection<?>> projections) {

    /** A decider with the classes it speaks; {@code subjectType} is the type in its subjects. */
    public record Entity<S, C extends Command, E extends Event>(
            String subjectType, Decider<S, C, E> decider, Class<S> state, Class<C> commands, Class<E> events) {}

    /** A fold with its classes; {@code name} is the type in its store keys. */
    public record Folded<S, I extends Occurrence>(String name, Fold<S, I> fold, Class<S> state, Class<I> occurrences) {}

    /** Which events of another service become which own facts; keys are short type names such as {@code item-listed.v1}. */
    public record FactSource(String service, Map<String, Class<? extends Fact>> types) {
        public FactSource {
            types = Map.copyOf(types);
        }
    }

    /** A reaction with the occurrences it listens to. */
    public record Reacting<I extends Occurrence>(Class<I> occurrences, Reaction<I> reaction) {}

    public BoundedContext {
        entities = List.copyOf(entities);
        folds = List.copyOf(folds);
        factSources = List.copyOf(factSources);
        reactions = List.copyOf(reactions);
        projections = List.copyOf(projections);
    }

    /** Starts a declaration. */
    public static Declaration named(String name) {
        return new Declaration(name);
    }

    /** Collects a declaration; used once at start-up by one thread. */
    public static final class Declaration {
        private final String name;
        private int stateVersion = 1;
        private final List<Entity<?, ?, ?>> entities = new ArrayList<>();
        private final List<Folded<?, ?>> folds = new ArrayList<>();
        private final Map<String, Map<String, Class<? extends Fact>>> facts = new LinkedHashMap<>();
        private final List<Reacting<?>> reactions = new ArrayList<>();
        private final List<Projection<?>> projections = new ArrayList<>();

        private Declaration(String name) {
            this.name = name;
        }

        /** See {@link BoundedContext#stateVersion()}. */
        public Declaration stateVersion(int version) {
            this.stateVersion = version;
            return this;
        }

        /** Declares one kind of entity. */
        public <S, C extends Command, E extends Event> Declaration entity(
                String subjectType, Decider<S, C, E> decider, Class<S> state, Class<C> commands, Class<E> events) {
            entities.add(new Entity<>(subjectType, decider, state, commands, events));
            return this;
        }

        /** Declares an index or known facts. */
        public <S, I extends Occurrence> Declaration fold(
                String foldName, Fold<S, I> fold, Class<S> state, Class<I> occurrences) {
            folds.add(new Folded<>(foldName, fold, state, occurrences));
            return this;
        }

        /** Declares that events of another service, by short type name, become own facts. */
        public Declaration fact(String service, String shortType, Class<? extends Fact> fact) {
            facts.computeIfAbsent(service, key -> new LinkedHashMap<>()).put(shortType, fact);
            return this;
        }

        /** Declares a reaction. */
        public <I extends Occurrence> Declaration reaction(Class<I> occurrences, Reaction<I> reaction) {
            reactions.add(new Reacting<>(occurrences, reaction));
            return this;
        }

        /** Declares a read model. */
        public Declaration projection(Projection<?> projection) {
            projections.add(projection);
            return this;
        }

        /** Ends the declaration. */
        public BoundedContext build() {
            List<FactSource> sources = facts.entrySet().stream()
                    .map(entry -> new FactSource(entry.getKey(), entry.getValue()))
                    .toList();
            return new BoundedContext(name, stateVersion, entities, folds, sources, reactions, projections);
        }
    }
}
