package community.linli.lending.facts;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CatalogFacts.AboutCommunity;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import java.util.List;

/** Whether lending stands still in a community; kept under the community's id. */
public record KnownCommunity(boolean isPaused) {

    private static final KnownCommunity UNHEARD_OF = new KnownCommunity(false);

    /** What is known of this community. */
    public static KnownCommunity of(Lookup lookup, CommunityId community) {
        return lookup.find(KnownCommunity.class, community.value()).orElse(UNHEARD_OF);
    }

    /** Folds the catalogue's facts about communities. */
    public static final class Folding implements Fold<KnownCommunity, AboutCommunity> {

        @Override
        public List<String> keys(AboutCommunity fact) {
            return List.of(fact.community().value());
        }

        @Override
        public KnownCommunity initialState() {
            return UNHEARD_OF;
        }

        @Override
        public KnownCommunity evolve(KnownCommunity known, String key, AboutCommunity fact) {
            return switch (fact) {
                case CommunityPaused paused -> new KnownCommunity(true);
                case CommunityResumed resumed -> new KnownCommunity(false);
            };
        }
    }
}
