/** What is promised of sessions and tokens. */
@NullMarked
package community.linli.gateway.session;

import org.jspecify.annotations.NullMarked;
