package community.linli.lending.views.statistics;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody lives behind a door, and when those there have lent or borrowed; never shown, only counted.
 *
 * @param community null while it has not been told
 * @param residents who lives there, and may read the figures of the community
 * @param left when the last household went; what began until then was that one's. Null where none ever went
 * @param begun what tells in which months a loan began, whoever lived there
 * @param months in which a loan of the household that lives there now began, as {@code 202605}, ascending, each once
 */
public record HouseholdDocument(
        @Nullable CommunityId community,
        boolean isHere,
        List<PersonId> residents,
        @Nullable Instant left,
        List<Begun> begun,
        List<Integer> months) {

    static final HouseholdDocument UNHEARD_OF =
            new HouseholdDocument(null, false, List.of(), null, List.of(), List.of());

    /**
     * A loan began, as was recorded then.
     *
     * @param gainsayable the loan that one side alone has spoken for, and the other may say never began; null for what is certain
     */
    public record Begun(int month, Instant at, @Nullable LoanId gainsayable) {

        /** Whether the other tells all that this one does, for good. */
        boolean isCoveredBy(Begun other) {
            return other.gainsayable == null && other.month == month && !other.at.isBefore(at) && !other.equals(this);
        }
    }

    HouseholdDocument with(CommunityId place, PersonId person) {
        List<PersonId> all =
                Stream.concat(residents.stream(), Stream.of(person)).distinct().toList();
        return new HouseholdDocument(place, true, all, left, begun, months);
    }

    HouseholdDocument without(PersonId person) {
        List<PersonId> others =
                residents.stream().filter(one -> !one.equals(person)).toList();
        return new HouseholdDocument(community, isHere, others, left, begun, months);
    }

    HouseholdDocument emptied(CommunityId place, Instant at) {
        return new HouseholdDocument(place, false, List.of(), at, begun, months).telling(place, begun);
    }

    HouseholdDocument tookPart(CommunityId place, Begun more) {
        List<Begun> all =
                Stream.concat(begun.stream(), Stream.of(more)).distinct().toList();
        Predicate<Begun> isCovered = one -> all.stream().anyMatch(one::isCoveredBy);
        return telling(place, all.stream().filter(isCovered.negate()).toList());
    }

    HouseholdDocument denied(LoanId loan) {
        return telling(
                community,
                begun.stream().filter(one -> !loan.equals(one.gainsayable())).toList());
    }

    private HouseholdDocument telling(@Nullable CommunityId place, List<Begun> all) {
        List<Integer> own = all.stream()
                .filter(one -> left == null || one.at().isAfter(left))
                .map(Begun::month)
                .distinct()
                .sorted()
                .toList();
        return new HouseholdDocument(place, isHere, residents, left, all, own);
    }
}
