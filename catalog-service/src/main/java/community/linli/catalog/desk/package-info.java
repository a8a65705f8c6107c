/**
 * What is handed out on paper and in files. Files from which a board can be brought again; a poster for the entrance, which is the picture of the board, and labels for things, each with a QR code that
 * opens its page.
 *
 * <p>It reads what the board's view shows and decides nothing; it is no view itself, since it needs a day, an address of the world outside and a library
 * for files. The same board on the same day is the same bytes. Open to the same roles as the board, whose doors it shows. ADR 23.
 */
@NullMarked
package community.linli.catalog.desk;

import org.jspecify.annotations.NullMarked;
