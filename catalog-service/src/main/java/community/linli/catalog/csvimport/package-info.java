/** Reads the files a steward brings: rows with their line numbers, whatever the encoding. */
@NullMarked
package community.linli.catalog.csvimport;

import org.jspecify.annotations.NullMarked;
