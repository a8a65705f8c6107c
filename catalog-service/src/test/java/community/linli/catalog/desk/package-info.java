/** What the catalogue hands out on paper and in files. */
@NullMarked
package community.linli.catalog.desk;

import org.jspecify.annotations.NullMarked;
