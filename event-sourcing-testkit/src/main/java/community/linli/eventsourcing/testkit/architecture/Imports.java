package community.linli.eventsourcing.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Who may import whom: the allow-list of the house style, one method per row. */
final class Imports {

    private static final String LINLI = "community.linli.";
    private static final String ENGINE = "community.linli.eventsourcing";

    private final String root;

    Imports(String root) {
        this.root = root;
    }

    /** Whether a class of the service may use the other class. */
    boolean allows(JavaClass origin, JavaClass target) {
        JavaClass used = target.getBaseComponentType();
        String packageName = used.getPackageName();
        if (used.isPrimitive() || isPlain(packageName)) {
            return true;
        }
        if (packageName.startsWith("org.apache.kafka") || packageName.startsWith("com.mongodb")) {
            return false;
        }
        Place from = Place.of(origin, root);
        if (isIn(packageName, root)) {
            return allowsInside(from, origin, used);
        }
        if (isIn(packageName, ENGINE)) {
            return allowsEngine(from, packageName);
        }
        return !packageName.startsWith(LINLI) && allowsLibrary(from, packageName);
    }

    private boolean allowsInside(Place from, JavaClass origin, JavaClass target) {
        Place to = Place.of(target, root);
        if (from.role() == Place.Role.WIRING) {
            return true;
        }
        if (to.role() == Place.Role.WIRING) {
            return false;
        }
        if (Place.outermost(origin).equals(Place.outermost(target)) && from.equals(to)) {
            return true;
        }
        return switch (from.role()) {
            case DOMAIN -> domainMayUse(from, to, target);
            case ROOM_CONTROLLER -> roomControllerMayUse(from, to, target);
            case ADAPTER -> to.role() == Place.Role.ADAPTER || isTold(to, target);
            case REACTION ->
                to.sharesFolderWith(from)
                        || to.role() == Place.Role.FACT
                        || (to.role() == Place.Role.DOMAIN && !isNamed(target, "State", "Decider", "Policies"));
            case FACT -> to.role() == Place.Role.FACT || (to.isRoom() && isNamed(target, "Id"));
            case VIEW_MODEL ->
                (to.role() == Place.Role.VIEW_MODEL && to.sharesFolderWith(from))
                        || to.role() == Place.Role.FACT
                        || isTold(to, target);
            case VIEW_READER ->
                (to.sharesFolderWith(from) && !isNamed(target, "Projection"))
                        || (isNamed(target, "Id") && (to.isRoom() || to.role() == Place.Role.FACT));
            case VIEW_INDEX -> to.sharesFolderWith(from) && !isNamed(target, "Query", "Controller");
            case PUBLICATION -> to.sharesFolderWith(from) || isTold(to, target);
            case DESK -> deskMayUse(from, to, target);
            case WIRING -> true;
        };
    }

    /** Views and what rooms are asked and tell; nobody uses the desk. */
    private static boolean deskMayUse(Place from, Place to, JavaClass target) {
        boolean isInside = isNamed(target, "State", "Decider", "Policies", "Projection", "Controller");
        return to.sharesFolderWith(from) || (to.role() != Place.Role.DESK && !isInside);
    }

    /** Own room, and of other rooms ids, events, values, and states to look up; they are folded in the same transaction. */
    private static boolean domainMayUse(Place from, Place to, JavaClass target) {
        if (to.role() == Place.Role.FACT) {
            return isNamed(target, "Id") || Place.outermost(target).startsWith("Known");
        }
        return to.role() == Place.Role.DOMAIN
                && (to.sharesFolderWith(from) || !isNamed(target, "Command", "Decider", "Policies", "Rejection"));
    }

    private static boolean roomControllerMayUse(Place from, Place to, JavaClass target) {
        if (to.role() == Place.Role.FACT) {
            return isNamed(target, "Id");
        }
        boolean isInside = isNamed(target, "State", "Decider", "Policies", "Event");
        boolean isForeign = !to.sharesFolderWith(from) && isNamed(target, "Command", "Rejection");
        return to.isRoom() && to.role() != Place.Role.ROOM_CONTROLLER && !isInside && !isForeign;
    }

    /** What a room tells to those who listen: its events and the values they are made of. */
    private static boolean isTold(Place to, JavaClass target) {
        return to.role() == Place.Role.DOMAIN
                && !isNamed(target, "Command", "State", "Decider", "Policies", "Rejection");
    }

    private static boolean allowsEngine(Place from, String packageName) {
        boolean isVocabulary = packageName.equals(ENGINE);
        boolean isHttp = isIn(packageName, ENGINE + ".http");
        boolean isMongo = isIn(packageName, ENGINE + ".mongo");
        boolean isIndex = isIn(packageName, ENGINE + ".index");
        boolean isEnvelope = isIn(packageName, ENGINE + ".envelope");
        return switch (from.role()) {
            case DOMAIN, REACTION, VIEW_MODEL, PUBLICATION -> isVocabulary;
            case ROOM_CONTROLLER, ADAPTER -> isVocabulary || isHttp;
            case DESK -> isVocabulary || isHttp || isIn(packageName, ENGINE + ".privacy");
            case FACT -> isVocabulary || isEnvelope;
            case VIEW_READER -> isVocabulary || isHttp || isMongo || isIndex;
            case VIEW_INDEX -> isVocabulary || isIndex;
            case WIRING -> true;
        };
    }

    private static boolean allowsLibrary(Place from, String packageName) {
        return switch (from.role()) {
            case ROOM_CONTROLLER ->
                isAny(
                        packageName,
                        "org.springframework.web",
                        "org.springframework.http",
                        "org.springframework.validation",
                        "org.springframework.util",
                        "jakarta.validation",
                        "jakarta.servlet");
            case VIEW_READER ->
                isAny(
                        packageName,
                        "org.apache.lucene",
                        "org.springframework.data",
                        "org.springframework.web",
                        "org.springframework.http",
                        "org.springframework.stereotype",
                        "tools.jackson",
                        "org.springframework.util");
            case DESK -> true;
            case VIEW_INDEX -> !packageName.startsWith("org.springframework");
            case ADAPTER ->
                !packageName.startsWith("org.springframework") || packageName.equals("org.springframework.http");
            case WIRING -> true;
            case DOMAIN, REACTION, FACT, VIEW_MODEL, PUBLICATION -> false;
        };
    }

    private static boolean isPlain(String packageName) {
        return packageName.startsWith("java.") || packageName.startsWith("org.jspecify.");
    }

    private static boolean isNamed(JavaClass type, String... endings) {
        return List.of(endings).stream().anyMatch(Place.outermost(type)::endsWith);
    }

    private static boolean isAny(String packageName, String... roots) {
        return List.of(roots).stream().anyMatch(allowed -> isIn(packageName, allowed));
    }

    private static boolean isIn(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
