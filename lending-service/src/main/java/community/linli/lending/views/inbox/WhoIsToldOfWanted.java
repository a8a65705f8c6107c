package community.linli.lending.views.inbox;

import community.linli.lending.facts.CatalogFacts.AboutWanted;
import community.linli.lending.facts.CatalogFacts.WantedAnswered;
import community.linli.lending.facts.CatalogFacts.WantedAsked;
import community.linli.lending.facts.CatalogFacts.WantedEnded;
import community.linli.lending.wanted.TellingEvent;
import java.util.List;

/** The rows of {@link WhoIsTold} about what neighbours ask for: what lending decides of it, and what the catalogue tells. */
final class WhoIsToldOfWanted {

    private WhoIsToldOfWanted() {}

    /** Each owner hears of the thing of the own that fits, unless the catalogue, which is heard apart, has told of the end first. */
    static Row of(TellingEvent event, ThreadDocument thread) {
        return switch (event) {
            case TellingEvent.OwnersTold told ->
                thread.stands().containsKey(Row.WHOLE)
                        ? Row.nobody()
                        : told.owners().stream()
                                .map(owner -> Row.to(
                                        List.of(owner.household()),
                                        NoticeKind.WANTED_FITS,
                                        "thing",
                                        owner.item(),
                                        "name",
                                        told.name()))
                                .reduce(Row.nobody(), Row::and);
        };
    }

    /** That it is asked is told where it is decided who has what fits. */
    static Row of(AboutWanted fact) {
        return switch (fact) {
            case WantedAsked asked -> Row.nobody();
            case WantedAnswered answered ->
                Row.to(List.of(answered.household()), NoticeKind.WANTED_ANSWERED, "thing", answered.item());
            case WantedEnded ended -> Row.nobody().stands("ended");
        };
    }
}
