/** The gateway running in this JVM between a real issuer and real services on sockets, and what one sees of it from outside. */
@NullMarked
package community.linli.gateway.door;

import org.jspecify.annotations.NullMarked;
