/** Places, people and things: districts, communities, households and their items, and the board that shows them. */
@NullMarked
package community.linli.catalog;

import org.jspecify.annotations.NullMarked;
