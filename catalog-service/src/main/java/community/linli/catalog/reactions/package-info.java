/** What is asked because something else happened. */
@NullMarked
package community.linli.catalog.reactions;

import org.jspecify.annotations.NullMarked;
