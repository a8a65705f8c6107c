package community.linli.lending.views.statistics;

import community.linli.lending.facts.CommunityId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody lives behind a door, and when those there have lent or borrowed; never shown, only counted.
 *
 * @param community null while it has not been told
 * @param months in which a loan of theirs began, as {@code 202605}, ascending, each once
 */
public record HouseholdDocument(@Nullable CommunityId community, boolean isHere, List<Integer> months) {

    static final HouseholdDocument UNHEARD_OF = new HouseholdDocument(null, false, List.of());

    HouseholdDocument in(CommunityId place, boolean isHereNow) {
        return new HouseholdDocument(place, isHereNow, months);
    }

    HouseholdDocument tookPart(CommunityId place, int month) {
        return new HouseholdDocument(
                place,
                isHere,
                months.contains(month)
                        ? months
                        : Stream.concat(months.stream(), Stream.of(month))
                                .sorted()
                                .toList());
    }
}
