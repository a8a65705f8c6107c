/** What one district must never see of another. */
@NullMarked
package community.linli.systemtests.tenancy;

import org.jspecify.annotations.NullMarked;
