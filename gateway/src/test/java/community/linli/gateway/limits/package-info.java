/** What is promised of the limits. */
@NullMarked
package community.linli.gateway.limits;

import org.jspecify.annotations.NullMarked;
