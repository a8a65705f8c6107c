package community.linli.lending.facts;

import community.linli.eventsourcing.Fold;
import community.linli.lending.facts.CatalogFacts.AboutHousehold;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to one household; kept under its id.
 *
 * @param community null before the first resident
 * @param residents the people there now
 * @param hasLeft whether the last of them has gone, for good: whoever moves in behind its door is another household
 */
public record KnownHousehold(@Nullable CommunityId community, List<PersonId> residents, boolean hasLeft) {

    public KnownHousehold {
        residents = List.copyOf(residents);
    }

    /** Folds the catalogue's facts about doors. */
    public static final class Folding implements Fold<KnownHousehold, AboutHousehold> {

        @Override
        public List<String> keys(AboutHousehold fact) {
            return List.of(fact.household().value());
        }

        @Override
        public KnownHousehold initialState() {
            return new KnownHousehold(null, List.of(), false);
        }

        @Override
        public KnownHousehold evolve(KnownHousehold known, String key, AboutHousehold fact) {
            return switch (fact) {
                case ResidentJoined joined ->
                    new KnownHousehold(
                            joined.community(),
                            Stream.concat(known.without(joined.person()), Stream.of(joined.person()))
                                    .toList(),
                            known.hasLeft());
                case ResidentLeft left ->
                    new KnownHousehold(
                            left.community(), known.without(left.person()).toList(), known.hasLeft());
                case PersonErased erased -> known;
                case HouseholdLeft left -> new KnownHousehold(left.community(), List.of(), true);
            };
        }
    }

    private Stream<PersonId> without(PersonId person) {
        return residents.stream().filter(resident -> !resident.equals(person));
    }
}
