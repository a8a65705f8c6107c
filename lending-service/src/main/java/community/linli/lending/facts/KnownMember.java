package community.linli.lending.facts;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Fold;
import community.linli.lending.facts.CatalogFacts.AboutResident;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one person lives; kept under the person's pseudonym.
 *
 * @param home null before the person has joined a household, and after leaving it
 */
public record KnownMember(@Nullable Home home) {

    /** A door of a community. */
    public record Home(CommunityId community, HouseholdId household) {}

    /** The household of this community to which the person who asks belongs. */
    public static Optional<HouseholdId> householdOfWhoAsks(CommandContext context, CommunityId community) {
        return context.lookup()
                .find(KnownMember.class, context.actor().id())
                .flatMap(member -> Optional.ofNullable(member.home()))
                .filter(home -> home.community().equals(community))
                .map(Home::household);
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
            return switch (fact) {
                case ResidentJoined joined -> new KnownMember(new Home(joined.community(), joined.household()));
                case ResidentLeft left -> new KnownMember(null);
                case PersonErased erased -> new KnownMember(null);
            };
        }
    }
}
