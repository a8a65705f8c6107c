package community.linli.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The routes in a controller's source, since no service's classes are on this module's path. What cannot be read is an error, never left out. */
final class ControllerSource {

    /** A route with its roles, sorted; {@code nobody} where {@code @Access} is missing. */
    record Route(String method, String path, String roles) {}

    private static final Pattern MAPPING =
            Pattern.compile("@(?:[a-z.]+\\.)?(Get|Post|Put|Patch|Delete|Request)Mapping\\b");
    private static final Pattern ACCESS = Pattern.compile("@Access\\((?:value = )?\\{?([^)}]*)}?\\)");
    private static final Pattern CLASS =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record|interface) ");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$");
    private static final Pattern PATHS =
            Pattern.compile("(?:^|\\b(?:value|path) = )\\{?\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)");
    private static final Pattern METHODS = Pattern.compile("\\bmethod = \\{?([^})]*)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private ControllerSource() {}

    static List<Route> routes(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        Matcher declaration = CLASS.matcher(code);
        if (!code.contains("Mapping") || !declaration.find()) {
            return List.of();
        }
        List<String> prefixes = List.of("");
        List<Route> routes = new ArrayList<>();
        for (Matcher mapping = MAPPING.matcher(code); mapping.find(); ) {
            String arguments = arguments(code, mapping.end());
            if (mapping.start() < declaration.start()) {
                if (METHODS.matcher(arguments).find()) {
                    throw new AssertionError("A method for a whole class is not read: " + arguments);
                }
                prefixes = paths(arguments);
                continue;
            }
            String roles = roles(code, mapping.start());
            for (String prefix : prefixes) {
                for (String path : paths(arguments)) {
                    for (String method : methods(mapping.group(1), arguments)) {
                        routes.add(new Route(method, prefix + path, roles));
                    }
                }
            }
        }
        return routes;
    }

    /** What stands in the annotation's parentheses; empty where there are none. */
    private static String arguments(String code, int at) {
        if (at >= code.length() || code.charAt(at) != '(') {
            return "";
        }
        boolean isText = false;
        int open = 0;
        for (int i = at; i < code.length(); i++) {
            char c = code.charAt(i);
            isText ^= c == '"';
            open += isText ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return code.substring(at + 1, i).strip();
            }
        }
        throw new AssertionError("An annotation does not end: " + code.substring(at));
    }

    private static List<String> paths(String arguments) {
        Matcher found = PATHS.matcher(arguments);
        if (!found.find()) {
            boolean hasPath = arguments.contains("path =") || arguments.contains("value =");
            if (hasPath || !(arguments.isEmpty() || arguments.matches("(?s)\\w+ = .*"))) {
                throw new AssertionError("A path that is no plain text cannot be read: " + arguments);
            }
            return List.of("");
        }
        return TEXT.matcher(found.group(1)).results().map(text -> text.group(1)).toList();
    }

    private static List<String> methods(String annotation, String arguments) {
        if (!annotation.equals("Request")) {
            return List.of(annotation.toUpperCase(Locale.ROOT));
        }
        Matcher found = METHODS.matcher(arguments);
        if (!found.find()) {
            return List.of("any");
        }
        return Arrays.stream(found.group(1).split(",", -1))
                .map(method -> method.strip().replace("RequestMethod.", ""))
                .toList();
    }

    /** From the annotations of the same method, whether they stand before or behind its mapping. */
    private static String roles(String code, int mapping) {
        int from = Math.max(code.lastIndexOf("\n\n", mapping), 0);
        int to = code.indexOf("\n\n", mapping);
        String method = code.substring(from, to < 0 ? code.length() : to);
        Matcher access = ACCESS.matcher(method);
        if (!access.find()) {
            return "nobody";
        }
        return access.group(1).contains("ANY_ROLE") ? "any role" : sorted(access.group(1));
    }

    /** Roles in the order of the alphabet. */
    static String sorted(String roles) {
        return Arrays.stream(roles.split("[\\s,\"]+", -1))
                .filter(role -> !role.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
