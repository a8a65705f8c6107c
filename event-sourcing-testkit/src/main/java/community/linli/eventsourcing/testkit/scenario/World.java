package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.Entity;
import community.linli.eventsourcing.BoundedContext.Folded;
import community.linli.eventsourcing.BoundedContext.Reacting;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.NameBasedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One district of one bounded context, folded in memory: states, versions, indexes and open deadlines.
 *
 * <p>The pure engine decides on it; the other engines keep one beside them, folded from what they really recorded, so that a scenario can
 * look at it and tell it.
 */
public final class World implements Lookup {

    private final BoundedContext context;
    private final District district;
    private final List<Recorded<?>> history = new ArrayList<>();
    private final Map<Subject, Object> states = new HashMap<>();
    private final Map<Subject, Long> versions = new HashMap<>();
    private final Map<Subject, Object> folds = new HashMap<>();
    private final Map<String, Open> deadlines = new TreeMap<>();
    private final Set<Open> fired = new HashSet<>();

    /** A deadline that has not fired yet. */
    record Open(Subject subject, Deadline deadline) {

        /** The id under which its command is asked. */
        String commandId(District district) {
            return NameBasedId.ofTimer(district.slug(), subject.toString(), deadline.name(), deadline.dueAt());
        }
    }

    World(BoundedContext context, District district) {
        this.context = context;
        this.district = district;
    }

    /** Folds a history from its beginning, as a replay would. */
    public static World replay(BoundedContext context, District district, List<? extends Recorded<?>> history) {
        World world = new World(context, district);
        history.forEach(world::fold);
        return world;
    }

    BoundedContext context() {
        return context;
    }

    /** The tenant. */
    public District district() {
        return district;
    }

    /** Everything folded so far, in order. */
    public List<Recorded<?>> history() {
        return List.copyOf(history);
    }

    /** How many events the subject has; 0 before the first. */
    public long version(Subject subject) {
        return versions.getOrDefault(subject, 0L);
    }

    /** The subject's state, the initial one before its first event. */
    public Object state(Subject subject) {
        Object found = states.get(subject);
        return found != null ? found : entity(subject.type()).decider().initialState();
    }

    /** The open deadlines of one subject, soonest first. */
    public List<Deadline> deadlines(Subject subject) {
        return deadlines.values().stream()
                .filter(open -> open.subject().equals(subject))
                .map(Open::deadline)
                .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::name))
                .toList();
    }

    @Override
    public <S> Optional<S> find(Class<S> state, String id) {
        for (Entity<?, ?, ?> entity : context.entities()) {
            if (entity.state().equals(state)) {
                return Optional.ofNullable(state.cast(states.get(new Subject(entity.subjectType(), id))));
            }
        }
        for (Folded<?, ?> fold : context.folds()) {
            if (fold.state().equals(state)) {
                return Optional.ofNullable(state.cast(folds.get(foldKey(fold, id))));
            }
        }
        throw new IllegalArgumentException("The context " + context.name() + " declares no state " + state.getName());
    }

    Entity<?, ?, ?> entity(String subjectType) {
        return context.entities().stream()
                .filter(entity -> entity.subjectType().equals(subjectType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The context " + context.name() + " declares no entity of type " + subjectType));
    }

    /** Folds one occurrence; an event must be its subject's next one. */
    void fold(Recorded<?> recorded) {
        if (recorded.occurrence() instanceof Event event) {
            evolve(recorded, event);
        }
        for (Folded<?, ?> fold : context.folds()) {
            if (fold.occurrences().isInstance(recorded.occurrence())) {
                foldInto(fold, recorded.occurrence());
            }
        }
        history.add(recorded);
    }

    private void evolve(Recorded<?> recorded, Event event) {
        Subject subject = event.subject();
        Entity<?, ?, ?> entity = entity(subject.type());
        if (!entity.events().isInstance(event)) {
            throw new AssertionError(
                    event.getClass().getSimpleName() + " is no event of the entity " + subject.type() + " it names");
        }
        long next = version(subject) + 1;
        if (recorded.streamVersion() != next) {
            throw new AssertionError("The next event of " + subject + " has version " + next + ", not "
                    + recorded.streamVersion() + ": " + Telling.of(event));
        }
        Object before = state(subject);
        Decider<Object, Command, Event> decider = decider(entity);
        Object after = decider.evolve(before, event);
        states.put(subject, after);
        versions.put(subject, next);
        List<Deadline> was = decider.deadlines(before);
        List<Deadline> is = decider.deadlines(after);
        was.stream().filter(old -> !is.contains(old)).forEach(old -> deadlines.remove(key(subject, old)));
        is.stream().filter(set -> next == 1 || !was.contains(set)).forEach(set -> open(new Open(subject, set)));
    }

    /** The command of a deadline that has fired is known by its id, so that it would be swallowed if it fired once more. */
    private void open(Open open) {
        if (fired.contains(open)) {
            throw new AssertionError("This deadline has fired and is set again: " + Telling.of(open.deadline()));
        }
        deadlines.put(key(open.subject(), open.deadline()), open);
    }

    /** Takes out the deadline that fell due first until the given moment. */
    Optional<Open> nextDue(Instant until) {
        Optional<Open> next = deadlines.values().stream()
                .filter(open -> !open.deadline().dueAt().isAfter(until))
                .min(Comparator.comparing((Open open) -> open.deadline().dueAt())
                        .thenComparing(open -> key(open.subject(), open.deadline())));
        next.ifPresent(open -> {
            deadlines.remove(key(open.subject(), open.deadline()));
            fired.add(open);
        });
        return next;
    }

    /** What the reactions ask because of this occurrence. */
    @SuppressWarnings("unchecked")
    List<Command> reactions(Recorded<?> recorded) {
        List<Command> commands = new ArrayList<>();
        for (Reacting<?> reacting : context.reactions()) {
            if (reacting.occurrences().isInstance(recorded.occurrence())) {
                Reaction<Occurrence> reaction = (Reaction<Occurrence>) reacting.reaction();
                commands.addAll(reaction.react((Recorded<Occurrence>) recorded, this));
            }
        }
        return commands;
    }

    @SuppressWarnings("unchecked")
    static Decider<Object, Command, Event> decider(Entity<?, ?, ?> entity) {
        return (Decider<Object, Command, Event>) entity.decider();
    }

    @SuppressWarnings("unchecked")
    private void foldInto(Folded<?, ?> declared, Occurrence occurrence) {
        Folded<Object, Occurrence> folded = (Folded<Object, Occurrence>) declared;
        for (String id : folded.fold().keys(occurrence)) {
            Subject key = foldKey(folded, id);
            Object before = folds.get(key);
            folds.put(
                    key,
                    folded.fold().evolve(before != null ? before : folded.fold().initialState(), id, occurrence));
        }
    }

    /** Ids that an occurrence touches in the folds, such as to name a fact's subject. */
    List<String> foldedIds(Occurrence occurrence) {
        return context.folds().stream()
                .filter(fold -> fold.occurrences().isInstance(occurrence))
                .flatMap(fold -> foldedIds(fold, occurrence).stream())
                .toList();
    }

    /** Ids that an occurrence touches in one fold that listens to it. */
    @SuppressWarnings("unchecked")
    List<String> foldedIds(Folded<?, ?> fold, Occurrence occurrence) {
        return ((Folded<Object, Occurrence>) fold).fold().keys(occurrence);
    }

    private static Subject foldKey(Folded<?, ?> fold, String id) {
        // A fold's id may hold a slash, which a subject's may not.
        return new Subject("fold-" + fold.name(), id.replace('/', '\u0001'));
    }

    private static String key(Subject subject, Deadline deadline) {
        return subject + "#" + deadline.name();
    }
}
