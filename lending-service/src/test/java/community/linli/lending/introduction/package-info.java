/** How neighbours come to meet, told as stories. */
@NullMarked
package community.linli.lending.introduction;

import org.jspecify.annotations.NullMarked;
