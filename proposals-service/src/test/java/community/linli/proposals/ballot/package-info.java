@NullMarked
package community.linli.proposals.ballot;

import org.jspecify.annotations.NullMarked;
