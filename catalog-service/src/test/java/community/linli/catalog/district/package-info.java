@NullMarked
package community.linli.catalog.district;

import org.jspecify.annotations.NullMarked;
