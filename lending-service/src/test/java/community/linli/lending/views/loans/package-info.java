/** What a household reads of its loans, from their events alone. */
@NullMarked
package community.linli.lending.views.loans;

import org.jspecify.annotations.NullMarked;
