package community.linli.eventsourcing.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house for one module, checked in its tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> theHouseRulesHold() {
 *     return ArchitectureRules.forService("community.linli.lending").asTests();
 * }
 * }</pre>
 *
 * <p>Sources are read from {@code src/main/java} and {@code src/test/java} of the folder in which the tests run, which is the module's.
 */
public final class ArchitectureRules {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String ENGINE = "community.linli.eventsourcing";

    /** Words that belong to a service; an engine that says one of them has learnt too much. */
    private static final Set<String> DOMAIN_WORDS = Set.of(
            "item",
            "items",
            "loan",
            "loans",
            "household",
            "households",
            "resident",
            "residents",
            "steward",
            "officer",
            "analyst",
            "overdue",
            "waitlist",
            "swap",
            "gift",
            "thanks",
            "ballot",
            "ballots",
            "tally",
            "endorsement",
            "milestone",
            "disbursement",
            "elimination",
            "borrower",
            "lender",
            "neighbour",
            "lending",
            "handover",
            "proposal",
            "proposals");

    private final Map<String, List<String>> breaches = new LinkedHashMap<>();

    private ArchitectureRules() {}

    /** All rules that hold for a service whose classes are under this package. */
    public static ArchitectureRules forService(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("No classes under " + root);
        }
        ArchitectureRules rules = service(root, classes);
        rules.sources(new Sources(MAIN));
        rules.breaches.put("no test is skipped", SkipScan.of(TESTS));
        System.out.println(root + ": " + Sizes.of(MAIN));
        return rules;
    }

    /** The rules over classes alone. */
    static ArchitectureRules service(String root, JavaClasses classes) {
        ArchitectureRules rules = new ArchitectureRules();
        rules.breaches.put("every class imports only what its place allows", forbiddenImports(root, classes));
        rules.breaches.put("rooms do not go round in circles", circles(root, classes));
        rules.breaches.put(
                "what decides or folds is a function of its arguments",
                each(classes.stream().filter(type -> Place.of(type, root).role().isPure()), Purity::breaches));
        rules.breaches.put(
                "what time it is comes from the InstantSource that a test may move",
                each(classes.stream(), Purity::ownClocks));
        rules.breaches.put("names say something", each(classes.stream(), Names::breaches));
        return rules;
    }

    /**
     * The rules that hold for the engine.
     *
     * @param sources the engine's main sources
     */
    public static ArchitectureRules forEngine(Path sources) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ENGINE);
        List<JavaClass> engine = classes.stream()
                .filter(type -> !type.getPackageName().startsWith(ENGINE + ".testkit"))
                .toList();
        ArchitectureRules rules = new ArchitectureRules();
        rules.breaches.put("the vocabulary imports nothing", vocabularyImports(engine));
        rules.breaches.put("names say something", each(engine.stream(), Names::breaches));
        Sources read = new Sources(sources);
        rules.breaches.put("the engine says no word of the domain but district", read.namings(DOMAIN_WORDS));
        rules.sources(read);
        System.out.println(ENGINE + ": " + Sizes.of(sources));
        return rules;
    }

    /** Where the files of these classes read a clock, roll dice, log or look at their machine; one sentence each. */
    public static List<String> impurities(Set<Class<?>> classes) {
        Set<Class<?>> files = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            Class<?> outermost = type;
            while (outermost.getEnclosingClass() != null) {
                outermost = outermost.getEnclosingClass();
            }
            files.add(type);
            files.add(outermost);
            files.addAll(List.of(outermost.getDeclaredClasses()));
        }
        return each(new ClassFileImporter().importClasses(files).stream(), Purity::breaches);
    }

    /** One test per rule. */
    public Stream<DynamicTest> asTests() {
        return breaches.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> fail(rule.getKey(), rule.getValue())));
    }

    /**
     * Checks all rules at once.
     *
     * @throws AssertionError naming every breach
     */
    public void check() {
        breaches.forEach(ArchitectureRules::fail);
    }

    /** The breaches of each rule, by the rule's sentence. */
    Map<String, List<String>> breaches() {
        return breaches;
    }

    private void sources(Sources sources) {
        breaches.put("every package has a doorplate", sources.missingDoorplates());
        breaches.put("every public type says what it is for", sources.undocumentedTypes());
    }

    private static void fail(String rule, List<String> found) {
        if (!found.isEmpty()) {
            throw new AssertionError("It does not hold that " + rule + ":\n  " + String.join("\n  ", found));
        }
    }

    private static List<String> forbiddenImports(String root, JavaClasses classes) {
        Imports imports = new Imports(root);
        Set<String> found = new TreeSet<>();
        for (JavaClass origin : classes) {
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (!imports.allows(origin, target)) {
                    found.add("%s (%s) uses %s"
                            .formatted(origin.getName(), Place.of(origin, root).role(), target.getName()));
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<String> vocabularyImports(List<JavaClass> engine) {
        Set<String> found = new TreeSet<>();
        engine.stream()
                .filter(type -> type.getPackageName().equals(ENGINE))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isVocabulary(dependency.getTargetClass().getBaseComponentType()))
                .forEach(dependency -> found.add(dependency.getOriginClass().getName() + " uses "
                        + dependency.getTargetClass().getName()));
        return List.copyOf(found);
    }

    private static boolean isVocabulary(JavaClass type) {
        String packageName = type.getPackageName();
        return type.isPrimitive()
                || packageName.equals(ENGINE)
                || packageName.startsWith("java.")
                || packageName.startsWith("org.jspecify.");
    }

    private static List<String> circles(String root, JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass origin : classes) {
            Place from = Place.of(origin, root);
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (from.isRoom() && (target.getPackageName() + ".").startsWith(root + ".")) {
                    Place to = Place.of(target, root);
                    if (to.isRoom() && !to.sharesFolderWith(from) && !isName(target)) {
                        uses.computeIfAbsent(from.folder(), room -> new TreeSet<>())
                                .add(to.folder());
                    }
                }
            }
        }
        List<String> found = new ArrayList<>();
        for (String room : uses.keySet()) {
            if (reaches(room, room, uses, new TreeSet<>())) {
                found.add("the room " + room + " reaches itself through " + uses.get(room));
            }
        }
        return found;
    }

    /** Rooms may name each other's things, by id, without leaning on each other. */
    private static boolean isName(JavaClass type) {
        return Place.outermost(type).endsWith("Id");
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses, Set<String> seen) {
        for (String next : uses.getOrDefault(from, Set.of())) {
            if (next.equals(to) || (seen.add(next) && reaches(next, to, uses, seen))) {
                return true;
            }
        }
        return false;
    }

    private interface Look {
        List<String> at(JavaClass type);
    }

    private static List<String> each(Stream<JavaClass> classes, Look look) {
        return classes.flatMap(type -> look.at(type).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
