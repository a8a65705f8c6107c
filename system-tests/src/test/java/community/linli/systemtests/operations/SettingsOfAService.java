package community.linli.systemtests.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * What a service reads: the properties that its {@code application.yml} gives, the variables in them, and the properties that its code asks
 * for by {@code @Value} and {@code @ConfigurationProperties}. From the sources, so that nothing has to be started.
 *
 * @param given properties of application.yml
 * @param asked properties that the code binds, with whether it has a default for them
 * @param values properties that the code injects one by one
 */
record SettingsOfAService(Map<String, String> given, Map<String, Boolean> asked, Set<String> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[^}]*)?}");
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z0-9.-]+)(:[^}]*)?}\"\\)");
    private static final Pattern BOUND = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s*(?:public )?record \\w+\\(((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern COMPONENT =
            Pattern.compile("(@DefaultValue\\(\"[^\"]*\"\\)\\s+)?[\\w.<>, ]+?\\s(\\w+)\\s*(?:,|$)");

    /** Of a module and, where it is built on that, of the engine. */
    static SettingsOfAService of(String module, boolean isOnTheEngine) {
        Map<String, String> given = new TreeMap<>();
        flatten("", new Yaml().load(ComposeFile.text(module + "/src/main/resources/application.yml")), given);
        Map<String, Boolean> asked = new TreeMap<>();
        Set<String> values = new TreeSet<>();
        readCode(module, asked, values);
        if (isOnTheEngine) {
            readCode("event-sourcing", asked, values);
        }
        return new SettingsOfAService(given, asked, values);
    }

    /** What is wrong between these settings and the variables of a container. */
    List<String> flaws(Set<String> set) {
        List<String> flaws = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        given.forEach((property, text) -> VARIABLE.matcher(text).results().forEach(variable -> {
            read.add(variable.group(1));
            if (!set.contains(variable.group(1)) && isNeeded(variable)) {
                flaws.add(variable.group(1) + " is read and not set");
            }
        }));
        asked.keySet().forEach(property -> read.add(relaxed(property)));
        set.stream().filter(name -> !read.contains(name)).forEach(name -> flaws.add(name + " is set and not read"));
        asked.forEach((property, hasDefault) -> {
            if (!hasDefault && !given.containsKey(property)) {
                flaws.add(property + " has no default and application.yml does not give it");
            }
        });
        values.stream()
                .filter(property -> !given.containsKey(property))
                .forEach(property -> flaws.add(property + " is injected and application.yml does not give it"));
        given.keySet().stream()
                .filter(property -> property.startsWith("linli.") && !asked.containsKey(property))
                .forEach(property -> flaws.add(property + " is given and nobody asks for it"));
        return flaws.stream().distinct().toList();
    }

    /** A default that means this machine or a folder of the checkout is none inside a container. */
    private static boolean isNeeded(MatchResult variable) {
        String standby = variable.group(2);
        return standby == null || standby.contains("localhost") || standby.contains(".linli");
    }

    /** As Spring Boot spells a property in the environment. */
    private static String relaxed(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static void readCode(String module, Map<String, Boolean> asked, Set<String> values) {
        try (Stream<Path> files = Files.walk(ComposeFile.ROOT.resolve(module).resolve("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                VALUE.matcher(code)
                        .results()
                        .filter(found -> found.group(2) == null)
                        .forEach(found -> values.add(found.group(1)));
                BOUND.matcher(code).results().forEach(bound -> bind(bound.group(1), bound.group(2), asked));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void bind(String prefix, String components, Map<String, Boolean> asked) {
        COMPONENT
                .matcher(components.strip())
                .results()
                .forEach(component -> asked.put(
                        prefix + "."
                                + component
                                        .group(2)
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT),
                        component.group(1) != null));
    }

    private static void flatten(String prefix, Map<String, Object> tree, Map<String, String> into) {
        tree.forEach((key, value) -> {
            if (value instanceof Map<?, ?> below) {
                Map<String, Object> named = new TreeMap<>();
                below.forEach((name, one) -> named.put(name.toString(), one));
                flatten(prefix + key + ".", named, into);
            } else {
                into.put(prefix + key, String.valueOf(value));
            }
        });
    }
}
