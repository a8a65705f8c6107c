package community.linli.eventsourcing.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Source files under one folder, read for what byte code does not show. */
final class Sources {

    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*[^/]*?\\p{L}+\\s+\\p{L}+[^/]*?\\.", Pattern.DOTALL);
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public\\s+(?:(?:abstract|final|sealed|non-sealed|static)\\s+)*(?:class|interface|record|enum|@interface)\\s+(\\w+)",
            Pattern.MULTILINE);
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private final Path folder;

    Sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("No sources at " + folder.toAbsolutePath());
        }
        this.folder = folder;
    }

    /** All Java files. */
    List<Path> files() {
        return files(name -> name.endsWith(".java"));
    }

    private List<Path> files(Predicate<String> wanted) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Packages without a doorplate: a package-info with a sentence and {@code @NullMarked}. */
    List<String> missingDoorplates() {
        Set<Path> packages = new TreeSet<>();
        files().forEach(file -> packages.add(file.getParent()));
        List<String> found = new ArrayList<>();
        for (Path one : packages) {
            Path doorplate = one.resolve("package-info.java");
            if (!Files.exists(doorplate)) {
                found.add(folder.relativize(one) + " has no package-info");
            } else if (!SENTENCE.matcher(text(doorplate)).find()) {
                found.add(folder.relativize(doorplate) + " says no sentence");
            } else if (!text(doorplate).contains("@NullMarked")) {
                found.add(folder.relativize(doorplate) + " is not @NullMarked");
            }
        }
        return found;
    }

    /** Public types without Javadoc before them. */
    List<String> undocumentedTypes() {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String text = text(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            if (type.find()) {
                String before = text.substring(0, type.start());
                if (!before.contains("/**")) {
                    found.add(folder.relativize(file) + ": " + type.group(1) + " is public and says nothing of itself");
                }
            }
        }
        return found;
    }

    /** Places where one of the words stands as a word of its own inside a name or a text, comments left out. */
    List<String> namings(Set<String> words) {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String code = COMMENTS.matcher(text(file)).replaceAll(" ");
            Matcher identifier = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*").matcher(code);
            Set<String> told = new TreeSet<>();
            while (identifier.find()) {
                for (String part : Names.parts(identifier.group())) {
                    if (words.contains(part.toLowerCase(java.util.Locale.ROOT))) {
                        told.add(identifier.group());
                    }
                }
            }
            told.forEach(name -> found.add(folder.relativize(file) + " says " + name));
        }
        return found;
    }
}
