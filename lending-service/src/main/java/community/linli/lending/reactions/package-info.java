/** What lending asks of itself because something happened; each class is a sentence. */
@NullMarked
package community.linli.lending.reactions;

import org.jspecify.annotations.NullMarked;
