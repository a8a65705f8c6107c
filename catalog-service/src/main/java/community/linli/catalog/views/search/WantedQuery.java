package community.linli.catalog.views.search;

import community.linli.catalog.views.search.Syllables.Part;
import community.linli.catalog.views.search.TextAnalysis.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed as a question to the index. An exact name comes first, then names with all that was typed, in Chinese or Latin letters before
 * pinyin, pinyin before first letters, then what has it in category, note or parts. Every boost is a whole number (ADR 0022).
 */
final class WantedQuery {

    private static final int EXACT_NAME = 64;
    private static final int END_OF_NAME = 16;
    private static final int BEGINNING_OF_NAME = 8;
    private static final int END_OF_PINYIN = 8;
    private static final int BEGINNING_OF_PINYIN = 4;
    private static final int IN_A_ROW = 16;
    private static final int IN_NAME = 16;
    private static final int BEGUN_IN_NAME = 14;
    private static final int NEIGHBOURS_IN_NAME = 12;
    private static final int SYLLABLES = 12;
    private static final int UNFINISHED_SYLLABLES = 10;
    private static final int ONE_SLIP = 8;
    private static final int FIRST_LETTERS = 8;
    private static final int TWO_SLIPS = 6;
    private static final int ABRIDGED = 6;

    /** How much less any reading counts than the likeliest. */
    private static final int LESS_FOR_ANY = 4;

    private static final int SOUNDS_ALIKE = 5;
    private static final int IN_ABOUT = 3;
    private static final int WITHOUT_ENDING = 3;
    private static final int SOME_NEIGHBOURS = 2;
    private static final int BEGUN_IN_ABOUT = 2;
    private static final int SLIP_IN_ABOUT = 1;

    /** Says no more than that a thing is meant: who asks for a 梯子 is glad of a 人字梯. */
    private static final String EMPTY_ENDING = "子";

    private static final int MAX_PARTS = 8;

    /** How many places of syllables a question asks for in all; with the rest it stays below Lucene's 1,024 clauses. */
    private static final int MAX_PLACES = 400;

    private static final int NEIGHBOURS_FOR_ONE = 6;
    private static final int LETTERS_FOR_ONE_SLIP = 4;
    private static final int LETTERS_FOR_TWO_SLIPS = 8;

    private final List<Wanted> wanted = new ArrayList<>();
    private final String whole;
    private final boolean isRelaxed;
    private int places = MAX_PLACES;

    /** Chinese without a gap, or one word of letters or digits. */
    private record Wanted(boolean isHan, List<Word> words) {
        String text() {
            return TextAnalysis.whole(words);
        }

        boolean isOfLetters() {
            return !isHan && text().chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        }
    }

    private WantedQuery(List<Word> words, boolean isRelaxed) {
        this.whole = TextAnalysis.whole(words);
        this.isRelaxed = isRelaxed;
        for (Word word : words) {
            if (word.isHan() && !wanted.isEmpty() && continues(wanted.getLast(), word)) {
                wanted.getLast().words().add(word);
            } else if (wanted.size() < MAX_PARTS) {
                wanted.add(new Wanted(word.isHan(), new ArrayList<>(List.of(word))));
            }
        }
    }

    private static boolean continues(Wanted before, Word word) {
        return before.isHan() && before.words().getLast().end() == word.start();
    }

    /** What has all that was typed. */
    static Query all(List<Word> words) {
        return new WantedQuery(words, false).query();
    }

    /** What has part of it, or sounds like it; to be asked where nothing has all. */
    static Query some(List<Word> words) {
        return new WantedQuery(words, true).query();
    }

    private Query query() {
        if (wanted.isEmpty()) {
            return new MatchNoDocsQuery("nothing was typed that could be found");
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (Wanted part : wanted) {
            parts.add(part.isHan() ? han(part) : latin(part), isRelaxed ? Occur.SHOULD : Occur.MUST);
        }
        Query beginning = new PrefixQuery(new Term(SearchIndex.WHOLE_NAME, whole));
        List<Query> either = new ArrayList<>(List.of(parts.build(), scored(beginning, IN_NAME)));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (wanted.stream().allMatch(Wanted::isOfLetters)) {
            inARow(either, query);
        }
        query.add(any(either), Occur.MUST);
        query.add(scored(new TermQuery(new Term(SearchIndex.WHOLE_NAME, whole)), EXACT_NAME), Occur.SHOULD);
        query.add(scored(beginning, BEGINNING_OF_NAME), Occur.SHOULD);
        Query end = new PrefixQuery(new Term(SearchIndex.BACKWARDS, TextAnalysis.backwards(whole)));
        query.add(scored(end, END_OF_NAME), Occur.SHOULD);
        return query.build();
    }

    /** Letters with or without blanks between them may be one row of syllables, and better so at an end of the name. */
    private void inARow(List<Query> either, BooleanQuery.Builder better) {
        for (List<Part> way : affordable(Syllables.unfinished(whole), 3)) {
            if (wanted.size() > 1) {
                either.add(scored(inARow(way, SearchIndex.PINYIN), SYLLABLES));
                better.add(scored(inARow(way, SearchIndex.PINYIN), IN_A_ROW), Occur.SHOULD);
            }
            List<Part> fromTheBeginning = new ArrayList<>(way);
            fromTheBeginning.addFirst(new Part(ReadingFolding.BEGINNING, true));
            better.add(scored(inARow(fromTheBeginning, SearchIndex.PINYIN), BEGINNING_OF_PINYIN), Occur.SHOULD);
        }
        for (List<Part> way : affordable(Syllables.whole(whole), 1)) {
            List<Part> toTheEnd = new ArrayList<>(way);
            toTheEnd.add(new Part(ReadingFolding.END, true));
            better.add(scored(inARow(toTheEnd, SearchIndex.PINYIN), END_OF_PINYIN), Occur.SHOULD);
        }
    }

    private Query han(Wanted part) {
        List<Query> either = new ArrayList<>();
        List<String> characters = part.words().stream().map(Word::text).toList();
        either.add(scored(inARow(SearchIndex.NAME, characters), IN_NAME));
        either.add(scored(inARow(SearchIndex.ABOUT, characters), IN_ABOUT));
        if (characters.size() > 1) {
            either.add(scored(neighbours(characters, Occur.MUST, 1), NEIGHBOURS_IN_NAME));
        }
        if (isRelaxed && characters.size() > 1) {
            either.add(neighbours(characters, Occur.SHOULD, SOME_NEIGHBOURS));
            either.add(scored(soundingLike(part.words()), SOUNDS_ALIKE));
            if (characters.getLast().equals(EMPTY_ENDING)) {
                List<String> stem = characters.subList(0, characters.size() - 1);
                either.add(scored(inARow(SearchIndex.NAME, stem), WITHOUT_ENDING));
            }
        }
        return any(either);
    }

    private static Query inARow(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    /** All neighbours in any order; or one of six, each for itself: sentences say much beside the thing. */
    private static Query neighbours(List<String> characters, Occur occur, int boost) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int at = 1; at < characters.size(); at++) {
            String pair = characters.get(at - 1) + characters.get(at);
            pairs.add(scored(new TermQuery(new Term(SearchIndex.NAME, pair)), boost), occur);
        }
        if (occur == Occur.SHOULD) {
            pairs.setMinimumNumberShouldMatch(Math.max(1, (characters.size() - 1) / NEIGHBOURS_FOR_ONE));
        }
        return pairs.build();
    }

    private static Query soundingLike(List<Word> han) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (List<String> readings : ReadingFolding.of(han).likeliest().readings()) {
            if (readings.isEmpty()) {
                return new MatchNoDocsQuery("a character without a reading");
            }
            phrase.add(terms(SearchIndex.PINYIN, Syllables.soundingLike(readings.getFirst())));
        }
        return phrase.build();
    }

    private Query latin(Wanted part) {
        String word = part.text();
        List<Query> either = new ArrayList<>();
        either.add(scored(new TermQuery(new Term(SearchIndex.NAME, word)), IN_NAME));
        either.add(scored(new PrefixQuery(new Term(SearchIndex.NAME, word)), BEGUN_IN_NAME));
        either.add(scored(new TermQuery(new Term(SearchIndex.ABOUT, word)), IN_ABOUT));
        either.add(scored(new PrefixQuery(new Term(SearchIndex.ABOUT, word)), BEGUN_IN_ABOUT));
        if (part.isOfLetters()) {
            slips(word, either);
            pinyin(word, either);
        }
        return any(either);
    }

    private static void slips(String word, List<Query> either) {
        if (word.length() >= LETTERS_FOR_ONE_SLIP) {
            either.add(scored(like(SearchIndex.NAME, word, 1), ONE_SLIP));
            either.add(scored(like(SearchIndex.ABOUT, word, 1), SLIP_IN_ABOUT));
        }
        if (word.length() >= LETTERS_FOR_TWO_SLIPS) {
            either.add(scored(like(SearchIndex.NAME, word, 2), TWO_SLIPS));
        }
    }

    /** All words that near, not the best of the whole index: what a district finds does not depend on another's words. */
    private static Query like(String field, String word, int slips) {
        return new FuzzyQuery(
                new Term(field, word),
                slips,
                0,
                FuzzyQuery.defaultMaxExpansions,
                FuzzyQuery.defaultTranspositions,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private void pinyin(String letters, List<Query> either) {
        ways(Syllables.whole(letters), SYLLABLES, either);
        ways(Syllables.unfinished(letters), UNFINISHED_SYLLABLES, either);
        ways(Syllables.abridged(letters), ABRIDGED, either);
        for (String initials : Syllables.initials(letters)) {
            either.add(scored(initials(initials, SearchIndex.INITIALS), FIRST_LETTERS));
            either.add(scored(initials(initials, SearchIndex.ANY_INITIALS), FIRST_LETTERS - LESS_FOR_ANY));
        }
        if (isRelaxed) {
            affordable(Syllables.whole(letters), 1)
                    .forEach(way -> either.add(scored(soundingLikeWay(way), SOUNDS_ALIKE)));
        }
    }

    private void ways(List<List<Part>> ways, int boost, List<Query> either) {
        for (List<Part> way : affordable(ways, 2)) {
            either.add(scored(inARow(way, SearchIndex.PINYIN), boost));
            either.add(scored(inARow(way, SearchIndex.ANY_PINYIN), boost - LESS_FOR_ANY));
        }
    }

    /** The likeliest ways for which there are places left, each asked for so many times. */
    private List<List<Part>> affordable(List<List<Part>> ways, int times) {
        List<List<Part>> taken = new ArrayList<>();
        for (List<Part> way : ways) {
            int needed = (way.size() + 1) * times;
            if (needed > places) {
                break;
            }
            places -= needed;
            taken.add(way);
        }
        return taken;
    }

    /** More first letters than stand together in the index are asked for in overlapping pieces. */
    private static Query initials(String letters, String field) {
        int most = ReadingFolding.MAX_INITIALS;
        if (letters.length() <= most) {
            return new TermQuery(new Term(field, letters));
        }
        PhraseQuery.Builder pieces = new PhraseQuery.Builder();
        for (int start = 0; start + most <= letters.length(); start++) {
            pieces.add(new Term(field, letters.substring(start, start + most)), start);
        }
        return pieces.build();
    }

    private static Query inARow(List<Part> way, String field) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        way.forEach(part -> phrase.add(terms(field, part.syllables())));
        return phrase.build();
    }

    private static Query soundingLikeWay(List<Part> way) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        way.forEach(part -> phrase.add(terms(SearchIndex.PINYIN, Syllables.soundingLike(part.text()))));
        return phrase.build();
    }

    private static Term[] terms(String field, Set<String> texts) {
        return texts.stream().sorted().map(text -> new Term(field, text)).toArray(Term[]::new);
    }

    private static Query scored(Query query, int boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static Query any(List<Query> either) {
        return either.size() == 1 ? either.getFirst() : new DisjunctionMaxQuery(either, 0);
    }
}
