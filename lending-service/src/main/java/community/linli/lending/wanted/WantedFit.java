package community.linli.lending.wanted;

import community.linli.lending.facts.KnownThings.Thing;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a thing must have in common with what is wanted: the category, or something of its name, which is a word of three or more letters, or in Chinese
 * two characters that stand side by side. Neither capitals nor accents nor the width of a letter matter.
 *
 * @param category folded
 * @param marks what the name is recognised by
 */
record WantedFit(String category, Set<String> marks) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{3,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");

    WantedFit {
        marks = Set.copyOf(marks);
    }

    /** What fits this wish. */
    static WantedFit of(String name, String category) {
        return new WantedFit(folded(category), marksOf(name));
    }

    /** Whether the thing has a name like it. */
    boolean isNamedBy(Thing thing) {
        return marksOf(thing.name()).stream().anyMatch(marks::contains);
    }

    /** Whether the thing is of its kind. */
    boolean isOfItsKind(Thing thing) {
        return folded(thing.category()).equals(category);
    }

    private static Set<String> marksOf(String name) {
        String text = folded(name);
        Set<String> found = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        HAN.matcher(text).results().map(MatchResult::group).forEach(run -> found.addAll(pairs(run)));
        return found;
    }

    private static Set<String> pairs(String run) {
        int[] characters = run.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs;
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
