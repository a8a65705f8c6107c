/** The one door: who is calling, which district they may see, and where a request goes on to. */
@NullMarked
package community.linli.gateway;

import org.jspecify.annotations.NullMarked;
