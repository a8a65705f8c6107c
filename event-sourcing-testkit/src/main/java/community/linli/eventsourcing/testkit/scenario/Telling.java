package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Identifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes records as a reader of the domain would say them: {@code LoanAccepted (loan l1, dueOn 2026-05-04)}. */
final class Telling {

    private Telling() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Identifier id -> id.value();
            case Optional<?> optional -> of(optional.orElse(null));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                        .toList()
                        .toString();
            case Collection<?> several ->
                several.stream().map(Telling::of).toList().toString();
            case Record record -> ofRecord(record);
            default -> value.toString();
        };
    }

    /** A numbered list, one line each, or the given words if there is none. */
    static String list(Collection<?> values, String none) {
        if (values.isEmpty()) {
            return "  " + none + "\n";
        }
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Object value : values) {
            text.append("  ").append(number++).append(". ").append(of(value)).append('\n');
        }
        return text.toString();
    }

    private static String ofRecord(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            parts.add(component.getName() + " " + of(read(record, component)));
        }
        String name = record.getClass().getSimpleName();
        return parts.isEmpty() ? name : name + " (" + String.join(", ", parts) + ")";
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            return "?";
        }
    }
}
