/** What is counted of loans, swaps and gifts, and how it is asked for. */
@NullMarked
package community.linli.lending.views.statistics;

import org.jspecify.annotations.NullMarked;
