/** What households show, and to whom. */
@NullMarked
package community.linli.catalog.views.households;

import org.jspecify.annotations.NullMarked;
