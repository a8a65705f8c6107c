/** What is shown of reservations and of the lines for things. */
@NullMarked
package community.linli.lending.views.places;

import org.jspecify.annotations.NullMarked;
