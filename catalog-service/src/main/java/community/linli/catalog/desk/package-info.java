/**
 * What needs a key, a day, an address of the world outside or a library for files. It reads what views show and decides nothing.
 *
 * <p>On paper and in files: files from which a board can be brought again; a poster for the entrance, which is the picture of the board, and labels for
 * things, each with a QR code that opens its page. The same board on the same day is the same bytes. Open to the same roles as the board, whose doors
 * they show. ADR 23.
 *
 * <p>Codes are read and brought here: what needs the service's key and counts wrong tries. A code becomes the id of its invitation before there is a
 * command, so that no log, state or read model ever holds one; whether the invitation still lets anybody in is decided by its decider.
 */
@NullMarked
package community.linli.catalog.desk;

import org.jspecify.annotations.NullMarked;
