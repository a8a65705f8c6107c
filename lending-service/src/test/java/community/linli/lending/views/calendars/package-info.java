/** What is shown of items' days and of the house rules. */
@NullMarked
package community.linli.lending.views.calendars;

import org.jspecify.annotations.NullMarked;
