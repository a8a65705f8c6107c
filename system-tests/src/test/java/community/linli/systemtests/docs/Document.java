package community.linli.systemtests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Markdown file of the root.
 *
 * @param text what it says
 */
record Document(String text) {

    static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("(?m)^```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    static Document of(String name) {
        try {
            return new Document(Files.readString(ROOT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between this heading and the next of its kind. */
    Document section(String heading) {
        String start = "## " + heading + "\n";
        int from = text.indexOf(start);
        if (from < 0) {
            throw new AssertionError("There is no section " + heading);
        }
        int to = text.indexOf("\n## ", from);
        return new Document(text.substring(from + start.length(), to < 0 ? text.length() : to));
    }

    /** The indented blocks in their order, without their indentation; a fenced one would be missed and is an error. */
    List<List<String>> blocks() {
        if (FENCE.matcher(text).find()) {
            throw new AssertionError("Commands are indented here, not fenced");
        }
        List<List<String>> blocks = new ArrayList<>();
        boolean isInside = false;
        for (String line : text.lines().toList()) {
            boolean isIndented = line.startsWith("    ");
            if (isIndented && !isInside) {
                blocks.add(new ArrayList<>());
            }
            if (isIndented) {
                blocks.getLast().add(line.substring(4));
            }
            isInside = isIndented;
        }
        return blocks;
    }

    /** Where its links go. */
    List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }

    /** What stands between backticks, outside the blocks. */
    List<String> names() {
        String prose = String.join(
                "\n", text.lines().filter(line -> !line.startsWith("    ")).toList());
        return NAME.matcher(prose).results().map(name -> name.group(1)).toList();
    }
}
