/** The whole system from outside: real processes, the gateway's door, and the log read as an auditor reads it. */
@NullMarked
package community.linli.systemtests;

import org.jspecify.annotations.NullMarked;
