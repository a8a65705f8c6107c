/**
 * What lies in a ballot box, sealed: for the voter's receipt, for whoever proves that a ballot is in, and for the count. After the keys are
 * destroyed only the leaves are left.
 */
@NullMarked
package community.linli.proposals.views.slips;

import org.jspecify.annotations.NullMarked;
