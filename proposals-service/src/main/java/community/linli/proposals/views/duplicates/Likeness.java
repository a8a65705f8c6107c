package community.linli.proposals.views.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How alike two proposals are by title and place, and why.
 *
 * <p>A text is cut into pieces: each two neighbouring characters of Chinese writing (a lone one stands for itself), and each word of other letters or
 * digits, in small letters, of two characters or more. Two texts are as alike as twice the pieces they share in percent of all their pieces, rounded
 * down. Where both name a place, the title counts two thirds.
 *
 * @param percent 0 to 100
 * @param titlePercent of the titles alone
 * @param placePercent of the places alone; null where one names none
 * @param sharedInTitle the pieces that both titles have, in order
 * @param sharedInPlace the pieces that both places have, in order
 */
public record Likeness(
        int percent,
        int titlePercent,
        @Nullable Integer placePercent,
        List<String> sharedInTitle,
        List<String> sharedInPlace) {

    private static final int HUNDRED = 100;

    /** Compares two proposals. */
    static Likeness of(TitleDocument one, TitleDocument other) {
        Set<String> title = pieces(one.title());
        Set<String> otherTitle = pieces(other.title());
        int titles = percent(title, otherTitle);
        String place = one.place();
        String otherPlace = other.place();
        if (place == null || otherPlace == null) {
            return new Likeness(titles, titles, null, shared(title, otherTitle), List.of());
        }
        int places = percent(pieces(place), pieces(otherPlace));
        return new Likeness(
                (2 * titles + places) / 3,
                titles,
                places,
                shared(title, otherTitle),
                shared(pieces(place), pieces(otherPlace)));
    }

    /** What a text is compared by. */
    static Set<String> pieces(String text) {
        Set<String> pieces = new TreeSet<>();
        StringBuilder run = new StringBuilder();
        boolean isChinese = false;
        int[] letters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int letter : letters) {
            boolean isHan = Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
            if (!Character.isLetterOrDigit(letter) || isHan != isChinese) {
                cut(run, isChinese, pieces);
            }
            if (Character.isLetterOrDigit(letter)) {
                isChinese = isHan;
                run.appendCodePoint(letter);
            }
        }
        cut(run, isChinese, pieces);
        return pieces;
    }

    private static void cut(StringBuilder run, boolean isChinese, Set<String> pieces) {
        int[] letters = run.toString().codePoints().toArray();
        run.setLength(0);
        if (!isChinese && letters.length >= 2) {
            pieces.add(new String(letters, 0, letters.length));
        }
        if (isChinese && letters.length == 1) {
            pieces.add(new String(letters, 0, 1));
        }
        for (int i = 0; isChinese && i + 1 < letters.length; i++) {
            pieces.add(new String(letters, i, 2));
        }
    }

    private static int percent(Set<String> one, Set<String> other) {
        int all = one.size() + other.size();
        return all == 0 ? 0 : 2 * HUNDRED * shared(one, other).size() / all;
    }

    private static List<String> shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
