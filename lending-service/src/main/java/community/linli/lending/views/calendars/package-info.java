/**
 * When can I have it, and by which rules? An item's days, as its owner's calendar, the claims on it and the house rules make them, and the house rules as
 * they hold for a district, a community or a category. What is shown is what would be decided: the documents are kept by the folds of the rooms
 * and asked through their own functions, with {@link community.linli.lending.calendar.LentItem} as in a decision.
 */
@NullMarked
package community.linli.lending.views.calendars;

import org.jspecify.annotations.NullMarked;
