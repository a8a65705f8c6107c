/** An attacker who has everything that a district's machines hold, and tries to learn what somebody voted. */
@NullMarked
package community.linli.systemtests.secrecy;

import org.jspecify.annotations.NullMarked;
