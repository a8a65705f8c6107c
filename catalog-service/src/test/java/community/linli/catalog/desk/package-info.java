/** What is printed is opened again and read, and codes are read and brought. */
@NullMarked
package community.linli.catalog.desk;

import org.jspecify.annotations.NullMarked;
