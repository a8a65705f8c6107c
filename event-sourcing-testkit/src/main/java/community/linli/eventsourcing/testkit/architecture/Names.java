package community.linli.eventsourcing.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Words that say nothing and may be no part of a class's name, and words that its kind already says. */
final class Names {

    private static final Set<String> BANNED = Set.of(
            "Util",
            "Utils",
            "Helper",
            "Helpers",
            "Manager",
            "Impl",
            "Dto",
            "Common",
            "Base",
            "Abstract",
            "Data",
            "Info",
            "Service",
            "Handler");

    private Names() {}

    /** One sentence per breach. */
    static List<String> breaches(JavaClass type) {
        List<String> found = new ArrayList<>();
        if (type.isAnonymousClass() || type.getSimpleName().isEmpty()) {
            return found;
        }
        for (String part : parts(type.getSimpleName())) {
            if (BANNED.contains(part)) {
                found.add("%s has the empty word %s in its name".formatted(type.getName(), part));
            }
        }
        if (type.isRecord()
                && type.isAssignableTo(Event.class)
                && type.getSimpleName().endsWith("Event")) {
            found.add("%s: an event is a past participle without the word Event".formatted(type.getName()));
        }
        if (type.isRecord()
                && type.isAssignableTo(Command.class)
                && type.getSimpleName().endsWith("Command")) {
            found.add("%s: a command is an imperative without the word Command".formatted(type.getName()));
        }
        return found;
    }

    /** The words of a name in camel case. */
    static List<String> parts(String name) {
        return Arrays.asList(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$]"));
    }
}
