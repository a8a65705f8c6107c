/**
 * What holds for our household beside the rules for all, and why? The household reads its own blocks and exceptions with their reasons and last days; so
 * does the steward who laid them down.
 */
@NullMarked
package community.linli.lending.views.standings;

import org.jspecify.annotations.NullMarked;
