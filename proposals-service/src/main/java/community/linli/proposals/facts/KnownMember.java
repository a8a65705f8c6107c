package community.linli.proposals.facts;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.proposals.facts.CatalogFacts.AboutResident;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one person lives; kept under the person's pseudonym.
 *
 * @param home null before the person has joined a household, and after leaving it
 */
public record KnownMember(@Nullable Home home) {

    /** A door of a community. */
    public record Home(CommunityId community, HouseholdId household) {}

    /** Whether this person lives in this community, as far as the district in which is decided knows. */
    public static boolean livesIn(Lookup lookup, String person, CommunityId community) {
        return lookup.find(KnownMember.class, person)
                .filter(member -> member.livesIn(community))
                .isPresent();
    }

    /** Whether the person lives in this community. */
    public boolean livesIn(CommunityId community) {
        return home != null && home.community().equals(community);
    }

    /** Folds the catalogue's facts about residents; the last word about a person holds. */
    public static final class Folding implements Fold<KnownMember, AboutResident> {

        @Override
        public List<String> keys(AboutResident fact) {
            return List.of(fact.person().value());
        }

        @Override
        public KnownMember initialState() {
            return new KnownMember(null);
        }

        @Override
        public KnownMember evolve(KnownMember known, String key, AboutResident fact) {
            return new KnownMember(
                    switch (fact) {
                        case ResidentJoined joined -> new Home(joined.community(), joined.household());
                        case ResidentLeft left -> null;
                    });
        }
    }
}
