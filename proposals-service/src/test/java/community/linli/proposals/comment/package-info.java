@NullMarked
package community.linli.proposals.comment;

import org.jspecify.annotations.NullMarked;
