package community.linli.lending.views.inbox;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Identifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/** One of each event of a room, filled with something in every field. */
final class AnyEvent {

    static final Instant MOMENT = Instant.parse("2026-05-02T10:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-05-08");

    private AnyEvent() {}

    /** In the order in which the room declares them. */
    static Stream<Event> of(Class<? extends Event> room) {
        return Arrays.stream(room.getPermittedSubclasses()).map(type -> (Event) filled(type, "x"));
    }

    /** Of what consists of several values there is one, such as a leg of a swap. */
    private static Object filled(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? Stream.of(list.getActualTypeArguments())
                        .map(one -> (Class<?>) one)
                        .filter(one -> one.isRecord() && !Identifier.class.isAssignableFrom(one))
                        .map(one -> filled(one, component.getName()))
                        .toList()
                : filled(component.getType(), component.getName());
    }

    private static Object filled(Class<?> type, String name) {
        if (type == String.class) {
            return "some " + name;
        } else if (type == Instant.class) {
            return MOMENT;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 12_345L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type, name);
    }

    private static Object record(Class<?> type, String name) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            boolean isId = Identifier.class.isAssignableFrom(type);
            return constructor.newInstance(Arrays.stream(components)
                    .map(one -> isId ? name : filled(one))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Nothing can be put into " + type, e);
        }
    }
}
