/** What an author or a reviewer asks: is there another proposal that may be the same? Suggested with the words that are alike, never decided. */
@NullMarked
package community.linli.proposals.views.duplicates;

import org.jspecify.annotations.NullMarked;
