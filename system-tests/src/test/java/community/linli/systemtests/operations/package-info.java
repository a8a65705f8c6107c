/** What an operator sees and does. */
@NullMarked
package community.linli.systemtests.operations;

import org.jspecify.annotations.NullMarked;
