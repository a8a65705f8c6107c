/**
 * How its owner lends one item: the days it is kept back, the weekdays on which it changes hands, whether the owner is asked each time, and who has been
 * shown how it works.
 */
@NullMarked
package community.linli.lending.calendar;

import org.jspecify.annotations.NullMarked;
