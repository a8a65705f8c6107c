/** What must hold when processes die, databases vanish and garbage comes. */
@NullMarked
package community.linli.systemtests.faults;

import org.jspecify.annotations.NullMarked;
