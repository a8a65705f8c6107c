/** A small OpenID Connect issuer for one machine: the demo people log in with their name, and anybody on this machine may have their tokens. */
@NullMarked
package community.linli.localstack.issuer;

import org.jspecify.annotations.NullMarked;
