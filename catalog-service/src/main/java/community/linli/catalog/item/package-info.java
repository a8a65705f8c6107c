/** A thing a household lends, swaps or gives, from listing to withdrawal. */
@NullMarked
package community.linli.catalog.item;

import org.jspecify.annotations.NullMarked;
