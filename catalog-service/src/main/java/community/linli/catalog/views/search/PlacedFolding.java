package community.linli.catalog.views.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that were made already, each at its place in a text, as a field of an index takes them. */
final class PlacedFolding extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Placed> all = new ArrayList<>();
    private int place;
    private int next;
    private int reached = -1;

    private record Placed(String text, int place, int start, int end) {}

    /** What is added next stands at this place. */
    void moveTo(int at) {
        place = at;
    }

    void add(String text, int start, int end) {
        all.add(new Placed(text, place, start, end));
    }

    @Override
    public void reset() {
        next = 0;
        reached = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == all.size()) {
            return false;
        }
        clearAttributes();
        Placed placed = all.get(next++);
        term.append(placed.text());
        offset.setOffset(placed.start(), placed.end());
        increment.setPositionIncrement(placed.place() - reached);
        reached = placed.place();
        return true;
    }
}
