/** What residents and stewards do, from the board to the door and back. */
@NullMarked
package community.linli.systemtests.journeys;

import org.jspecify.annotations.NullMarked;
