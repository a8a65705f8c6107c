/** The rules against an oracle, against slow definitions of themselves, and in small elections one can follow by hand. */
@NullMarked
package community.linli.proposals.allocation;

import org.jspecify.annotations.NullMarked;
