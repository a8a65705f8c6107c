/** What the board shows, from events and facts alone. */
@NullMarked
package community.linli.catalog.views.board;

import org.jspecify.annotations.NullMarked;
