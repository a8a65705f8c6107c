/**
 * What a community and a district ask of their lending: loans per week, who takes part, how long a request waits, what comes back late, what is lent
 * most, what is swapped and given.
 *
 * <p>Nothing here grows with the number of loans: a week has one document per community and one of the whole district, with counts and a histogram of
 * at most {@link community.linli.lending.views.statistics.Waits#BUCKETS} buckets; a household has one, with the months in which it lent or borrowed
 * and the loans of these that one side alone has spoken for; an item has one per calendar year. A question reads the weeks it asks for, counts
 * households by index and reads the first twenty items of each year by index. Weeks are ISO weeks on the district's clock; a week belongs to the month of its Thursday, as to the year.
 *
 * <p>Every number is whole: rates are counts beside a number per mille. No door and no text by a person is in it, but the names and categories of
 * items, which analysts do not see: they are told of {@link community.linli.lending.views.statistics.CategoryKey kinds} behind which there are
 * households enough. That protects within one answer; who compares the answers of two days, or of a community and its district, may learn more. Events from before their parties were told count for the district alone.
 */
@NullMarked
package community.linli.lending.views.statistics;

import org.jspecify.annotations.NullMarked;
