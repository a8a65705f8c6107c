package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.Entity;
import community.linli.eventsourcing.BoundedContext.Folded;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.kafka.States.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one command or fact changes, held back until all of it is known to be right: either everything is written or nothing. Reads see the
 * changes made so far.
 */
final class UnitOfWork implements Lookup {

    /** A deadline that came or went. */
    record TimerChange(Subject subject, Deadline deadline, boolean isSet) {}

    /** All changes of a unit, ready to be written. */
    record Changes(List<Runnable> writes) {
        void write() {
            writes.forEach(Runnable::run);
        }
    }

    private final Declared declared;
    private final States states;
    private final District district;
    private final Map<String, Cell> changed = new LinkedHashMap<>();
    private final List<TimerChange> timers = new ArrayList<>();

    UnitOfWork(Declared declared, States states, District district) {
        this.declared = declared;
        this.states = states;
        this.district = district;
    }

    @Override
    public <S> Optional<S> find(Class<S> state, String id) {
        return cell(States.key(district, declared.keyType(state), id), state).map(cell -> state.cast(cell.state()));
    }

    /** The version of a subject; 0 before its first event. */
    long version(Subject subject) {
        return declared.entity(subject.type())
                .flatMap(entity -> cell(key(subject), entity.state()))
                .map(Cell::version)
                .orElse(0L);
    }

    /** The state of a subject under its decider. */
    <S> S state(Entity<S, ?, ?> entity, Subject subject) {
        return cell(key(subject), entity.state())
                .map(cell -> entity.state().cast(cell.state()))
                .orElseGet(() -> entity.decider().initialState());
    }

    /**
     * Folds an own event into its entity and into every fold that listens.
     *
     * @return the subject's version afterwards
     */
    long apply(Event event) {
        Entity<?, ?, ?> entity = declared.entityOf(event);
        long version = evolve(entity, event);
        fold(event);
        return version;
    }

    /** Folds what the log holds already. */
    void replay(Occurrence occurrence) {
        switch (occurrence) {
            case Event event -> apply(event);
            case Fact fact -> fold(fact);
        }
    }

    /** Folds an occurrence into every fold that listens. */
    void fold(Occurrence occurrence) {
        declared.folds().forEach(folded -> foldInto(folded, occurrence));
    }

    private <S, E extends Event> long evolve(Entity<S, ?, E> entity, Event event) {
        Subject subject = event.subject();
        S before = state(entity, subject);
        S after = entity.decider().evolve(before, entity.events().cast(event));
        long version = version(subject) + 1;
        changed.put(key(subject), new Cell(version, after));
        List<Deadline> old = version == 1 ? List.of() : entity.decider().deadlines(before);
        List<Deadline> now = entity.decider().deadlines(after);
        old.stream().filter(was -> !now.contains(was)).forEach(was -> timers.add(new TimerChange(subject, was, false)));
        now.stream().filter(is -> !old.contains(is)).forEach(is -> timers.add(new TimerChange(subject, is, true)));
        return version;
    }

    private <S, I extends Occurrence> void foldInto(Folded<S, I> folded, Occurrence occurrence) {
        if (!folded.occurrences().isInstance(occurrence)) {
            return;
        }
        I heard = folded.occurrences().cast(occurrence);
        for (String id : folded.fold().keys(heard)) {
            String key = States.key(district, folded.name(), id);
            Optional<Cell> before = cell(key, folded.state());
            S state = before.map(cell -> folded.state().cast(cell.state()))
                    .orElseGet(() -> folded.fold().initialState());
            long count = before.map(Cell::version).orElse(0L) + 1;
            changed.put(key, new Cell(count, folded.fold().evolve(state, id, heard)));
        }
    }

    private Optional<Cell> cell(String key, Class<?> state) {
        Cell own = changed.get(key);
        return own != null ? Optional.of(own) : states.find(key, state);
    }

    private String key(Subject subject) {
        return States.key(district, subject.type(), subject.id());
    }

    /**
     * Puts all changes into bytes, so that nothing is left that domain code could fail at; called once, last.
     *
     * @throws RuntimeException if a state or a timer cannot be written; then nothing is
     */
    Changes prepare(Timers timerStore) {
        List<Runnable> writes = new ArrayList<>(changed.size() + timers.size());
        changed.forEach((key, cell) -> writes.add(states.prepare(key, cell)));
        timers.forEach(change -> writes.add(timerStore.prepare(district, change)));
        return new Changes(writes);
    }

    /** The context's declarations, arranged for finding; fails at start-up on what cannot be found by class. */
    static final class Declared {
        private final Map<String, Entity<?, ?, ?>> bySubjectType = new LinkedHashMap<>();
        private final Map<Class<?>, String> keyTypes = new LinkedHashMap<>();
        private final List<Folded<?, ?>> folds;

        Declared(BoundedContext context) {
            this.folds = context.folds();
            context.entities().forEach(entity -> {
                bySubjectType.put(entity.subjectType(), entity);
                declare(entity.state(), entity.subjectType());
            });
            context.folds().forEach(fold -> {
                declare(fold.state(), fold.name());
                refuseBoth(context, fold.occurrences());
            });
        }

        /** A refold reads own events and facts one topic after another, and could not give such a fold their order. */
        private static void refuseBoth(BoundedContext context, Class<?> heard) {
            boolean isOwn = context.entities().stream()
                    .anyMatch(entity -> heard.isAssignableFrom(entity.events())
                            || entity.events().isAssignableFrom(heard));
            boolean isForeign = context.factSources().stream()
                    .flatMap(source -> source.types().values().stream())
                    .anyMatch(heard::isAssignableFrom);
            if (isOwn && isForeign) {
                throw new IllegalArgumentException("A fold of " + heard.getSimpleName()
                        + " hears own events and facts; make it two, for there is no order between them");
            }
        }

        private void declare(Class<?> state, String type) {
            if (keyTypes.containsValue(type) || keyTypes.put(state, type) != null) {
                throw new IllegalArgumentException("The state " + state.getSimpleName() + " or the name " + type
                        + " is declared twice; each needs a class and a name of its own");
            }
        }

        List<Folded<?, ?>> folds() {
            return folds;
        }

        Optional<Entity<?, ?, ?>> entity(String subjectType) {
            return Optional.ofNullable(bySubjectType.get(subjectType));
        }

        Entity<?, ?, ?> entityOf(Event event) {
            return entity(event.subject().type())
                    .filter(entity -> entity.events().isInstance(event))
                    .orElseThrow(
                            () -> new IllegalStateException(event.getClass().getSimpleName() + " is about "
                                    + event.subject() + ", and no declared entity of that type has such events"));
        }

        String keyType(Class<?> state) {
            String type = keyTypes.get(state);
            if (type == null) {
                throw new IllegalArgumentException(state + " is not the state of a declared entity or fold");
            }
            return type;
        }
    }
}
