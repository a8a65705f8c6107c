@NullMarked
package community.linli.catalog;

import org.jspecify.annotations.NullMarked;
