/** The command line: up, down, status, token, logs; and how processes are started and surely ended. */
@NullMarked
package community.linli.localstack.launcher;

import org.jspecify.annotations.NullMarked;
