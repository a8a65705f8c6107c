/**
 * What a steward lays down about one household, always with an end and a reason: a block of asking or extending, or an exception from the rules. Talk
 * first, block last; nothing here ever stops a thing from being brought back, and everything is recorded.
 */
@NullMarked
package community.linli.lending.standing;

import org.jspecify.annotations.NullMarked;
