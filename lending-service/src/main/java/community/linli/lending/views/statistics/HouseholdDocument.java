package community.linli.lending.views.statistics;

import community.linli.lending.facts.CommunityId;
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
 * @param left when the last household went; what began until then was that one's. Null where none ever went
 * @param begun what tells in which months a loan began, whoever lived there
 * @param months in which a loan of the household that lives there now began, as {@code 202605}, ascending, each once
 */
public record HouseholdDocument(
        @Nullable CommunityId community,
        boolean isHere,
        @Nullable Instant left,
        List<Begun> begun,
        List<Integer> months) {

    static final HouseholdDocument UNHEARD_OF = new HouseholdDocument(null, false, null, List.of(), List.of());

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

    HouseholdDocument inhabited(CommunityId place) {
        return new HouseholdDocument(place, true, left, begun, months);
    }

    HouseholdDocument emptied(CommunityId place, Instant at) {
        return of(place, false, at, begun);
    }

    HouseholdDocument tookPart(CommunityId place, Begun more) {
        List<Begun> all =
                Stream.concat(begun.stream(), Stream.of(more)).distinct().toList();
        Predicate<Begun> isCovered = one -> all.stream().anyMatch(one::isCoveredBy);
        return of(place, isHere, left, all.stream().filter(isCovered.negate()).toList());
    }

    HouseholdDocument denied(LoanId loan) {
        return of(
                community,
                isHere,
                left,
                begun.stream().filter(one -> !loan.equals(one.gainsayable())).toList());
    }

    private static HouseholdDocument of(
            @Nullable CommunityId place, boolean isHere, @Nullable Instant left, List<Begun> begun) {
        List<Integer> months = begun.stream()
                .filter(one -> left == null || one.at().isAfter(left))
                .map(Begun::month)
                .distinct()
                .sorted()
                .toList();
        return new HouseholdDocument(place, isHere, left, begun, months);
    }
}
