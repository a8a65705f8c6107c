/** Projects from their award to their last fen. */
@NullMarked
package community.linli.proposals.project;

import org.jspecify.annotations.NullMarked;
