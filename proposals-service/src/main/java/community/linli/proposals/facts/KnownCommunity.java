package community.linli.proposals.facts;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.facts.CatalogFacts.CommunityFounded;
import java.util.List;

/**
 * A community that takes part; kept under its id.
 *
 * @param name as on its board
 * @param isVillage whether it counts for the rural share
 */
public record KnownCommunity(String name, boolean isVillage) {

    /** Folds the catalogue's facts about communities. */
    public static final class Folding implements Fold<KnownCommunity, CommunityFounded> {

        @Override
        public List<String> keys(CommunityFounded fact) {
            return List.of(fact.community().value());
        }

        @Override
        public KnownCommunity initialState() {
            return new KnownCommunity("", false);
        }

        @Override
        public KnownCommunity evolve(KnownCommunity known, String key, CommunityFounded fact) {
            return new KnownCommunity(fact.name(), fact.kind().equals("village"));
        }
    }
}
