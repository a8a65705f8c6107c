package community.linli.eventsourcing.envelope;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.EventVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names under which a context's commands and events are written: {@code LoanAccepted} of {@code lending} is {@code
 * community.linli.lending.loan-accepted.v1}.
 */
public final class EventTypes {

    private static final String PREFIX = "community.linli.";

    private final String context;
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Class<? extends Event>> events = new HashMap<>();
    private final Map<String, Class<? extends Command>> commands = new HashMap<>();

    /**
     * Names everything the context declares.
     *
     * @throws IllegalArgumentException if two classes would have one name
     */
    public EventTypes(BoundedContext context) {
        this.context = context.name();
        for (BoundedContext.Entity<?, ?, ?> entity : context.entities()) {
            leaves(entity.events()).forEach(type -> add(events, type.asSubclass(Event.class)));
            leaves(entity.commands()).forEach(type -> add(commands, type.asSubclass(Command.class)));
        }
    }

    /** The full type name of a declared command or event class. */
    public String nameOf(Class<?> type) {
        String name = names.get(type);
        return name == null ? derived(type) : name;
    }

    private String derived(Class<?> type) {
        EventVersion version = type.getAnnotation(EventVersion.class);
        return of(context, kebab(type.getSimpleName()) + ".v" + (version == null ? 1 : version.value()));
    }

    /** The full type name of a service's short one: {@code community.linli.lending.loan-accepted.v1}. */
    public static String of(String service, String shortType) {
        return PREFIX + service + "." + shortType;
    }

    /** The event class of a full type name of this context. */
    public Optional<Class<? extends Event>> event(String type) {
        return Optional.ofNullable(events.get(type));
    }

    /** The command class of a full type name of this context. */
    public Optional<Class<? extends Command>> command(String type) {
        return Optional.ofNullable(commands.get(type));
    }

    /** All event classes with their type names. */
    public Map<String, Class<? extends Event>> events() {
        return Map.copyOf(events);
    }

    /** {@code loan-accepted.v1} of {@code community.linli.lending.loan-accepted.v1}; the text itself where it has no such form. */
    public static String shortType(String type) {
        int end = type.startsWith(PREFIX) ? type.indexOf('.', PREFIX.length()) : -1;
        return end < 0 ? type : type.substring(end + 1);
    }

    /** {@code lending} of {@code community.linli.lending.loan-accepted.v1}; empty where it has no such form. */
    public static String serviceOf(String type) {
        int end = type.startsWith(PREFIX) ? type.indexOf('.', PREFIX.length()) : -1;
        return end < 0 ? "" : type.substring(PREFIX.length(), end);
    }

    /** The records below a sealed interface; the class itself where it is a record. */
    public static Collection<Class<?>> leaves(Class<?> type) {
        Set<Class<?>> leaves = new LinkedHashSet<>();
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                leaves.addAll(leaves(permitted));
            }
        } else if (type.isRecord()) {
            leaves.add(type);
        }
        return leaves;
    }

    private <T> void add(Map<String, Class<? extends T>> byName, Class<? extends T> type) {
        String name = derived(type);
        Class<? extends T> before = byName.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw new IllegalArgumentException(before + " and " + type + " would both be written as " + name);
        }
        names.put(type, name);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
