package community.linli.catalog.views.search;

import community.linli.catalog.views.search.TextAnalysis.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a name is found by when its pinyin is typed: every reading of every character at its place, and the first letters of up to six neighbours in a
 * row.
 */
record ReadingFolding(List<Word> words, List<List<String>> readings) {

    /** Most first letters in a row; what is longer is asked for in pieces. */
    static final int MAX_INITIALS = 6;

    private static final int MAX_FORMS = 8;

    /** Stands before the first syllable. */
    static final String BEGINNING = "^";

    /** Stands behind the last one. */
    static final String END = "$";

    /** Reads what is Chinese of a text; what is not has a place and no reading. */
    static ReadingFolding of(List<Word> words) {
        List<List<String>> readings = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int end = at;
            StringBuilder han = new StringBuilder();
            while (end < words.size() && words.get(end).isHan()) {
                han.append(words.get(end++).text());
            }
            List<List<String>> read = end > at ? PinyinFolding.readings(han.toString()) : List.of();
            for (int character = at; character < end; character++) {
                readings.add(read.size() == end - at ? read.get(character - at) : List.of());
            }
            if (end == at) {
                readings.add(List.of());
                end++;
            }
            at = end;
        }
        return new ReadingFolding(words, readings);
    }

    /** With one reading of each character, the likeliest, in both forms where it has a ü. */
    ReadingFolding likeliest() {
        return new ReadingFolding(
                words, readings.stream().map(ReadingFolding::likeliest).toList());
    }

    private static List<String> likeliest(List<String> known) {
        return known.isEmpty() ? known : known.subList(0, known.getFirst().indexOf('v') < 0 ? 1 : 2);
    }

    PlacedFolding syllables() {
        PlacedFolding tokens = new PlacedFolding();
        if (words.isEmpty()) {
            return tokens;
        }
        tokens.add(BEGINNING, words.getFirst().start(), words.getFirst().start());
        for (int at = 0; at < words.size(); at++) {
            tokens.moveTo(1 + at);
            for (String reading : readings.get(at)) {
                tokens.add(reading, words.get(at).start(), words.get(at).end());
            }
        }
        tokens.moveTo(1 + words.size());
        tokens.add(END, words.getLast().end(), words.getLast().end());
        return tokens;
    }

    PlacedFolding initials() {
        PlacedFolding tokens = new PlacedFolding();
        for (int at = 0; at < words.size(); at++) {
            tokens.moveTo(at);
            Set<String> forms = Set.of("");
            for (int end = at; end < Math.min(words.size(), at + MAX_INITIALS); end++) {
                forms = longer(forms, readings.get(end));
                if (end > at) {
                    for (String form : forms) {
                        tokens.add(form, words.get(at).start(), words.get(end).end());
                    }
                }
            }
        }
        return tokens;
    }

    private static Set<String> longer(Set<String> forms, List<String> readings) {
        Set<String> longer = new LinkedHashSet<>();
        for (String reading : readings) {
            for (String form : forms) {
                if (longer.size() < MAX_FORMS) {
                    longer.add(form + reading.charAt(0));
                }
            }
        }
        return longer;
    }
}
