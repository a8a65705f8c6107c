package community.linli.eventsourcing.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a function of its arguments alone may not do: read a clock, roll dice, log, look at its machine, count in floating point. */
final class Purity {

    private static final Set<String> IMPURE_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault");
    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.Date",
            "java.util.Calendar",
            "java.time.Clock");
    private static final List<String> LOGGERS =
            List.of("org.slf4j", "java.util.logging", "org.apache.logging", "org.apache.commons.logging");

    private Purity() {}

    /** One sentence per breach. */
    static List<String> breaches(JavaClass type) {
        List<String> found = new ArrayList<>();
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            String owner = access.getTargetOwner().getName();
            String called = owner + "." + access.getName();
            boolean isClock = owner.startsWith("java.time.") && access.getName().equals("now");
            if (isClock || IMPURE_CALLS.contains(called) || IMPURE_TYPES.contains(owner)) {
                found.add("%s calls %s (%s)".formatted(type.getName(), called, access.getSourceCodeLocation()));
            }
            if (LOGGERS.stream().anyMatch(owner::startsWith) || called.startsWith("java.lang.System.out")) {
                found.add("%s logs through %s".formatted(type.getName(), owner));
            }
        }
        for (JavaField field : type.getFields()) {
            if (isFloating(field.getRawType())) {
                found.add("%s is a floating point number".formatted(field.getFullName()));
            }
        }
        for (JavaMethod method : type.getMethods()) {
            if (isFloating(method.getRawReturnType())) {
                found.add("%s answers a floating point number".formatted(method.getFullName()));
            }
        }
        return found;
    }

    /** Where a service asks the machine what time it is, and so would not notice that its clock was moved; one sentence per breach. */
    static List<String> ownClocks(JavaClass type) {
        List<String> found = new ArrayList<>();
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            String owner = access.getTargetOwner().getName();
            String called = owner + "." + access.getName();
            boolean isTold = owner.startsWith("java.time.")
                    && (access.getName().equals("now") || access.getName().startsWith("system"));
            if (isTold || called.equals("java.lang.System.currentTimeMillis")) {
                found.add("%s calls %s (%s)".formatted(type.getName(), called, access.getSourceCodeLocation()));
            }
        }
        return found;
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }
}
