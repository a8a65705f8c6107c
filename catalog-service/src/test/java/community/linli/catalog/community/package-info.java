@NullMarked
package community.linli.catalog.community;

import org.jspecify.annotations.NullMarked;
