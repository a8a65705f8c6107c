/** What is printed is opened again and read. */
@NullMarked
package community.linli.catalog.desk;

import org.jspecify.annotations.NullMarked;
