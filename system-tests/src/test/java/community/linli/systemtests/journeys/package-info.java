/** What people do, told through the gateway: residents and stewards from the board to the door and back, a whole district through three years of its programme. */
@NullMarked
package community.linli.systemtests.journeys;

import org.jspecify.annotations.NullMarked;
