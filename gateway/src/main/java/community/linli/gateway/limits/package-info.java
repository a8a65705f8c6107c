/** What is refused before it costs anything. */
@NullMarked
package community.linli.gateway.limits;

import org.jspecify.annotations.NullMarked;
