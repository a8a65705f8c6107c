/** What is promised of the districts at the door. */
@NullMarked
package community.linli.gateway.tenancy;

import org.jspecify.annotations.NullMarked;
