/** What households and stewards read of swaps, gifts and cases. */
@NullMarked
package community.linli.lending.views.exchanges;

import org.jspecify.annotations.NullMarked;
