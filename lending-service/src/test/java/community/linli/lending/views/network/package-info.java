/** Who has met whom, held against the simplest reckoning that could be right. */
@NullMarked
package community.linli.lending.views.network;

import org.jspecify.annotations.NullMarked;
