/**
 * What people ask of rounds: which are there, what are the rules and dates of this one and why were they changed, what came of it, what did each
 * community get in a year. As pages, as dashboards, and as files that anyone may count again.
 */
@NullMarked
package community.linli.proposals.views.rounds;

import org.jspecify.annotations.NullMarked;
