@NullMarked
package community.linli.catalog.csvimport;

import org.jspecify.annotations.NullMarked;
