package community.linli.catalog.views.search;

import community.linli.catalog.community.CommunityEvent;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.community.CommunityEvent.CommunityResumed;
import community.linli.catalog.district.DistrictEvent;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.facts.LendingFacts.AboutItem;
import community.linli.catalog.facts.LendingFacts.LoanAccepted;
import community.linli.catalog.facts.LendingFacts.LoanHandedOver;
import community.linli.catalog.household.HouseholdEvent;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.item.ItemEvent;
import community.linli.catalog.item.ItemEvent.ItemDescribed;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.views.search.SearchDocument.Door;
import community.linli.catalog.views.search.SearchDocument.Hold;
import community.linli.catalog.views.search.SearchDocument.Listing;
import community.linli.catalog.views.search.SearchDocument.Rest;
import community.linli.catalog.views.search.SearchDocument.Thing;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One document per thing, household, community and district, named by its subject. */
public final class SearchProjection implements Projection<SearchDocument> {

    static final String NAME = "search";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SearchDocument> documentType() {
        return SearchDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case AboutItem fact -> List.of(fact.item().subject().toString());
            case ItemEvent event -> List.of(event.subject().toString());
            case HouseholdEvent event -> List.of(event.subject().toString());
            case CommunityEvent event -> List.of(event.subject().toString());
            case DistrictEvent event -> List.of(event.subject().toString());
            default -> List.of();
        };
    }

    @Override
    public @Nullable SearchDocument evolve(@Nullable SearchDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case ItemEvent event -> SearchDocument.of(thing(known(document), event, recorded));
            case AboutItem fact -> SearchDocument.of(held(known(document), fact));
            case HouseholdRegistered there -> SearchDocument.of(new Door(there.unit(), there.floor(), there.door()));
            case HouseholdLeft left -> null;
            case CommunityPaused paused ->
                SearchDocument.of(new Rest(paused.community().value(), true));
            case CommunityResumed resumed ->
                SearchDocument.of(new Rest(resumed.community().value(), false));
            case CommunityEvent other
            when document == null ->
                SearchDocument.of(new Rest(other.community().value(), false));
            case DistrictClosed closed -> SearchDocument.of(new Rest(null, true));
            case DistrictEvent other when document == null -> SearchDocument.of(new Rest(null, false));
            default -> document;
        };
    }

    private static Thing known(@Nullable SearchDocument document) {
        return document == null ? Thing.UNHEARD_OF : Objects.requireNonNull(document.thing());
    }

    private static Thing thing(Thing known, ItemEvent event, Recorded<?> recorded) {
        return switch (event) {
            case ItemListed listed -> known.listed(listing(listed, recorded.time()));
            case ItemRevised revised -> known.revised(listing(revised, listedAt(known, recorded)));
            case ItemPaused paused -> known.paused(true);
            case ItemResumed resumed -> known.paused(false);
            case ItemWithdrawn withdrawn -> known.off();
            case ItemGivenAway given -> known.off();
        };
    }

    private static Thing held(Thing known, AboutItem fact) {
        return switch (fact) {
            case LoanAccepted accepted -> known.heldBy(new Hold(accepted.loan(), false));
            case LoanHandedOver out -> known.heldBy(new Hold(out.loan(), true));
            default -> known.freedFrom(fact.loan());
        };
    }

    /** What is described anew is no newer for that. */
    private static Instant listedAt(Thing known, Recorded<?> recorded) {
        return known.listing() == null ? recorded.time() : known.listing().listedAt();
    }

    private static Listing listing(ItemDescribed listed, Instant listedAt) {
        Integer copies = listed.copies();
        List<String> parts = listed.parts();
        return new Listing(
                listed.item().value(),
                listed.community().value(),
                listed.household().value(),
                listed.name(),
                listed.category(),
                listed.mode(),
                listed.note(),
                parts == null ? List.of() : parts,
                copies == null ? 1 : copies,
                listedAt);
    }
}
