package community.linli.lending.views.statistics;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.Parties;
import org.jspecify.annotations.Nullable;

/**
 * How often a thing was lent in a calendar year.
 *
 * @param community null while it has not been told
 * @param lent loans that began and were not denied
 */
public record ItemYearDocument(
        ItemId item, int year, @Nullable CommunityId community, long lent) {

    static ItemYearDocument before(@Nullable ItemYearDocument document, Beginning begun) {
        return document == null ? new ItemYearDocument(begun.item(), begun.day().getYear(), null, 0) : document;
    }

    ItemYearDocument lent(Beginning begun) {
        Parties parties = begun.parties();
        return new ItemYearDocument(item, year, parties == null ? community : parties.community(), lent + 1);
    }

    ItemYearDocument denied(Beginning never) {
        return new ItemYearDocument(item, year, community, lent - 1);
    }
}
