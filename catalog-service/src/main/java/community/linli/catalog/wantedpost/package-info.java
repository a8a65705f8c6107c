/**
 * What a household asks its community for: asked, answered by households with a thing that they list, and over when it is filled, withdrawn, or not
 * needed any more. An answer stands as long as its thing hangs on the board in the name of who answered; a post as long as its household is there and the
 * district open. Nothing is asked or answered where the board rests.
 */
@NullMarked
package community.linli.catalog.wantedpost;

import org.jspecify.annotations.NullMarked;
