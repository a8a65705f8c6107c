/** What a household reads about itself. */
@NullMarked
package community.linli.lending.views.standings;

import org.jspecify.annotations.NullMarked;
