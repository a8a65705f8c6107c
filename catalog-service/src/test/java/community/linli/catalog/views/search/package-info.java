/** Search is tested on an index without a log, and by what people type. */
@NullMarked
package community.linli.catalog.views.search;

import org.jspecify.annotations.NullMarked;
