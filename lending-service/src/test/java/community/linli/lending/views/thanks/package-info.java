/** What hangs on the wall of thanks, and who reads it. */
@NullMarked
package community.linli.lending.views.thanks;

import org.jspecify.annotations.NullMarked;
