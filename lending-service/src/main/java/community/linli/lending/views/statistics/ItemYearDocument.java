package community.linli.lending.views.statistics;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.Parties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a thing was lent in a calendar year.
 *
 * @param community null while it has not been told
 * @param lent loans that began and were not denied
 * @param between whom, as far as it was told; never shown, only counted
 */
public record ItemYearDocument(
        ItemId item, int year, @Nullable CommunityId community, long lent, List<Between> between) {

    /** So many loans from one household to another. */
    public record Between(HouseholdId owner, HouseholdId borrower, long lent) {

        boolean isOf(Parties parties) {
            return owner.equals(parties.owner()) && borrower.equals(parties.borrower());
        }
    }

    static ItemYearDocument before(@Nullable ItemYearDocument document, Beginning begun) {
        return document == null
                ? new ItemYearDocument(begun.item(), begun.day().getYear(), null, 0, List.of())
                : document;
    }

    ItemYearDocument lent(Beginning begun) {
        return counted(begun.parties(), 1);
    }

    ItemYearDocument denied(Beginning never) {
        return counted(never.parties(), -1);
    }

    private ItemYearDocument counted(@Nullable Parties parties, long more) {
        return parties == null
                ? new ItemYearDocument(item, year, community, lent + more, between)
                : new ItemYearDocument(item, year, parties.community(), lent + more, between(parties, more));
    }

    private List<Between> between(Parties parties, long more) {
        Optional<Between> before =
                between.stream().filter(pair -> pair.isOf(parties)).findFirst();
        Between now = new Between(
                parties.owner(), parties.borrower(), before.map(Between::lent).orElse(0L) + more);
        return Stream.concat(between.stream().filter(pair -> !pair.isOf(parties)), Stream.of(now))
                .filter(pair -> pair.lent() > 0)
                .toList();
    }
}
