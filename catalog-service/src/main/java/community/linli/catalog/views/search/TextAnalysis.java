package community.linli.catalog.views.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * How texts are taken apart, those of things and those that are asked for alike. Full and half width, upper and lower case, accents, traditional and
 * simplified characters are one; letters and digits part ({@code GSR120} is {@code gsr} and {@code 120}). Of Chinese each character is a word, and in an
 * index each two neighbours are one as well.
 */
final class TextAnalysis extends Analyzer {

    static final TextAnalysis OF_INDEX = new TextAnalysis(true);

    private static final TextAnalysis OF_WORDS = new TextAnalysis(false);
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final String IDEOGRAPHIC = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];
    private static final int PARTED = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

    private final boolean isPaired;

    private TextAnalysis(boolean isPaired) {
        this.isPaired = isPaired;
    }

    /**
     * A word of a text.
     *
     * @param isHan whether it is one Chinese character
     * @param start where it stands in the text, in UTF-16 units, up to and not including {@code end}
     */
    record Word(String text, boolean isHan, int start, int end) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new WordDelimiterGraphFilter(
                source, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, PARTED, null);
        words = new CJKWidthFilter(words);
        words = new ICUTransformFilter(words, SIMPLIFIED);
        words = new LowerCaseFilter(words);
        words = new ASCIIFoldingFilter(words);
        return new TokenStreamComponents(
                source, isPaired ? new CJKBigramFilter(words, CJKBigramFilter.HAN, true) : words);
    }

    /** The words of a text in order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = OF_WORDS.tokenStream("words", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(
                        term.toString(), type.type().equals(IDEOGRAPHIC), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** A text without anything between its words: two texts are the same to search if this is. */
    static String whole(List<Word> words) {
        StringBuilder whole = new StringBuilder();
        words.forEach(word -> whole.append(word.text()));
        return whole.toString();
    }

    static String backwards(String whole) {
        return new StringBuilder(whole).reverse().toString();
    }
}
