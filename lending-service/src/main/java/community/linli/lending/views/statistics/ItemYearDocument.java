package community.linli.lending.views.statistics;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * How often a thing was lent in a calendar year.
 *
 * @param community null while it has not been told
 */
public record ItemYearDocument(
        ItemId item, int year, @Nullable CommunityId community, long lent) {}
