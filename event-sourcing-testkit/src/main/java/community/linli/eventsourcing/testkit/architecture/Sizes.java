package community.linli.eventsourcing.testkit.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long the files of a folder are. It informs and fails nothing, so that drift shows before it hurts.
 *
 * @param files how many Java files, package-infos left out
 * @param median lines of the file in the middle
 * @param ninetieth lines that nine files in ten do not exceed
 * @param longest the three longest, such as {@code Scenario.java 290}
 */
public record Sizes(int files, int median, int ninetieth, List<String> longest) {

    /** Measures the sources under a folder. */
    public static Sizes of(Path sources) {
        record Length(String name, int lines) {}
        List<Length> lengths = new ArrayList<>();
        for (Path file : new Sources(sources).files()) {
            String name = file.getFileName().toString();
            if (!name.equals("package-info.java")) {
                lengths.add(new Length(name, (int) Sources.text(file).lines().count()));
            }
        }
        lengths.sort(Comparator.comparingInt(Length::lines));
        if (lengths.isEmpty()) {
            return new Sizes(0, 0, 0, List.of());
        }
        List<String> longest = lengths.reversed().stream()
                .limit(3)
                .map(length -> length.name() + " " + length.lines())
                .toList();
        return new Sizes(
                lengths.size(),
                lengths.get(lengths.size() / 2).lines(),
                lengths.get(lengths.size() * 9 / 10).lines(),
                longest);
    }

    @Override
    public String toString() {
        return "%d files, median %d lines, nine in ten within %d, longest %s"
                .formatted(files, median, ninetieth, String.join(", ", longest));
    }
}
