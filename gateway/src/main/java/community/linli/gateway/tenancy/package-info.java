/** The district in the path must be in the token; otherwise it is as if it were not there. */
@NullMarked
package community.linli.gateway.tenancy;

import org.jspecify.annotations.NullMarked;
