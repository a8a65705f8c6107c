/**
 * The numbers by which a district lends, and the days on which it is closed. Set by officers for the district and its categories, by stewards
 * for their community; the narrower setting wins (category, community, district, what the deployment says). Every decider reads them; none
 * keeps a copy beyond the moments that it writes into its events.
 */
@NullMarked
package community.linli.lending.houserules;

import org.jspecify.annotations.NullMarked;
