/** Logging in: a browser's session with the tokens kept here, and bearer tokens of client apps. */
@NullMarked
package community.linli.gateway.session;

import org.jspecify.annotations.NullMarked;
