/** What hangs at the entrance: the grid of doors with what each lends, and where it is. One document per door and per item, put together when it is read. */
@NullMarked
package community.linli.catalog.views.board;

import org.jspecify.annotations.NullMarked;
