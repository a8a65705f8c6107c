package community.linli.lending.views.introductions;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.introduction.IntroductionEvent;
import community.linli.lending.introduction.IntroductionEvent.IntroductionProposed;
import community.linli.lending.introduction.IntroductionSoFar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per introduction. */
public final class IntroductionsProjection implements Projection<IntroductionDocument> {

    static final String NAME = "introductions";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<IntroductionDocument> documentType() {
        return IntroductionDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community", "households"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof IntroductionEvent event
                ? List.of(event.introduction().value())
                : List.of();
    }

    @Override
    public @Nullable IntroductionDocument evolve(
            @Nullable IntroductionDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof IntroductionProposed proposed) {
            return new IntroductionDocument(
                    proposed.introduction(),
                    proposed.community(),
                    List.of(proposed.one(), proposed.other()),
                    proposed.why(),
                    proposed.answerBy(),
                    IntroductionSoFar.NOTHING.after(proposed));
        }
        return document == null || !(recorded.occurrence() instanceof IntroductionEvent event)
                ? document
                : new IntroductionDocument(
                        document.introduction(),
                        document.community(),
                        document.households(),
                        document.why(),
                        document.answerBy(),
                        document.soFar().after(event));
    }
}
