package community.linli.catalog.views.search;

import community.linli.catalog.views.search.SearchDocument.Listing;
import community.linli.catalog.views.search.SearchDocument.Rest;
import community.linli.catalog.views.search.SearchDocument.Thing;
import community.linli.catalog.views.search.TextAnalysis.Word;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.index.IndexMapping;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a thing on a board is found by; and which boards rest, for availability is told with the board's rest. */
public final class SearchIndex implements IndexMapping<SearchDocument> {

    static final String KIND = "kind";
    static final String THING = "thing";
    static final String RESTING = "resting";

    /** The name's words, with their places in it. */
    static final String NAME = "name";

    /** The name without anything between its words. */
    static final String WHOLE_NAME = "whole-name";

    /** The same backwards, so that names are found by their end: there stands what a thing is. */
    static final String BACKWARDS = "backwards";

    /** The name's syllables as its words want them, with their places in it. */
    static final String PINYIN = "pinyin";

    /** The same with every reading that a character can have. */
    static final String ANY_PINYIN = "any-pinyin";

    /** The first letters of the name's syllables as its words want them, with their places in it. */
    static final String INITIALS = "initials";

    /** The same with every reading that a character can have. */
    static final String ANY_INITIALS = "any-initials";

    /** The words of category, note and parts. */
    static final String ABOUT = "about";

    static final String COMMUNITY = "community";
    static final String CATEGORY = "category";
    static final String MODE = "mode";
    static final String AVAILABILITY = "availability";

    /** How long the name is, in words. */
    static final String LENGTH = "length";

    static final String LISTED_AT = "listed-at";

    private static final FieldType PLACED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType UNPLACED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final SearchProjection projection = new SearchProjection();

    private static FieldType text(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    @Override
    public Projection<SearchDocument> projection() {
        return projection;
    }

    @Override
    public Analyzer analyzer() {
        return TextAnalysis.OF_INDEX;
    }

    @Override
    public List<IndexableField> fields(SearchDocument document) {
        Thing thing = document.thing();
        Rest rest = document.rest();
        if (rest != null && rest.isResting()) {
            return List.of(new StringField(KIND, RESTING, Field.Store.NO));
        }
        return thing == null || !thing.isListed() ? List.of() : fields(thing, thing.listing());
    }

    private static List<IndexableField> fields(Thing thing, @Nullable Listing listing) {
        List<IndexableField> fields = new ArrayList<>();
        if (listing == null) {
            return fields;
        }
        List<Word> words = TextAnalysis.words(listing.name());
        ReadingFolding reading = ReadingFolding.of(words);
        fields.add(new StringField(KIND, THING, Field.Store.NO));
        fields.add(new Field(NAME, listing.name(), PLACED));
        String whole = TextAnalysis.whole(words);
        fields.add(new StringField(WHOLE_NAME, whole, Field.Store.NO));
        fields.add(new StringField(BACKWARDS, TextAnalysis.backwards(whole), Field.Store.NO));
        ReadingFolding likeliest = reading.likeliest();
        fields.add(placed(PINYIN, likeliest.syllables()));
        fields.add(placed(INITIALS, likeliest.initials()));
        if (!likeliest.equals(reading)) {
            fields.add(placed(ANY_PINYIN, reading.syllables()));
            fields.add(placed(ANY_INITIALS, reading.initials()));
        }
        fields.add(new Field(ABOUT, listing.category(), UNPLACED));
        if (listing.note() != null) {
            fields.add(new Field(ABOUT, listing.note(), UNPLACED));
        }
        listing.parts().forEach(part -> fields.add(new Field(ABOUT, part, UNPLACED)));
        exact(COMMUNITY, listing.community(), fields);
        exact(CATEGORY, listing.category(), fields);
        exact(MODE, listing.mode(), fields);
        exact(AVAILABILITY, thing.availability(), fields);
        fields.add(new NumericDocValuesField(LENGTH, words.size()));
        fields.add(new NumericDocValuesField(LISTED_AT, listing.listedAt().toEpochMilli()));
        return fields;
    }

    private static Field placed(String field, TokenStream words) {
        return new Field(field, words, PLACED);
    }

    private static void exact(String field, String value, List<IndexableField> fields) {
        fields.add(new StringField(field, value, Field.Store.NO));
        fields.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
