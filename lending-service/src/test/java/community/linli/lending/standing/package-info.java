/** What a steward may lay down about a household, told as stories. */
@NullMarked
package community.linli.lending.standing;

import org.jspecify.annotations.NullMarked;
