/**
 * By what a round's projects are evaluated: criteria with weights, the residents' share, the marks to pass, how many evaluators, how long an appeal may
 * take. An officer sets them; with the first evaluation of the round they are frozen, so that all its projects are held against the same.
 */
@NullMarked
package community.linli.proposals.criteria;

import org.jspecify.annotations.NullMarked;
