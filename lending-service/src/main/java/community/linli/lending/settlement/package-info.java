/**
 * What is owed when a thing was lost or damaged: the two households agree on repair, replacement, payment or forgiveness; forgiving is a settlement and
 * counts. A steward mediates where they do not agree. Nobody is blamed by a rule, and no money is moved.
 */
@NullMarked
package community.linli.lending.settlement;

import org.jspecify.annotations.NullMarked;
